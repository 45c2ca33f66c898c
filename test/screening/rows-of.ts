import type { Embedded } from '../../src/screening-node/duckdb'

/** The rows that a query answers, as JSON has them. */
export const rowsOf = async (
  { connection }: Pick<Embedded, 'connection'>,
  sql: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  (await connection().runAndReadAll(sql)).getRowObjectsJson()
