import { decide, type Issue } from 'incentive-rules'
import * as z from 'zod'
import type { Submitted } from '../../jobs/screening-jobs'
import type { Portal } from '../../portal'
import { digestOfText } from '../../store/ids'
import { resultFormats } from '../../store/job'
import { callerOf, endpoint, usual } from '../define'
import { onceKeyOf } from '../once'
import { data, refuse } from '../reply'
import { evidence, verdict } from '../schemas/asking'
import { json, plainDate } from '../schemas/common'
import { jobIn, shown } from '../screening-shown'

const list = (text: string): readonly string[] => text.split(',')
const several = z.string().max(4000).transform(list)

/** Takes in a file of profiles, and screens it when its turn comes. */
export const addScreeningRoute = endpoint({
  ...usual,
  id: 'addScreening',
  method: 'POST',
  path: '/v1/screenings',
  title: { zh: '提交批量筛查（每行一份画像）', en: 'Screen a file of profiles, one a line' },
  access: 'evaluate',
  cost: 20,
  bodyKind: ['application/x-ndjson', 'text/csv'],
  isRepeatable: true,
  further: ['disk-full'],
  query: z.strictObject({
    asOf: plainDate,
    format: z.enum(resultFormats).default('ndjson'),
    only: several.pipe(z.array(verdict)).optional(),
    rules: several.optional(),
    documents: several.optional(),
    evidence: z.exactOptional(evidence),
  }),
  answers: { 200: json(shown), 201: json(shown) },
  async handle(asked, portal) {
    const { only = null, format, rules, documents, ...rest } = asked.query
    const key = onceKeyOf(asked)
    if (key.kind === 'rejected') return refuse('invalid', key.issues)
    if (asked.file === null) return refuse('not-supported')
    const options = {
      ...rest,
      ...(rules === undefined ? {} : { rules }),
      ...(documents === undefined ? {} : { documents }),
    }
    const { rulebook } = portal.shelf.current()
    const tried = decide(rulebook, {}, options)
    if (tried.status === 'rejected') return refuse('invalid', tried.issues)
    const digest = digestOfText(rulebook.digest)
    if (digest === null) return refuse('internal')
    const input = asked.type === 'text/csv' ? 'csv' : 'ndjson'
    const request = { input, output: format, options, only, rulebook: digest } as const
    const { tenant } = callerOf(asked)
    const timer = setTimeout(() => asked.file?.destroy(), secondsFor(portal) * 1000)
    const made = await portal.jobs
      .submit(tenant, asked.file, request, ...(key.value === null ? [] : [key.value]))
      .finally(() => clearTimeout(timer))
    switch (made.kind) {
      case 'written':
        return data(jobIn(made.value, asked.locale), 201)
      case 'repeated':
        return data(jobIn(made.value, asked.locale))
      case 'rejected':
        return refuse('invalid', made.issues)
      case 'too-large':
        return refuse('too-large', [tooLarge(made)])
      case 'full':
        return refuse('full', [noRoom(made)])
      case 'too-many':
        return refuse('too-many')
      case 'broken-off':
        return refuse('malformed')
      default:
        return refuse(made.kind)
    }
  },
})

function tooLarge({ limit }: Extract<Submitted, { readonly kind: 'too-large' }>): Issue {
  const expected = { zh: `文件不超过 ${limit} 字节`, en: `a file of at most ${limit} bytes` }
  return { code: 'too_large', path: '', expected, found: 'more' }
}

function noRoom({ limit, held }: Extract<Submitted, { readonly kind: 'full' }>): Issue {
  const expected = {
    zh: `全部筛查的文件不超过 ${limit} 字节；删除不再需要的筛查，或等其到期`,
    en: `at most ${limit} bytes of files of all screenings; remove some, or wait until they expire`,
  }
  return { code: 'too_large', path: '', expected, found: `${held}` }
}

const secondsFor = ({ settings }: Portal): number => settings.variables.PORTAL_UPLOAD_SECONDS
