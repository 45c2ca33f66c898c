import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/evaluation/evaluate'
import { checkReceipt } from '../../../src/receipt/check-receipt'
import { readReceipt } from '../../../src/receipt/read-receipt'
import { receipt, receiptText } from '../../../src/receipt/receipt'
import { recheck } from '../../../src/receipt/recheck'
import { workshops } from '../../workshops'
import { little, made, options, profile } from './receipts'

const one = await made()

describe('a receipt', () => {
  it('names every part of the rulebook that the evaluation can depend on', () => {
    expect(Object.keys(one.rulebook.parts).sort()).toEqual([
      'bars/workshops-2020/unlawful',
      'definitions/enterprise.smallWorkshop',
      'definitions/project.twoYearsAfterCompletion',
      'documents/workshops-2020',
      'facts/enterprise.craft',
      'facts/enterprise.place',
      'facts/enterprise.revenue',
      'facts/enterprise.unlawful',
      'facts/enterprise.workers',
      'facts/project.completedOn',
      'facts/project.investment',
      'facts/project.openedOn',
      'facts/project.place',
      'interpretations/early-opening',
      'interpretations/rest-day-shift',
      'registers/model-counties',
      'registers/rest-days',
      'registers/size-classes',
      'rulebook',
      'rules/workshops-2020/building',
      'rules/workshops-2020/subsidy',
      'subjects/enterprise',
      'subjects/project',
    ])
    expect(Object.keys(one.rulebook.texts)).toEqual(['workshops-2020'])
  })

  it('of one rule leaves out what only another rests on', async () => {
    const narrow = await made({
      options: { asOf: '2021-06-15', rules: ['workshops-2020/subsidy'] },
    })
    const parts = Object.keys(narrow.rulebook.parts)
    expect(parts).toContain('registers/size-classes')
    expect(parts).not.toContain('registers/model-counties')
    expect(parts).not.toContain('rules/workshops-2020/building')
  })

  it('has what was stated as it was stated, and the evaluation', async () => {
    expect(one.profile.content).toEqual(profile)
    expect(one.options.content).toEqual(options)
    expect(one.result.content).toEqual(await evaluate(little.rulebook, profile, options))
  })

  it('is the same text for the same question, whatever the order of keys', async () => {
    const turned = { projects: profile.projects, enterprise: profile.enterprise }
    expect(receiptText(await made({ profile: turned }))).toBe(receiptText(one))
  })

  it('is read, reproduced and confirmed', async () => {
    const text = receiptText(one)
    expect(readReceipt(text)).toEqual({ kind: 'accepted', value: one })
    expect(await recheck(text, little)).toMatchObject({ status: 'reproduced', notes: [] })
    expect(checkReceipt(text, little.texts)).toEqual([])
  })

  it('is not made of what was rejected, of another rulebook or of another day', async () => {
    const { rulebook } = little
    const rejected = await evaluate(rulebook, { enterprise: { size: 1 } }, options)
    const sources = { rulebook, profile, options }
    const evaluation = await evaluate(rulebook, profile, options)
    const edit = { file: 'rules/rulebook.yaml', from: '1.0.0', to: '1.0.1' }
    const codes = [
      receipt(rejected, sources),
      receipt(evaluation, { ...sources, rulebook: workshops([edit]).rulebook }),
      receipt(evaluation, { ...sources, options: { ...options, asOf: '2021-06-16' } }),
    ].map((found) => (found.kind === 'rejected' ? found.issues.map(({ code }) => code) : []))
    expect(codes).toEqual([['unknown_key'], ['digest_differs'], ['wrong_value']])
  })

  it.each([
    ['the profile', { options }, ['profile']],
    ['the options', { profile }, ['options']],
    ['both', {}, ['profile', 'options']],
    ['the day', { profile, options: {} }, ['options.asOf']],
  ])('says what is missing where %s was left out', async (_, stated, paths) => {
    const { rulebook } = little
    const evaluation = await evaluate(rulebook, profile, options)
    const sources: Parameters<typeof receipt>[1] = Object(Object.assign({ rulebook }, stated))
    const made = receipt(evaluation, sources)
    expect(made.kind === 'rejected' && made.issues.map(({ path }) => path)).toEqual(paths)
  })
})
