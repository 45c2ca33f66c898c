import { readFile, rename, writeFile } from 'node:fs/promises'
import * as z from 'zod'
import { accepted, type Checked, rejected } from '../issue/issue'
import { type Asked, otherThan } from './asked'
import type { ScreenOptions } from './screen-options'
import { emptyFolder, stateName } from './work-folder'

/** What is known of a stretch that is done. */
const doneSchema = z.strictObject({
  index: z.int(),
  lines: z.int(),
  /** Lines in all, blank ones too, so that those of later stretches can be numbered. */
  all: z.int(),
  rejected: z.int(),
  rows: z.int(),
  /** The files of its results, in their order. */
  parts: z.array(z.string()),
})

const stateSchema = z.strictObject({
  asked: z.record(z.string(), z.string()),
  bytes: z.int(),
  done: z.array(doneSchema),
})

export type Done = z.infer<typeof doneSchema>

/** How far a run has come, and what it was asked, so that no other run goes on with it. */
export type State = z.infer<typeof stateSchema>

/**
 * The state to go on from in a folder that is taken: none of a new run, for which all is taken away
 * that stands there; that of the last one where it was asked the same.
 */
export async function startedRun(
  folder: string,
  asked: Asked,
  { resume = false, stretchBytes = 0 }: Pick<ScreenOptions, 'resume' | 'stretchBytes'>,
): Promise<Checked<State>> {
  const last = resume ? await readState(folder) : null
  if (last !== null) {
    const issues = otherThan(last.asked, asked)
    return issues.length === 0 ? accepted(last) : rejected(issues)
  }
  await emptyFolder(folder)
  const state = { asked, bytes: stretchBytes, done: [] }
  await writeState(folder, state)
  return accepted(state)
}

const stateFile = (folder: string): string => `${folder}/${stateName}`

/** The state of a run that was broken off; null where there is none that can be read. */
async function readState(folder: string): Promise<State | null> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(stateFile(folder), 'utf8')))
  } catch {
    return null
  }
}

/** Writes the state beside its place and moves it there, so that it is never half written. */
export async function writeState(folder: string, state: State): Promise<void> {
  const draft = `${stateFile(folder)}.draft`
  await writeFile(draft, JSON.stringify(state))
  await rename(draft, stateFile(folder))
}
