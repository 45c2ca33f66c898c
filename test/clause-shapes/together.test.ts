import { describe, expect, it } from 'vitest'
import { rulebookOf } from '../held-files'
import { pages } from './pages'
import { togetherAnswers } from './together'

const related = (await pages()).filter(({ together }) => together.length > 0)

describe.each(related)('$name', ({ files, together }) => {
  const rulebook = rulebookOf(files)
  const cases = together.flatMap((set) => set.cases.map((one) => ({ name: one.name, set, one })))

  it.each(cases)('$name', async ({ set, one }) => {
    const { expected, actual } = await togetherAnswers(set, one, rulebook)
    expect(actual).toEqual(expected)
  })
})
