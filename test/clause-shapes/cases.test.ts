import { describe, expect, it } from 'vitest'
import { buildRulebook } from '../../src/rulebook/build'
import { rulebookOf } from '../held-files'
import { answersTo } from './answers'
import { pages } from './pages'

const all = await pages()

describe('the clause shapes', () => {
  it('have a page for each of the fifteen groups, and one for what these lack, and three of relations', () => {
    expect(all.map(({ name }) => name.slice(0, 2))).toEqual(
      Array.from({ length: 19 }, (_, index) => String(index + 1).padStart(2, '0')),
    )
  })

  it.each(all)('$name loads', ({ files }) => {
    const built = buildRulebook(files)
    expect(built.kind === 'rejected' ? built.issues : []).toEqual([])
  })

  it.each(all)('$name has cases for every rule', ({ files, sets }) => {
    const rules = [...files.keys()].filter((path) =>
      /^rules\/(?!facts\/)[^/]+\/(?!cumulation\.)/u.test(path),
    )
    expect(sets.map(({ rule }) => `rules/${rule}.yaml`).sort()).toEqual([...rules].sort())
  })
})

describe.each(all)('$name', ({ files, sets }) => {
  const rulebook = rulebookOf(files)
  const cases = sets.flatMap((set) => set.cases.map((one) => ({ name: one.name, set, one })))

  it.each(cases)('$name', async ({ set, one }) => {
    const { expected, actual } = await answersTo(set, one, files, rulebook)
    expect(actual).toEqual(expected)
  })
})
