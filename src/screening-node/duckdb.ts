import { createRequire } from 'node:module'
import type { DuckDBConnection } from '@duckdb/node-api'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'

export type DuckdbApi = typeof import('@duckdb/node-api')

/** An open connection to the embedded database, and how to end it. */
export interface Embedded {
  readonly connection: DuckDBConnection
  /** The package by which it is spoken to. */
  readonly api: DuckdbApi
  /** Runs statements in one call, and says how many rows the last one has changed. */
  readonly run: (sql: string) => Promise<number>
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

// a limit is told as, say, `3.7 GiB`
const shareSql = `SELECT threads, CAST(CAST(regexp_extract(memory, '[0-9.]+') AS DOUBLE) / threads AS VARCHAR) || regexp_extract(memory, '[A-Za-z]+') AS share
FROM (SELECT CAST(current_setting('threads') AS INTEGER) AS threads, current_setting('memory_limit') AS memory)`

/**
 * Opens as many databases as there are threads, each with one of them and its share of the memory;
 * an issue, and none left open, where the package is not installed or a limit is not one.
 */
export async function openLanes(
  limits: DuckdbLimits,
): Promise<Checked<readonly [Embedded, ...Embedded[]]>> {
  const first = await openDuckdb(limits)
  if (first.kind === 'rejected') return first
  const lanes: [Embedded, ...Embedded[]] = [first.value]
  const refused = (issues: readonly Issue[]): Checked<never> => {
    for (const { close } of lanes) close()
    return rejected(issues)
  }
  try {
    const [set] = await first.value.rows(shareSql)
    const { threads, share } = { threads: 1, share: '', ...set }
    const count = typeof threads === 'number' ? threads : 1
    for (let lane = 1; lane < count; lane += 1) {
      const more = await openDuckdb({ ...limits, temporary: `${limits.temporary}-${lane}` })
      if (more.kind === 'rejected') return refused(more.issues)
      lanes.push(more.value)
    }
    for (const { run } of lanes) {
      await run('SET threads = 1')
      await run(`SET memory_limit = '${share}'`)
    }
    return accepted(lanes)
  } catch (error) {
    return refused([noLimit(error)])
  }
}

/** Opens a database in memory; an issue where the package is not installed or a limit is not one. */
export async function openDuckdb(limits: DuckdbLimits): Promise<Checked<Embedded>> {
  const loaded = loadedApi()
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
    const connection = await instance.connect()
    const close = (): void => {
      connection.closeSync()
      instance.closeSync()
    }
    return accepted(embedded(connection, loaded, close))
  } catch (error) {
    return rejected([noLimit(error)])
  }
}

// importing what is CommonJS reads every file of it twice, once for the names that it exports
const load = createRequire(import.meta.url)

function loadedApi(): DuckdbApi | null {
  try {
    load.resolve(packageName)
  } catch (error) {
    if (isMissing(error, 'MODULE_NOT_FOUND')) return null
    throw error
  }
  return load(packageName)
}

const noLimit = (error: unknown): Issue => ({
  code: 'wrong_value',
  path: '--memory-limit',
  expected: { zh: '数据库能用的限制', en: 'limits that the database can use' },
  found: wordsOf(error),
})

const embedded = (connection: DuckDBConnection, api: DuckdbApi, close: () => void): Embedded => ({
  connection,
  api,
  close,
  interrupt: () => connection.interrupt(),
  run: async (sql) => (await connection.run(sql)).rowsChanged,
  rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
})

/** Whether what was loaded is not there, by the code that tells it of an `import` or a `require`. */
export const isMissing = (
  error: unknown,
  code: 'ERR_MODULE_NOT_FOUND' | 'MODULE_NOT_FOUND',
): boolean => error instanceof Error && 'code' in error && error.code === code

/** What went wrong, in the words of the database or the system. */
export const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 300) ?? ''
