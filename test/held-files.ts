import { fileURLToPath } from 'node:url'
import type { Issue } from '../src/issue/issue'
import { readFolder } from '../src/node/read-folder'
import { buildRulebook } from '../src/rulebook/build'
import type { Rulebook } from '../src/rulebook/rulebook'
import type { Files } from '../src/rulebook/source'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Every file of this package's rulebook, as `buildRulebook` takes them. */
export async function heldFiles(): Promise<Files> {
  const files = readFolder(root)
  if (files.kind === 'rejected') throw new Error(namesOf(files.issues))
  return files.value
}

/** The files without those of other rules than the named ones. */
export function onlyRules(files: Files, rules: readonly string[]): Files {
  const wanted = new Set(rules.map((rule) => `rules/${rule}.yaml`))
  const shared = /^rules\/(?:facts\/|definitions\/|rulebook\.yaml)|^seeds\//u
  return new Map([...files].filter(([path]) => wanted.has(path) || shared.test(path)))
}

/** The rulebook of these files; a test that needs it cannot go on with faults in it. */
export function rulebookOf(files: Files): Rulebook {
  const built = buildRulebook(files)
  if (built.kind === 'rejected') throw new Error(namesOf(built.issues))
  return built.value.rulebook
}

const namesOf = (issues: readonly Issue[]): string =>
  issues.map(({ file, path, code, found }) => `${file}: ${path}: ${code}: ${found}`).join('\n')
