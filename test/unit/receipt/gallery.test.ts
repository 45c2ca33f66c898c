import { describe, expect, it } from 'vitest'
import type { EvaluateOptions } from '../../../src/evaluation/options'
import { checkReceipt } from '../../../src/receipt/check-receipt'
import { diff } from '../../../src/receipt/diff'
import { receiptText } from '../../../src/receipt/receipt'
import { recheck } from '../../../src/receipt/recheck'
import { buildRulebook } from '../../../src/rulebook/build'
import type { Files } from '../../../src/rulebook/source'
import { optionsOf, type Page, pages, profileOf } from '../../clause-shapes/pages'
import { profileOf as profileTogether } from '../../clause-shapes/together'
import { made } from './receipts'

const gallery = await pages()

function builtOf(files: Files) {
  const built = buildRulebook(files)
  if (built.kind === 'rejected') throw new Error('a page of the gallery is sound')
  return built.value
}

/** Every question that a page answers. */
function questionsOf({ sets, together, files }: Page) {
  const { rulebook } = builtOf(files)
  const alone = sets.flatMap((set) =>
    set.cases.map((one) => ({
      profile: profileOf(set, one, files),
      options: optionsOf(set, one),
    })),
  )
  const joint = together.flatMap((set) =>
    set.cases.map((one) => {
      const options: EvaluateOptions = { asOf: set.asOf, rules: set.rules }
      return { profile: profileTogether(set, one, rulebook), options }
    }),
  )
  return [...alone, ...joint]
}

describe.each(gallery)('the receipts of $name', (page) => {
  it('are reproduced, and confirmed by the independent checker', async () => {
    const { rulebook, texts } = builtOf(page.files)
    const questions = questionsOf(page)
    expect(questions.length).toBeGreaterThan(0)
    for (const question of questions) {
      const text = receiptText(await made({ rulebook, ...question }))
      expect((await recheck(text, { rulebook })).status).toBe('reproduced')
      expect(checkReceipt(text, texts)).toEqual([])
    }
  })
})

describe('two rulebooks of which one joins fewer awards', () => {
  it('differ in what the relation left, and in the total', async () => {
    const page = gallery.find(({ name }) => name.startsWith('18-'))
    if (page === undefined) throw new Error('page 18 is there')
    const { rulebook } = builtOf(page.files)
    const [set] = page.together
    const [one] = set?.cases ?? []
    if (set === undefined || one === undefined) throw new Error('it has a case of two awards')
    const subject = { id: 'two', profile: profileTogether(set, one, rulebook) }
    const free = { ...rulebook, cumulations: [] }
    for await (const found of diff(rulebook, free, [subject], {
      asOf: set.asOf,
      rules: set.rules,
    })) {
      const changes = found.kind === 'compared' ? found.changes : []
      expect(
        changes.map(({ before, after }) => [before?.adjustments.length, after?.adjustments]),
      ).toEqual([
        [1, []],
        [1, []],
      ])
      expect(new Set(changes.flatMap(({ causes }) => causes.map(({ part }) => part)))).toEqual(
        new Set(['cumulations/luzhou-several/yearly']),
      )
      expect(found).toMatchObject({
        totals: { before: { high: '7000000' }, after: { low: '4000000', high: '8000000' } },
      })
    }
  })
})
