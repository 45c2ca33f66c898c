import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { stateFile } from './work-folder'

/** What is known of a stretch that is done. */
const doneSchema = z.strictObject({
  index: z.int(),
  /** Where it was cut: another version may cut the file elsewhere. */
  start: z.int(),
  end: z.int(),
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

/** The state of a run that was broken off; null where there is none that can be read. */
export async function readState(folder: string): Promise<State | null> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(stateFile(folder), 'utf8')))
  } catch {
    return null
  }
}
