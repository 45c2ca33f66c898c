import { verdicts } from '../../src/evaluation/finding'
import { rulebook } from '../../src/rulebook'
import { newReading } from '../../src/screening-node/batches'
import { type Column, none, type Rows, unknown } from '../../src/screening-node/columns'
import type { Reader } from '../../src/screening-node/library-line'
import { dayOf1970 } from '../../src/screening-node/plain-day'
import type { Tables } from '../../src/screening-node/plain-profile'
import { endOf, startOf } from '../../src/screening-node/texts'

export const reader: Reader = {
  ...{ rulebook, options: { asOf: '2020-06-01' }, locale: 'en' },
  ...{ verdicts: new Set(verdicts), room: null },
}

/** A reading into rows of their own, with all facts. */
export const freshReading = () =>
  newReading(reader, new Set(rulebook.vocabulary.flatMap(({ facts }) => facts.map(({ id }) => id))))

/** What stands in a row: its id and its facts, as the library writes them. */
export interface Told {
  readonly id: string | undefined
  readonly facts: Readonly<Record<string, unknown>>
}

/** What rows tell, written out by other means than those by which they were filled. */
export const toldBy = (rows: Rows): readonly Told[] =>
  Array.from({ length: rows.count }, (_, row) => ({
    id: rows.ids.bytes.toString('utf8', startOf(rows.ids, row), endOf(rows.ids, row)),
    facts: Object.fromEntries(
      [...rows.facts].flatMap(([fact, column]) => {
        const value = valueIn(column, row)
        return value === undefined ? [] : [[fact, value]]
      }),
    ),
  }))

const day = 86_400_000
const scales: Partial<Readonly<Record<string, number>>> = { money: 4, decimal: 6, count: 0 }

function valueIn({ type, values, fractions, sets, options }: Column, row: number): unknown {
  const value = values[row]
  if (value === undefined || value === unknown) return undefined
  if (value === none) return null
  if (type === 'boolean') return value === 1
  if (type === 'place') return String(value)
  if (type === 'choice') return options[value]
  if (type === 'choices') return sets[value]
  if (type === 'date') return new Date((value - dayOf1970) * day).toISOString().slice(0, 10)
  const behind = String(fractions?.[row] ?? 0).padStart(scales[type] ?? 0, '0')
  return `${value}.${behind}`.replace(/0+$/u, '').replace(/\.$/u, '')
}

/** The kinds of subjects of which something is listed, or known not to be. */
export const listsOf = ({
  own,
  listed,
}: Tables): Readonly<Record<string, readonly Told[] | null>> =>
  Object.fromEntries(
    listed.map((rows) => {
      const flag = own.flags.get(`${rows.type.subject}_absent`)?.values[0]
      return [rows.type.subject, flag === unknown ? null : toldBy(rows)]
    }),
  )
