import * as z from 'zod'
import { saying } from '../issue/zod-text'
import { unitNames, unitTitles } from './unit'
import { type FactType, factTypes } from './vocabulary'

/** A text in both languages, both required. */
export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

const optionName = z
  .string()
  .regex(
    /^(?!constructor$|prototype$)[a-z][a-z0-9-]*$/u,
    saying('小写字母、数字与连字符的选项名', 'an option of small letters, digits and hyphens'),
  )
// a profile has `id`, `name` and `evidence` of each subject beside its facts
const factName = z
  .string()
  .regex(
    /^(?!(?:id|name|evidence|constructor|prototype)$)[a-z][A-Za-z0-9]*$/u,
    saying(
      '字母与数字的事实名，不是 id、name 或 evidence',
      'a name of letters and digits, not id, name or evidence',
    ),
  )
// a profile has `note`, `awards` and `evidence` beside its subjects, and rules see facts of the next three
const subjectName = z
  .string()
  .regex(
    /^(?!(?:note|awards|evidence|document|interpretation|register|constructor|prototype)$)[a-z][A-Za-z0-9]*$/u,
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
