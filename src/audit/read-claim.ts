import { z } from 'zod'
import { readPlainDate } from '../calendar/plain-date'
import type { Bilingual, Checked } from '../issue/issue'
import { type Parsed, refused } from '../issue/parsed'
import { type Limits, plainDataOf } from '../issue/plain-data'
import { readBy } from '../issue/zod-issues'
import { readDecimal, readMoney, readSignedMoney } from '../money/read-money'
import { read } from '../profile/read-text'
import type { Claim, ClaimEvidence } from './claim'

const limits: Limits = { depth: 4, nodes: 2_000, textLength: 2_000, keyLength: 200 }

const label = z.string().min(1).max(200)
const date = read(readPlainDate).nullish()

const evidence = z.strictObject({
  kind: z.enum(['invoice', 'document', 'register']),
  number: read(readNumberOfPaper).nullish(),
  title: label.nullish(),
  date,
})

const claim = z
  .strictObject({
    id: label,
    enterprise: label,
    rule: z.string().min(1).max(2_000),
    document: label.nullish(),
    subject: label.nullish(),
    amount: read(readMoney),
    instalment: z.union([z.int().min(1).max(999), read(readInstalment)]).nullish(),
    applied: date,
    approved: date,
    paid: date,
    evidence: z.array(evidence).max(200).nullish(),
    figures: z.record(z.string().min(1), read(readFigure)).nullish(),
  })
  .refine(({ applied, approved, paid }) => (applied ?? approved ?? paid ?? null) !== null, {
    path: ['paid'],
    params: {
      code: 'missing_key',
      expected: {
        zh: '申报、批准、拨付日期中的至少一个',
        en: 'at least one of `applied`, `approved`, `paid`',
      },
      found: 'nothing',
    },
  })

type ReadClaim = z.infer<typeof claim>

/** Reads what came in as a claim: every value in its canonical form, or every fault at once. */
export function readClaim(input: unknown): Checked<Claim> {
  const plain = plainDataOf(input, limits)
  const data = plain.kind === 'rejected' ? plain : readBy(claim, plain.value)
  return data.kind === 'rejected' ? data : { kind: 'accepted', value: claimOf(data.value) }
}

// most claims have neither, and there may be very many claims
const noEvidence: readonly ClaimEvidence[] = []
const noFigures: ReadonlyMap<string, string> = new Map()

function claimOf(data: ReadClaim): Claim {
  const { id, enterprise, amount, evidence: papers, figures } = data
  return {
    id,
    enterprise,
    rule: { text: data.rule, document: data.document ?? null },
    subject: data.subject ?? null,
    amount,
    instalment: instalmentOf(data.instalment),
    applied: data.applied ?? null,
    approved: data.approved ?? null,
    paid: data.paid ?? null,
    evidence: papers?.map(evidenceOf) ?? noEvidence,
    figures: figures ? new Map(Object.entries(figures)) : noFigures,
  }
}

function evidenceOf({ kind, number, title, date: dated }: z.infer<typeof evidence>): ClaimEvidence {
  return { kind, number: number ?? null, title: title ?? null, date: dated ?? null }
}

const numberText: Bilingual = {
  zh: '不超过 100 个字符的号码文本',
  en: 'the number as text of at most 100 characters',
}

/** The number of an invoice or document: half-width, without spaces, in capitals. */
function readNumberOfPaper(input: unknown): Parsed<string> {
  if (typeof input !== 'string') return refused('wrong_type', numberText, input)
  const number = input
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase()
  const isUsable = number !== '' && input.length <= 100
  return isUsable ? { kind: 'accepted', value: number } : refused('malformed', numberText, input)
}

const instalmentText: Bilingual = { zh: '第几期，自 1 起', en: 'a whole number from 1' }

/** A number of one to three digits as text, as a table has it. */
function readInstalment(input: unknown): Parsed<string> {
  return typeof input === 'string' && /^[1-9]\d{0,2}$/.test(input)
    ? { kind: 'accepted', value: input }
    : refused('wrong_value', instalmentText, input)
}

function instalmentOf(written: number | string | null | undefined): number | null {
  if (typeof written !== 'string') return written ?? null
  return [...written].reduce((number, digit) => number * 10 + '0123456789'.indexOf(digit), 0)
}

/** What a claim reckons with: a number, a rate, or money, which may be negative. */
function readFigure(input: unknown): Parsed<string> {
  const decimal = readDecimal(input)
  return decimal.kind === 'accepted' ? decimal : readSignedMoney(input)
}
