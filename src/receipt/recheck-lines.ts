import { deeper, emptyLine, type Line, line } from '../explanation/page'
import { inChinese, type Locale } from '../issue/describe'
import { shortened } from '../issue/excerpt'
import type { ReceiptFault } from './check-receipt'
import { receiptSpeaker, type SayReceipt } from './receipt-messages'
import type { ReceiptDifference, Recheck } from './recheck'
import type { ChainFault } from './recheck-chain'

/** What came of one receipt: evaluated anew, and checked independently. */
export interface Rechecked {
  /** The file that it was read from. */
  readonly name: string
  readonly recheck: Recheck
  readonly faults: readonly ReceiptFault[]
}

/** One receipt in words; one that cannot be read has only its issues. */
export function recheckLines(
  { name, recheck, faults }: Rechecked,
  locale: Locale,
): readonly Line[] {
  const say = receiptSpeaker(locale)
  return [
    line(say('receiptOf', { name }), 'title'),
    ...deeper([...outcomeLines(recheck, locale), ...faultLines(faults, say)]),
  ]
}

function outcomeLines(recheck: Recheck, locale: Locale): readonly Line[] {
  const say = receiptSpeaker(locale)
  const excerpt = locale === 'en' ? (text: string) => text : inChinese
  const wordsOf = ({ what, path, rule, receipt, found }: ReceiptDifference): Line => {
    const place = rule === undefined ? path : say('subjectNamed', { title: path, subject: rule })
    const values = { path: place, receipt: excerpt(receipt), found: excerpt(found) }
    return line(say(what, values), 'plain', '·')
  }
  switch (recheck.status) {
    case 'rejected':
      return []
    case 'reproduced':
      return [line(say('reproduced'), 'good', '✓'), ...deeper(recheck.notes.map(wordsOf))]
    case 'differs': {
      const [first, ...rest] = recheck.differences
      const others = shown(rest, say, wordsOf)
      return [
        line(say('differs'), 'bad', '✗'),
        ...deeper(first === undefined ? [] : [wordsOf(first)]),
        ...(others.length === 0 ? [] : [line(say('differsToo')), ...deeper(others)]),
      ]
    }
  }
}

const faultMessages = {
  form: 'faultForm',
  digest: 'faultDigest',
  text: 'faultText',
  quote: 'faultQuote',
  step: 'faultStep',
  amount: 'faultAmount',
  total: 'faultTotal',
} as const satisfies Record<ReceiptFault['kind'], string>

function faultLines(faults: readonly ReceiptFault[], say: SayReceipt): readonly Line[] {
  if (faults.length === 0) return [line(say('alone'), 'good', '✓')]
  const wordsOf = ({ kind, path, expected, found }: ReceiptFault): Line => {
    const values = { path, expected: shownText(expected), found: shownText(found) }
    return line(say(faultMessages[kind], values), 'plain', '·')
  }
  return [line(say('faulty'), 'bad', '✗'), ...deeper(shown(faults, say, wordsOf))]
}

const digestLength = 64

/** A digest is shown whole, as it is looked for; a text is cut. */
const shownText = (text: string): string => (text.length <= digestLength ? text : shortened(text))

// where one thing was changed, a few lines show it; where all was, hundreds would hide it
const mostShown = 10

function shown<T>(all: readonly T[], say: SayReceipt, wordsOf: (one: T) => Line): readonly Line[] {
  const lines = all.slice(0, mostShown).map(wordsOf)
  const more = all.length - mostShown
  return more > 0 ? [...lines, line(say('among', { count: String(more) }))] : lines
}

const readingMessages = { unreadable: 'chainUnreadable', altered: 'chainAltered' } as const

const chainMessages = {
  gap: 'chainGap',
  order: 'chainOrder',
  start: 'chainStart',
  end: 'chainEnd',
  count: 'chainCount',
} as const

/** Whether a series is whole; that nothing is missing at its end takes a digest to say. */
export function chainLines(
  count: number,
  faults: readonly ChainFault[],
  { locale, isEndKnown }: { readonly locale: Locale; readonly isEndKnown: boolean },
): readonly Line[] {
  const say = receiptSpeaker(locale)
  const lines = faults.map((fault) => line(chainWords(fault, say), 'bad', '✗'))
  return [
    emptyLine,
    line(say('series', { count: String(count) }), 'title'),
    ...deeper(lines.length > 0 ? lines : [line(say('whole'), 'good', '✓')]),
    ...(isEndKnown ? [] : deeper([line(say('endUnknown'))])),
  ]
}

function chainWords(fault: ChainFault, say: SayReceipt): string {
  const at = String(fault.at + 1)
  if ('issues' in fault) return say(readingMessages[fault.kind], { at })
  const [expected, found] = [fault.expected ?? say('none'), fault.found ?? say('none')]
  return say(chainMessages[fault.kind], { at, expected, found })
}
