import { accepted, type Checked } from '../issue/issue'
import type { Embedded } from './duckdb'

/** The file of lines to screen: the file itself, or what its rows come to as lines. */
export async function linesFile(
  file: string,
  _folder: string,
  _database: Embedded,
): Promise<Checked<string>> {
  return accepted(file)
}
