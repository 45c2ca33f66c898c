import { rename, writeFile } from 'node:fs/promises'
import { accepted, type Checked, rejected } from '../issue/issue'
import { type Asked, otherThan } from './asked'
import type { State } from './read-state'
import type { ScreenOptions } from './screen-options'
import { emptyFolder, stateFile } from './work-folder'

/**
 * The state to go on from in a folder that is taken: none of a new run, for which all is taken away
 * that stands there; that of the last one where it was asked the same.
 */
export async function startedRun(
  folder: string,
  asked: Asked,
  { resume = false, stretchBytes = 0 }: Pick<ScreenOptions, 'resume' | 'stretchBytes'>,
): Promise<Checked<State>> {
  const last = resume ? await lastState(folder) : null
  if (last !== null) {
    const issues = otherThan(last.asked, asked)
    return issues.length === 0 ? accepted(last) : rejected(issues)
  }
  await emptyFolder(folder)
  const state = { asked, bytes: stretchBytes, done: [] }
  await writeState(folder, state)
  return accepted(state)
}

/** The state of a run that was broken off; what checks it is loaded where there may be one. */
async function lastState(folder: string): Promise<State | null> {
  const { readState } = await import('./read-state')
  return readState(folder)
}

/** Writes the state beside its place and moves it there, so that it is never half written. */
export async function writeState(folder: string, state: State): Promise<void> {
  const draft = `${stateFile(folder)}.draft`
  await writeFile(draft, JSON.stringify(state))
  await rename(draft, stateFile(folder))
}
