import { createRequire } from 'node:module'
import type { DuckDBConnection } from '@duckdb/node-api'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { isOwnFault, wordsOf } from './broken-off'

/** An open connection to the embedded database, and how to end it. */
export interface Embedded {
  /** Runs statements in one call, and says how many rows the last one has changed. */
  readonly run: (sql: string) => Promise<number>
  /** So many numbers, of the one row that a query answers; it has to tell them as `DOUBLE`. */
  readonly numbers: (sql: string, count: number) => Promise<readonly number[]>
  /** The same connection by the package that reads rows of every type. */
  readonly connection: () => DuckDBConnection
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
const bindingsName = '@duckdb/node-bindings'

type Package = typeof import('@duckdb/node-api')
type Bindings = typeof import('@duckdb/node-bindings')
type Config = import('@duckdb/node-bindings').Config

/** Opens a database in memory; an issue where the package is not installed or a limit is not one. */
export async function openDuckdb(limits: DuckdbLimits): Promise<Checked<Embedded>> {
  const bindings = loadedBindings()
  if (bindings === null) {
    const expected = {
      zh: `已安装的 ${packageName}（npm i ${packageName}）`,
      en: `${packageName} installed (npm i ${packageName})`,
    }
    return rejected([
      { code: 'missing_package', path: packageName, expected, found: 'no such package' },
    ])
  }
  const config = configOf(bindings, limits)
  if (config.kind === 'rejected') return config
  try {
    return accepted(await opened(bindings, config.value))
  } catch (error) {
    if (isOwnFault(error)) throw error
    return rejected([noLimit(error)])
  }
}

// importing what is CommonJS reads every file of it twice, once for the names that it exports
const load = createRequire(import.meta.url)

/**
 * What the package itself calls; the rest of it, which only reading rows needs, takes twice as long to
 * load as the database. Null where the package is not installed.
 */
function loadedBindings(): Bindings | null {
  try {
    load.resolve(packageName)
  } catch (error) {
    if (isMissing(error, 'MODULE_NOT_FOUND')) return null
    throw error
  }
  return createRequire(load.resolve(packageName))(bindingsName)
}

/** How a database is to be opened; an issue where a limit is none. */
function configOf(
  bindings: Bindings,
  { memoryLimit, threads, temporary }: DuckdbLimits,
): Checked<Config> {
  const config = bindings.create_config()
  bindings.set_config(config, 'temp_directory', temporary)
  const limits = [
    ['--memory-limit', 'memory_limit', memoryLimit],
    ['--threads', 'threads', threads],
  ] as const
  const issues: Issue[] = []
  for (const [option, name, value] of limits) {
    try {
      if (value !== undefined) bindings.set_config(config, name, value)
    } catch (error) {
      if (isOwnFault(error)) throw error
      issues.push({ ...noLimit(error), path: option, found: value ?? '' })
    }
  }
  return issues.length === 0 ? accepted(config) : rejected(issues)
}

async function opened(bindings: Bindings, config: Config): Promise<Embedded> {
  const database = await bindings.open(':memory:', config)
  const connection = await bindings.connect(database).catch((error: unknown) => {
    bindings.close_sync(database)
    throw error
  })
  return {
    run: async (sql) => bindings.rows_changed(await bindings.query(connection, sql)),
    numbers: async (sql, count) => {
      const chunk = await bindings.fetch_chunk(await bindings.query(connection, sql))
      if (chunk === null) throw new Error('a query without a row')
      return Array.from({ length: count }, (_, column) => {
        const vector = bindings.data_chunk_get_vector(chunk, column)
        const bytes = bindings.vector_get_data(vector, Float64Array.BYTES_PER_ELEMENT)
        return new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0, true)
      })
    },
    connection: () => {
      const { DuckDBConnection }: Package = load(packageName)
      return new DuckDBConnection(connection)
    },
    interrupt: () => bindings.interrupt(connection),
    close: () => {
      bindings.disconnect_sync(connection)
      bindings.close_sync(database)
    },
  }
}

/** That a limit is none that the database can use. */
export const noLimit = (error: unknown): Issue => ({
  code: 'wrong_value',
  path: '--memory-limit',
  expected: { zh: '数据库能用的限制', en: 'limits that the database can use' },
  found: wordsOf(error),
})

/** Whether what was loaded is not there, by the code that tells it of an `import` or a `require`. */
export const isMissing = (
  error: unknown,
  code: 'ERR_MODULE_NOT_FOUND' | 'MODULE_NOT_FOUND',
): boolean => error instanceof Error && 'code' in error && error.code === code
