import { printable } from '../explanation/page'
import { listed, type Speech } from '../explanation/speech'
import { officeWords } from '../explanation/terms-lines'
import { moneyWords } from '../explanation/value-words'
import type { Criterion, Item, Level } from './item'
import { itemSpeaker, type SayItem } from './item-messages'

type Header =
  | 'item'
  | 'class'
  | 'document'
  | 'number'
  | 'beneficiaries'
  | 'conditions'
  | 'standard'
  | 'amount'
  | 'departments'
  | 'fund'
  | 'schedule'
  | 'citation'
  | 'entitlement'
  | 'limits'
  | 'scope'
  | 'clearStandard'
  | 'data'
  | 'level'
  | 'rule'

/** One column of the list: its heading, how wide it is in characters, and its text. */
interface Column {
  readonly header: Header
  readonly width: number
  readonly text: (item: Item, speech: Speech, say: SayItem) => string
}

const columns: readonly Column[] = [
  { header: 'item', width: 30, text: ({ title }) => title },
  { header: 'class', width: 8, text: (item, { say }) => say(item.class) },
  { header: 'document', width: 32, text: ({ document }) => document.title },
  {
    header: 'number',
    width: 20,
    text: ({ document }, _, say) => document.number ?? say('unstated'),
  },
  { header: 'beneficiaries', width: 40, text: ({ beneficiaries }) => beneficiaries },
  { header: 'conditions', width: 50, text: ({ conditions }) => conditions },
  { header: 'standard', width: 36, text: ({ standard }) => standard },
  { header: 'amount', width: 18, text: amountWords },
  {
    header: 'departments',
    width: 24,
    text: ({ departments }, speech, say) =>
      departments === null ? say('unstated') : officeWords(departments, speech),
  },
  {
    header: 'fund',
    width: 18,
    text: ({ fund }, speech, say) => (fund.length === 0 ? say('unstated') : listed(fund, speech)),
  },
  { header: 'schedule', width: 18, text: ({ schedule }, _, say) => schedule ?? say('unstated') },
  { header: 'citation', width: 60, text: citationWords },
  { header: 'entitlement', width: 12, text: ({ entitlement }, { say }) => say(entitlement) },
  { header: 'limits', width: 18, text: ({ limits }) => limits },
  {
    header: 'scope',
    width: 36,
    text: ({ readiness }, speech) => criterionWords(readiness.scope, speech),
  },
  {
    header: 'clearStandard',
    width: 24,
    text: ({ readiness }, speech) => criterionWords(readiness.standard, speech),
  },
  {
    header: 'data',
    width: 36,
    text: ({ readiness }, speech) => criterionWords(readiness.data, speech),
  },
  { header: 'level', width: 12, text: ({ readiness }, _, say) => say(readiness.level) },
  { header: 'rule', width: 34, text: ({ rule }) => rule },
]

function amountWords({ amount }: Item, speech: Speech): string {
  return amount === null ? speech.say('noFigure') : moneyWords(amount, speech)
}

/** The clauses with their places; a schedule has a column of its own. */
function citationWords({ citations, schedule }: Item, { say }: Speech): string {
  const clauses = citations.filter(({ quote }) => quote !== schedule)
  return clauses
    .map(({ place, quote }, at) =>
      clauses.slice(0, at).some((other) => other.quote === quote)
        ? say('sameWords', { place })
        : say('quotedAt', { text: quote, place }),
    )
    .join('\n')
}

/** Whether a criterion is met, or every reason why not, those of one kind together. */
export function criterionWords({ clear, reasons }: Criterion, speech: Speech): string {
  const say = itemSpeaker(speech)
  if (clear) return say('yes')
  const kinds = [...new Set(reasons.map(({ kind }) => kind))]
  const words = kinds.map((kind) => {
    const own = reasons.filter((reason) => reason.kind === kind)
    const titles = own.map(({ of }) => of)
    return say(kind, { of: listed(titles, speech) })
  })
  return say('no', { reasons: words.reduce((first, second) => say('also', { first, second })) })
}

/** The list as a table of texts. */
export interface ItemTable {
  readonly headers: readonly string[]
  /** In characters of the Latin script. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

export function itemTable(items: readonly Item[], speech: Speech): ItemTable {
  const say = itemSpeaker(speech)
  return {
    headers: columns.map(({ header }) => say(header)),
    widths: columns.map(({ width }) => width),
    rows: items.map((item) => columns.map(({ text }) => cellOf(text(item, speech, say)))),
  }
}

// a workbook with a control character in it does not open
const cellOf = (text: string): string => text.split('\n').map(printable).join('\n')

/** How many items are ready for award without application, near it and far from it. */
export function levelCounts(items: readonly Item[]): Readonly<Record<Level, number>> {
  const count = (level: Level): number =>
    items.filter(({ readiness }) => readiness.level === level).length
  return { ready: count('ready'), near: count('near'), far: count('far') }
}
