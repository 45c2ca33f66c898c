import { formatMoney, formatRate } from '../money/format-money'
import type { Band, Formula } from '../rulebook/formula'
import { figureWords } from './figure-words'
import { deeper, type Line, line } from './page'
import { linkedWordsAt } from './quotes'
import type { Speech } from './speech'
import type { Wording } from './wording'

const bullet = (text: string): Line => line(text, 'plain', '·')

/** Slabs: the quantity, then each band with what it gives. */
export function slabLines(
  { of, bands }: Formula<'slabs'>,
  { speech, linesOf }: Wording,
): readonly Line[] {
  const lines = bands.flatMap((band) => [
    bullet(speech.say('formulaBand', { band: bandWords(band, of, speech) })),
    ...deeper([...linkedWordsAt(band.words, speech), ...linesOf(band.give)]),
  ])
  return [bullet(speech.say('formulaSlabs')), ...deeper([...linesOf(of), ...lines])]
}

/** Marginal bands, each with its rate. */
export function marginalLines(
  { of, bands }: Formula<'marginal'>,
  { speech, linesOf }: Wording,
): readonly Line[] {
  const lines = bands.flatMap((band) => figureLines(band, of, formatRate(band.rate), speech))
  return [bullet(speech.say('formulaMarginal')), ...deeper([...linesOf(of), ...lines])]
}

/** A ladder, each step with its figure. */
export function ladderLines(
  { of, before, steps }: Formula<'ladder'>,
  { speech, linesOf }: Wording,
): readonly Line[] {
  const { say, locale } = speech
  const lines = steps.flatMap((step) =>
    figureLines({ ...step, to: null }, of, formatMoney(step.value, locale), speech),
  )
  const earlier = before === null ? [] : [line(say('formulaBefore')), ...deeper(linesOf(before))]
  return [bullet(say('formulaLadder')), ...deeper([...linesOf(of), ...lines, ...earlier])]
}

/** What the first number gives, and each further increment. */
export function incrementLines(
  { of, first, further }: Formula<'increments'>,
  { speech, linesOf }: Wording,
): readonly Line[] {
  const { say, locale } = speech
  const begin =
    first === null
      ? []
      : [
          bullet(
            say('formulaFirst', {
              from: figureWords(first.from, of, speech),
              amount: formatMoney(first.value, locale),
            }),
          ),
          ...deeper(linkedWordsAt(first.words, speech)),
        ]
  const every = figureWords(further.every, of, speech)
  const amount = formatMoney(further.value, locale)
  return [
    bullet(say('formulaIncrements')),
    ...deeper([
      ...linesOf(of),
      ...begin,
      bullet(say('formulaFurther', { every, amount })),
      ...deeper(linkedWordsAt(further.words, speech)),
    ]),
  ]
}

function figureLines(band: Band, of: Formula, text: string, speech: Speech): readonly Line[] {
  const words = bandWords(band, of, speech)
  return [
    bullet(speech.say('formulaBandIs', { band: words, text })),
    ...deeper(linkedWordsAt(band.words, speech)),
  ]
}

/** From where to where a band reaches, with what its ends include. */
function bandWords({ from, to }: Band, of: Formula, speech: Speech): string {
  const { say } = speech
  const low = figureWords(from.value, of, speech)
  const begin = say(from.included ? 'bandFrom' : 'bandAbove', { from: low })
  if (to === null) return begin
  return say(to.included ? 'bandTo' : 'bandBelow', { begin, to: figureWords(to.value, of, speech) })
}
