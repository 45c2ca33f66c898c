import type { Bilingual, IssueCode } from '../issue/issue'
import { type Parsed, refused } from '../issue/parsed'
import { decimalOf, isNegative, multiply, textOf } from './decimal'
import { halfWidth } from './half-width'

/** How one kind of number may be written from outside. */
export interface NumberForm {
  readonly code: IssueCode
  readonly expected: Bilingual
  readonly negative: 'refused' | 'accepted'
  /** The most decimals of the value in its base unit. */
  readonly decimals: number
  /** What may follow the number, and what it multiplies by; the empty unit is the base unit. */
  readonly units: ReadonlyMap<string, string>
}

const longest = 60
// a leading zero means a code, and a comma anywhere else than before three digits a slip
const written = /^(-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?) ?([^\d\s.,-]*)$/u

/** The canonical decimal text of a safe integer or of text in this form. */
export function readNumber(input: unknown, form: NumberForm): Parsed<string> {
  const refusal = refused(form.code, form.expected, input)
  if (typeof input === 'number') {
    return Number.isSafeInteger(input) ? checked(String(input), form, refusal) : refusal
  }
  if (typeof input !== 'string') return refused('wrong_type', form.expected, input)
  if (input.length > longest) return refusal
  const [, digits, unit] = written.exec(halfWidth(input).replaceAll('，', ',').trim()) ?? []
  const factor = form.units.get(unit ?? '')
  if (digits === undefined || factor === undefined) return refusal
  const value = multiply(decimalOf(digits.replaceAll(',', '')), decimalOf(factor))
  return checked(textOf(value), form, refusal)
}

function checked(value: string, form: NumberForm, refusal: Parsed<never>): Parsed<string> {
  const decimal = decimalOf(value)
  if (form.negative === 'refused' && isNegative(decimal)) return refusal
  if (decimal.decimalPlaces() > form.decimals) return refusal
  return { kind: 'accepted', value }
}
