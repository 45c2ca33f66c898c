import { describe, expect, it, test } from 'vitest'
import { optionsOf, profileOf } from '../../src/cli/cases/case-profile'
import { rulebook } from '../../src/rulebook'
import { optionsOf as pageOptions, profileOf as pageProfile, pages } from '../clause-shapes/pages'
import { profileOf as togetherProfile } from '../clause-shapes/together'
import { exampleNames, exampleProfile } from '../examples/examples'
import { rulebookOf } from '../held-files'
import { caseFiles } from '../rules/case-files'
import { sameAnswer } from './same-answer'

const held = new Set(rulebook.rules.map(({ id }) => id))
const files = caseFiles.filter(({ rule }) => held.has(rule))
const days = ['2016-06-01', '2018-03-14', '2020-06-01', '2023-12-31']
const all = await pages()

describe('the compiled executor answers as the reference does', () => {
  it('has cases of every rule to be asked', () => {
    expect(files.map(({ rule }) => rule).sort()).toEqual([...held].sort())
  })

  test.each(files)('of every case of $rule', async (file) => {
    for (const one of [{ name: 'the base', expect: [] }, ...file.cases]) {
      const profile = profileOf(file, one, rulebook.vocabulary)
      const { status } = await sameAnswer({ rulebook, profile, options: optionsOf(file, one) })
      expect(status).toBe('evaluated')
    }
  })

  test.each(exampleNames())('of the whole rulebook for the example %s', async (name) => {
    for (const asOf of days) {
      await sameAnswer({ rulebook, profile: exampleProfile(name), options: { asOf } })
    }
  })

  test('of the whole rulebook for a profile of which nothing is stated', async () => {
    for (const asOf of days) await sameAnswer({ rulebook, profile: {}, options: { asOf } })
  })

  test('to input with faults', async () => {
    const faulty = { enterprise: { place: 51, plaec: '510000' }, projects: [{}] }
    const { issues } = await sameAnswer({ rulebook, profile: faulty, options: { asOf: 'today' } })
    expect(issues).not.toEqual([])
  })
})

describe.each(all)('on the page $name the compiled executor', ({ files, sets, together }) => {
  const book = rulebookOf(files)

  test('answers as the reference does', async () => {
    for (const set of sets) {
      for (const one of set.cases) {
        const profile = pageProfile(set, one, files)
        const options = pageOptions(set, one)
        await sameAnswer({ rulebook: book, profile, options })
        await sameAnswer({ rulebook: book, profile, options: { asOf: options.asOf } })
      }
    }
  })

  test.runIf(together.length > 0)('answers as the reference does of rules together', async () => {
    for (const set of together) {
      for (const one of set.cases) {
        const profile = togetherProfile(set, one, book)
        await sameAnswer({ rulebook: book, profile, options: { asOf: set.asOf, rules: set.rules } })
      }
    }
  })
})
