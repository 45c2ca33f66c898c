import { expect, test } from 'vitest'
import { boundariesOf } from './boundaries'
import { differences } from './boundary-answers'
import { examined, filesOfRules, heldGround } from './examined'

test.each(filesOfRules)(
  '$rule answers at, below and above each of its thresholds as the naive evaluator does',
  async (file) => {
    const { format, rule, rulebook, cases } = await examined(file)
    const { model, cases: generated } = await boundariesOf(
      format,
      { rule, rulebook },
      cases,
      heldGround,
    )
    expect(generated.length).toBeGreaterThan(4)
    expect(await differences(model, generated, rulebook)).toEqual([])
  },
)
