import type { ResolvedCitation } from '../document/citation'
import type { LedgerBase, LedgerEntry } from './ledger'
import type { Report } from './link-scope'
import { type LedgerClass, proseClasses } from './sentence-classes'

interface Carrier {
  readonly id: string
  readonly citations: readonly ResolvedCitation[]
}

/** A sentence that gives may take in the same breath; its class is then the benefit. */
const kinds: readonly Kind[] = [
  { named: 'benefit', list: 'rules', classes: ['benefit'] },
  { named: 'bar', list: 'bars', classes: ['bar', 'benefit'] },
]

interface Kind {
  readonly named: LedgerClass
  readonly list: 'rules' | 'bars'
  readonly classes: readonly LedgerClass[]
}

/** A benefit names rules, a bar names bars, nothing else does; each of them cites the sentence. */
export function checkCarriers(
  entry: LedgerEntry,
  path: string,
  base: LedgerBase,
  report: Report,
): void {
  for (const { named, list, classes } of kinds) {
    const ids = entry[list]
    if (entry.class === named && ids.length === 0) {
      const expected = { zh: `承载这一句的 ${list}`, en: `the ${list} that carry the sentence` }
      report('carrier_missing', `${path}.${list}`, expected, undefined)
    }
    if (!classes.includes(entry.class) && ids.length > 0) {
      const expected = {
        zh: `类别为 ${classes.join('、')}`,
        en: `the class ${classes.join(' or ')}`,
      }
      report('ledger_differs', `${path}.class`, expected, entry.class)
    }
    for (const id of ids) checkCarrier(id, entry, base[list], `${path}.${list}`, report)
  }
}

function checkCarrier(
  id: string,
  entry: LedgerEntry,
  carriers: readonly Carrier[],
  path: string,
  report: Report,
): void {
  const carrier = carriers.find((one) => one.id === id)
  if (carrier === undefined) {
    report('unknown_rule', path, { zh: '本文件的规则', en: 'one of this document' }, id)
  } else if (!carrier.citations.some((citation) => overlap(citation, entry))) {
    const expected = { zh: `${id} 引用这一句`, en: `${id} to cite the sentence` }
    report('carrier_missing', path, expected, id)
  }
}

const isProse = (entry: LedgerEntry): boolean => proseClasses.some((named) => named === entry.class)

/** Every sentence of prose that a rule or bar cites names it; headings and schedules are cited freely. */
export function checkCitations(
  entries: readonly { readonly entry: LedgerEntry; readonly path: string }[],
  base: LedgerBase,
  report: Report,
): void {
  for (const { named, list, classes } of kinds) {
    for (const { id, citations } of base[list]) {
      const cited = entries.filter(({ entry }) => citations.some((one) => overlap(one, entry)))
      for (const { entry, path } of cited) {
        if (!isProse(entry)) continue
        if (classes.includes(entry.class) && entry[list].includes(id)) continue
        const expected = {
          zh: `归为 ${named} 并列出 ${id}`,
          en: `the class ${named} and ${id} in it`,
        }
        report('citation_outside_ledger', path, expected, entry.class)
      }
    }
  }
}

interface Range {
  readonly start: number
  readonly end: number
}

const overlap = (left: Range, right: Range): boolean =>
  left.start < right.end && right.start < left.end
