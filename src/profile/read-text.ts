import { z } from 'zod'
import type { Parsed } from '../issue/parsed'

/** A schema of what one of our own readers takes, in its canonical form. */
export function read<T extends string>(
  reader: (input: unknown) => Parsed<T>,
): z.ZodType<T, unknown> {
  return z.unknown().transform((input, context): T => {
    const reading = reader(input)
    if (reading.kind === 'accepted') return reading.value
    const { expected, found } = reading
    const code = input === undefined ? 'missing_key' : reading.code
    context.addIssue({ code: 'custom', message: expected.en, params: { code, expected, found } })
    return z.NEVER
  })
}
