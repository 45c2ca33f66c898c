import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const endings = ['.yaml', '.yml', '.csv', '.txt']

/** The files of a rulebook in a folder, by their paths below it. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  for (const room of ['rules', 'seeds']) {
    const found = await readdir(join(folder, room), { recursive: true, withFileTypes: true })
    for (const file of found) {
      if (!file.isFile() || !endings.some((ending) => file.name.endsWith(ending))) continue
      const path = join(file.parentPath, file.name)
      const name = path.slice(join(folder, '/').length).split('\\').join('/')
      files.set(name, await readFile(path, 'utf8'))
    }
  }
  return files
}
