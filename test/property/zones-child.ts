import { createHash } from 'node:crypto'
import { evaluate } from '../../src/evaluation/evaluate'
import { heldFiles, onlyRules, rulebookOf } from '../held-files'
import { optionsOf, profileOf } from '../rules/case-profile'
import { askedFiles, askedRules } from './asked'

// run by zones.test.ts, once in each zone: where it runs, then the digest of all that it answers
const rulebook = rulebookOf(onlyRules(await heldFiles(), askedRules))
const answers: string[] = []
for (const file of askedFiles) {
  for (const one of file.cases) {
    const profile = profileOf(file, one, rulebook.vocabulary)
    answers.push(JSON.stringify(await evaluate(rulebook, profile, optionsOf(file, one))))
  }
}
const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions()
const digest = createHash('sha256').update(answers.join('\n')).digest('hex')
process.stdout.write(JSON.stringify({ timeZone, locale, count: answers.length, digest }))
