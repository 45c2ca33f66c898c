import type { FactType } from '../../profile/vocabulary'

/** The databases for which SQL is written; PostgreSQL stands for what speaks its protocol too. */
export const dialects = ['duckdb', 'postgres'] as const

export type DialectName = (typeof dialects)[number]

/** How a database holds profiles: a column a fact, or all of a profile in one of JSON. */
export const profileStores = ['columns', 'json'] as const

export type ProfileStore = (typeof profileStores)[number]

/** The types of facts that are numbers. */
export type NumberType = Extract<FactType, 'money' | 'count' | 'decimal'>

/** How many digits a column of numbers keeps before and behind the point. */
export interface Room {
  readonly digits: number
  readonly scale: number
}

/** What one database calls things, and how far its numbers are exact. */
export interface Dialect {
  readonly name: DialectName
  readonly columnTypes: Readonly<Record<FactType, string>>
  readonly text: string
  readonly json: string
  /** Whether places and options stand as texts, or as numbers, which are compared sooner. */
  readonly marks: 'texts' | 'numbers'
  /** The room of each column of numbers. */
  readonly rooms: Readonly<Record<NumberType, Room>>
  /** The digits that an exact number can have in all; null: as many as it needs. */
  readonly mostDigits: number | null
  /** Whether people read the queries; those that nobody reads may say what is computed sooner. */
  readonly isRead: boolean
}

/** The most digits that DuckDB computes with as one machine word. */
export const wordDigits = 18

// so that each fits a machine word; what has more digits is for the library
const rooms: Dialect['rooms'] = {
  money: { digits: 14, scale: 4 },
  count: { digits: 16, scale: 0 },
  decimal: { digits: 12, scale: 6 },
}

const table: Readonly<Record<DialectName, Dialect>> = {
  duckdb: {
    name: 'duckdb',
    columnTypes: {
      boolean: 'BOOLEAN',
      money: 'DECIMAL(18, 4)',
      count: 'BIGINT',
      decimal: 'DECIMAL(18, 6)',
      date: 'DATE',
      choice: 'VARCHAR',
      choices: 'VARCHAR[]',
      place: 'VARCHAR',
    },
    text: 'VARCHAR',
    json: 'JSON',
    marks: 'texts',
    rooms,
    mostDigits: 38,
    isRead: true,
  },
  postgres: {
    name: 'postgres',
    columnTypes: {
      boolean: 'boolean',
      money: 'numeric',
      count: 'bigint',
      decimal: 'numeric',
      date: 'date',
      choice: 'text',
      choices: 'text[]',
      place: 'text',
    },
    text: 'text',
    json: 'jsonb',
    marks: 'texts',
    rooms,
    mostDigits: null,
    isRead: true,
  },
}

export const dialectOf = (name: DialectName): Dialect => table[name]

/** DuckDB for queries that nobody reads. */
export const unreadDialect: Dialect = { ...table.duckdb, isRead: false }

/** The same for rows that nobody reads but those queries. */
export const rowsDialect: Dialect = {
  ...unreadDialect,
  marks: 'numbers',
  columnTypes: {
    ...table.duckdb.columnTypes,
    choice: 'BIGINT',
    choices: 'BIGINT',
    place: 'INTEGER',
  },
}

/** Whether a type of facts is one of numbers. */
export const isNumberType = (type: FactType): type is NumberType => Object.hasOwn(rooms, type)
