import { isProse } from '../explanation/ledger-classes'
import type { BuiltRulebook } from '../rulebook/build'
import type { Ledger } from '../rulebook/ledger'
import type { Document, Rulebook } from '../rulebook/rulebook'

const [start, end] = ['<!-- documents:start -->', '<!-- documents:end -->']

/** The README with its table of documents written anew between its two marks. */
export function withDocuments(readme: string, built: BuiltRulebook): string {
  const [before, after] = [readme.indexOf(start), readme.indexOf(end)]
  if (before === -1 || after < before) throw new RangeError(`README.md lacks ${start} or ${end}`)
  const head = readme.slice(0, before + start.length)
  return `${head}\n${documentTable(built)}\n${readme.slice(after)}`
}

const headings = [
  'document',
  'number',
  'sentences',
  'of them benefits',
  'rules',
  'awards with figures',
  'bars',
  'interpretations',
] as const

function documentTable({ rulebook, ledgers }: BuiltRulebook): string {
  const rows = rulebook.documents.map((document) =>
    [
      `\`${document.id}\`: ${document.label.en}`,
      document.number.value,
      ...ledgerCells(ledgers.get(document.id)),
      ...ruleCells(document, rulebook),
    ].join(' | '),
  )
  const rule = ['---', '---', ...headings.slice(2).map(() => '---:')].join('|')
  return [`| ${headings.join(' | ')} |`, `|${rule}|`, ...rows.map((row) => `| ${row} |`)].join('\n')
}

function ledgerCells(ledger: Ledger | undefined): readonly (number | string)[] {
  if (ledger === undefined) return ['no ledger', '']
  const { entries } = ledger
  const benefits = entries.filter((entry) => entry.class === 'benefit')
  return [entries.filter((entry) => isProse(entry.class)).length, benefits.length]
}

function ruleCells({ id }: Document, { rules, bars }: Rulebook): readonly number[] {
  const own = rules.filter((rule) => rule.document === id)
  return [
    own.length,
    own.filter((rule) => rule.amount !== null).length,
    bars.filter((bar) => bar.document === id).length,
    new Set(own.flatMap((rule) => rule.interpretations)).size,
  ]
}
