import { lstat, readdir, rm } from 'node:fs/promises'
import { isMissing } from './durable'
import { type JobFolder, uploadIn } from './job-folder'

/** How many bytes all files in the folder of a job have. */
export async function weightOf({ folder }: Pick<JobFolder, 'folder'>): Promise<number> {
  const files = await orGone(readdir(folder, { recursive: true, withFileTypes: true }), [])
  const sizes = files
    .filter((file) => file.isFile())
    .map((file) => orGone(sizeOf(`${file.parentPath}/${file.name}`), 0))
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** Removes what was made of an upload; from then on it is begun anew. */
export async function removeMade({ folder, upload }: JobFolder): Promise<void> {
  for (const name of await orGone(readdir(folder), [])) {
    if (name !== uploadIn(upload)) await rm(`${folder}/${name}`, { recursive: true, force: true })
  }
}

const sizeOf = async (file: string): Promise<number> => (await lstat(file)).size

/** What is read of a folder in which others write; `gone` where it is not there any more. */
const orGone = <T>(read: Promise<T>, gone: T): Promise<T> =>
  read.catch((error: unknown) => {
    if (isMissing(error)) return gone
    throw error
  })
