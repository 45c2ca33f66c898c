import * as z from 'zod'
import { evaluate } from '../../src/evaluation/evaluate'
import { buildRulebook } from '../../src/rulebook/build'

// run by zones.test.ts, once in each zone: builds the rulebook, answers every question, says where it ran
const asked = z.object({
  files: z.array(z.tuple([z.string(), z.string()])),
  questions: z.array(
    z.object({
      profile: z.unknown(),
      options: z.object({
        asOf: z.string(),
        rules: z.array(z.string()),
        readings: z.record(z.string(), z.string()),
        openTerms: z.array(
          z.object({ rule: z.string(), term: z.string(), value: z.string(), source: z.string() }),
        ),
      }),
    }),
  ),
})

let input = ''
process.stdin.setEncoding('utf8')
for await (const part of process.stdin) input += String(part)
const { files, questions } = asked.parse(JSON.parse(input))
const built = buildRulebook(new Map(files))
if (built.kind === 'rejected') throw new Error(JSON.stringify(built.issues))
const answers: unknown[] = []
for (const { profile, options } of questions) {
  answers.push(await evaluate(built.value.rulebook, profile, options))
}
const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions()
process.stdout.write(JSON.stringify({ timeZone, locale, answers }))
