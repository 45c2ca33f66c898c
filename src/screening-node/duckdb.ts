import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { accepted, type Checked, rejected } from '../issue/issue'

export type DuckdbApi = typeof import('@duckdb/node-api')

/** An open connection to the embedded database, and how to end it. */
export interface Embedded {
  readonly connection: DuckDBConnection
  /** The package by which it is spoken to. */
  readonly api: DuckdbApi
  /** One more connection to the same database, which does not wait for what this one is running. */
  readonly beside: () => Promise<Embedded>
  readonly run: (sql: string) => Promise<void>
  readonly rows: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
  /** Ends what it is running with an error. */
  readonly interrupt: () => void
  readonly close: () => void
}

/** What the embedded database may use. */
export interface DuckdbLimits {
  /** Such as `4GB`; beyond it the database writes to disk. */
  readonly memoryLimit?: string | undefined
  readonly threads?: string | undefined
  readonly temporary: string
}

const packageName = '@duckdb/node-api'

/** Opens a database in memory; an issue where the package is not installed or a limit is not one. */
export async function openDuckdb(limits: DuckdbLimits): Promise<Checked<Embedded>> {
  const loaded = await import('@duckdb/node-api').catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  if (loaded === null) {
    const expected = {
      zh: `已安装的 ${packageName}（npm i ${packageName}）`,
      en: `${packageName} installed (npm i ${packageName})`,
    }
    return rejected([
      { code: 'missing_package', path: packageName, expected, found: 'no such package' },
    ])
  }
  const { memoryLimit, threads, temporary } = limits
  try {
    const instance = await loaded.DuckDBInstance.create(':memory:', {
      temp_directory: temporary,
      ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
      ...(threads === undefined ? {} : { threads }),
    })
    return accepted(await connected(instance, loaded, () => instance.closeSync()))
  } catch (error) {
    const expected = { zh: '数据库能用的限制', en: 'limits that the database can use' }
    return rejected([
      { code: 'wrong_value', path: '--memory-limit', expected, found: wordsOf(error) },
    ])
  }
}

async function connected(
  instance: DuckDBInstance,
  api: DuckdbApi,
  closeWhole: () => void,
): Promise<Embedded> {
  const connection = await instance.connect()
  return {
    connection,
    api,
    beside: () => connected(instance, api, () => undefined),
    interrupt: () => connection.interrupt(),
    run: async (sql) => {
      await connection.run(sql)
    },
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: () => {
      connection.closeSync()
      closeWhole()
    },
  }
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'

/** What went wrong, in the words of the database or the system. */
export const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 300) ?? ''
