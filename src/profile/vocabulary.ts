import { z } from 'zod'
import type { Bilingual } from '../issue/issue'
import { saying } from '../issue/zod-text'
import { unitNames, unitTitles } from './unit'

/** A text in both languages, both required. */
export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** The types of stated facts: how a value is written, read and compared. */
export const factTypes = [
  'boolean',
  'money', // yuan
  'count', // whole number of things or persons
  'decimal', // ratio or quantity
  'date', // a dated event; null: has not happened
  'choice', // one of the named options
  'choices', // any number of the named options, all that apply
  'place', // code of GB/T 2260
] as const

export type FactType = (typeof factTypes)[number]

const optionName = z
  .string()
  .regex(
    /^(?!constructor$|prototype$)[a-z][a-z0-9-]*$/u,
    saying('小写字母、数字与连字符的选项名', 'an option of small letters, digits and hyphens'),
  )
// a profile has `id` and `name` of each subject beside its facts
const factName = z
  .string()
  .regex(
    /^(?!(?:id|name|constructor|prototype)$)[a-z][A-Za-z0-9]*$/u,
    saying('字母与数字的事实名，不是 id 或 name', 'a name of letters and digits, not id or name'),
  )
// a profile has a `note` and `awards` beside its subjects, and rules see facts of the next three
const subjectName = z
  .string()
  .regex(
    /^(?!(?:note|awards|document|interpretation|register|constructor|prototype)$)[a-z][A-Za-z0-9]*$/u,
    saying(
      '字母与数字的名称，未作他用',
      'a name of letters and digits that is not in use otherwise',
    ),
  )

const choosing: readonly FactType[] = ['choice', 'choices']
const directed: readonly FactType[] = ['boolean', 'choices', 'money', 'count', 'decimal']

/** Who can bring a change of a fact about, in which direction, and until which event. */
const changeFormat = z.strictObject({
  by: z
    .enum(['enterprise', 'authority'])
    .describe('who acts: the enterprise alone, or an authority that it has to apply to'),
  only: z
    .enum(['rise', 'fall'])
    .optional()
    .describe('only to more, to true, to further options; or only the other way'),
  until: factName
    .optional()
    .describe('a date of the same subject: once it has come, nothing can be changed any more'),
})

const factFormat = z
  .strictObject({
    type: z.enum(factTypes),
    title: bilingual,
    question: bilingual.describe('what to ask an enterprise'),
    unit: z
      .union([z.enum(unitNames).transform((name) => unitTitles[name]), bilingual])
      .optional()
      .describe('for a count or decimal: of what, by its name or in words; money is in yuan'),
    options: z.record(optionName, bilingual).optional().describe('for choice and choices'),
    proof: bilingual.optional().describe('the document that usually proves it'),
    heldBy: bilingual
      .optional()
      .describe('the authority or register that holds it; left out where the enterprise states it'),
    changeable: z
      .union([z.literal('never'), changeFormat])
      .optional()
      .describe('whether it can still become another by lawful means; never where left out'),
    judged: z
      .union([z.literal(true), z.array(optionName).min(1)])
      .optional()
      .describe('whether it is so is left to a judgement without criteria; or these options are'),
    note: bilingual.optional(),
  })
  .refine(({ type, options = {} }) => !choosing.includes(type) || Object.keys(options).length > 0, {
    path: ['options'],
    params: {
      code: 'missing_key',
      expected: { zh: '可选的选项', en: 'the options to choose from' },
      found: 'nothing',
    },
  })
  .refine(
    ({ judged = true, options = {} }) =>
      judged === true || judged.every((name) => Object.hasOwn(options, name)),
    {
      path: ['judged'],
      params: {
        code: 'wrong_value',
        expected: { zh: '该事实的选项', en: 'options of the fact' },
        found: 'another option',
      },
    },
  )
  .refine(
    ({ type, changeable }) =>
      typeof changeable !== 'object' || changeable.only === undefined || directed.includes(type),
    {
      path: ['changeable', 'only'],
      params: {
        code: 'wrong_value',
        expected: {
          zh: '数值、是非或多选的事实才有方向',
          en: 'a direction of a number, a boolean or choices only',
        },
        found: 'another type',
      },
    },
  )

/** The format of `rules/facts/<subject>.yaml`: one kind of subject and its facts. */
export const subjectFormat = z
  .strictObject({
    subject: subjectName,
    collection: subjectName.optional().describe('the list in a profile; absent for the enterprise'),
    title: bilingual,
    question: bilingual.describe('what to ask before the facts of a subject'),
    facts: z.record(factName, factFormat),
  })
  .superRefine(({ facts }, context) => {
    for (const [name, { changeable }] of Object.entries(facts)) {
      if (typeof changeable !== 'object' || changeable.until === undefined) continue
      if (Object.hasOwn(facts, changeable.until) && facts[changeable.until]?.type === 'date')
        continue
      const expected = { zh: '同一对象的日期', en: 'a date of the same subject' }
      const params = { code: 'unknown_fact', expected, found: changeable.until }
      const path = ['facts', name, 'changeable', 'until']
      context.addIssue({ code: 'custom', message: expected.en, path, params })
    }
  })

export type SubjectFile = z.infer<typeof subjectFormat>

/** How a fact can still become another. */
export type Changeable = z.infer<typeof changeFormat>

/** One typed, named attribute of a subject. Its id is `<subject>.<name>`. */
export interface Fact {
  readonly id: string
  readonly name: string
  readonly subject: string
  readonly type: FactType
  readonly title: Bilingual
  /** What to ask an enterprise. */
  readonly question: Bilingual
  /** Of what a count or decimal is; money is in yuan. */
  readonly unit?: Bilingual | undefined
  /** The options of a choice or choices, by name. */
  readonly options?: Readonly<Record<string, Bilingual>> | undefined
  /** The document that usually proves it. */
  readonly proof?: Bilingual | undefined
  /** The authority or register that holds it. */
  readonly heldBy?: Bilingual | undefined
  /** Whether it, or which of its options, is left to a judgement without criteria. */
  readonly judged?: true | readonly string[] | undefined
  /** How it can still become another by lawful means; never where it is left out. */
  readonly changeable?: 'never' | Changeable | undefined
  readonly note?: Bilingual | undefined
}

/** One kind of thing that rules are evaluated for. */
export interface SubjectType {
  readonly subject: string
  readonly collection: string | null
  readonly title: Bilingual
  readonly question: Bilingual
  readonly facts: readonly Fact[]
}

/** Every kind of subject with its facts, the enterprise first, the others by name. */
export type Vocabulary = readonly SubjectType[]

/** The name of the one subject that every profile has and every rule sees. */
export const enterprise = 'enterprise'

export function vocabularyOf(files: readonly SubjectFile[]): Vocabulary {
  const rank = (subject: string): string => (subject === enterprise ? '' : subject)
  return files.map(subjectTypeOf).sort((a, b) => (rank(a.subject) < rank(b.subject) ? -1 : 1))
}

function subjectTypeOf(file: SubjectFile): SubjectType {
  const { subject, title, question } = file
  const facts = Object.entries(file.facts)
    .map(([name, fact]) => ({ ...fact, name, subject, id: `${subject}.${name}` }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return { subject, collection: file.collection ?? null, title, question, facts }
}
