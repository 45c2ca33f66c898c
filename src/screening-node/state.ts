import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import * as z from 'zod'

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
  key: z.string(),
  bytes: z.int(),
  done: z.array(doneSchema),
})

export type Done = z.infer<typeof doneSchema>

/** How far a run has come; what it was asked is in its key, so that no other run goes on with it. */
export type State = z.infer<typeof stateSchema>

export const workFolder = (out: string): string => `${out}.screening`

const stateFile = (folder: string): string => `${folder}/state.json`

/** The state of a run that was broken off; null where there is none that can be read. */
export async function readState(folder: string): Promise<State | null> {
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

export async function emptyFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
}
