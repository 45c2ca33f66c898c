import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { accepted, type Checked, rejected } from '../../issue/issue'
import { readInput } from '../read-input'
import { addNdjson } from './ndjson-profiles'
import { type ProfileIndex, type ProfileStore, profileIndex } from './profile-store'

const ndjson = /\.(?:ndjson|jsonl)$/i
const profileFile = /\.(?:ya?ml|json|ndjson|jsonl)$/i

type Closer = () => Promise<void>

/**
 * The profiles of a file or folder: NDJSON with one a line, which is not held; YAML or JSON with
 * one or a list of them; a folder of such files.
 */
export async function readProfiles(path: string): Promise<Checked<ProfileStore>> {
  const index = profileIndex()
  const files = await filesAt(path)
  if (files.kind === 'rejected') return files
  const closers: Closer[] = []
  for (const file of files.value) closers.push(await addFile(file, index))
  const store = index.store(async () => {
    for (const close of closers) await close()
  })
  if (store.count > 0) return accepted(store)
  await store.close()
  return rejected(store.issues.length > 0 ? store.issues : [noProfile(path)])
}

async function filesAt(path: string): Promise<Checked<readonly string[]>> {
  try {
    if (!(await stat(path)).isDirectory()) return accepted([path])
    const names = (await readdir(path)).filter((name) => profileFile.test(name)).sort()
    return accepted(names.map((name) => join(path, name)))
  } catch (error) {
    const expected = { zh: '可读取的企业资料', en: 'readable profiles' }
    const found = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    return rejected([{ code: 'unreadable', file: path, path: '--profiles', expected, found }])
  }
}

const noClosing: Closer = async () => undefined

async function addFile(file: string, index: ProfileIndex): Promise<Closer> {
  if (ndjson.test(file)) {
    const handle = await addNdjson(file, index)
    return () => handle.close()
  }
  const input = await readInput(file)
  if (input.kind === 'rejected') {
    index.reject(input.issues)
    return noClosing
  }
  const { content } = input.value
  if (Array.isArray(content)) {
    for (const one of content) index.add({ file, content: one, fetch: async () => one })
  } else index.add({ file, content, fetch: () => fetched(file) })
  return noClosing
}

/** A file of its own is read anew when it is asked for, so that a large folder is not held. */
async function fetched(file: string): Promise<unknown> {
  const input = await readInput(file)
  return input.kind === 'accepted' ? input.value.content : undefined
}

function noProfile(path: string) {
  const expected = {
    zh: '至少一份企业资料（.ndjson、.yaml、.json 或其目录）',
    en: 'at least one profile (.ndjson, .yaml, .json or a folder of them)',
  }
  return {
    code: 'missing_key',
    file: path,
    path: '--profiles',
    expected,
    found: 'nothing',
  } as const
}
