import type { Finding } from '../evaluation/finding'
import { missingTitle } from './leaf-lines'
import { titleFor } from './names'
import { deeper, type Line, line } from './page'
import { listed, type Speech } from './speech'

/** First what only lacks facts of things that are stated, then whole lists that are not stated. */
export function undeterminedLines(findings: readonly Finding[], speech: Speech): readonly Line[] {
  const stated = findings.filter(({ subject }) => subject.id !== null)
  const types = new Set(
    findings.filter(({ subject }) => subject.id === null).map(({ subject }) => subject.type),
  )
  return [
    ...stated.flatMap((finding) => [
      line(titleFor(finding, speech), 'plain', '?'),
      ...deeper([missingLine(finding, speech)]),
    ]),
    ...[...types].flatMap((type) => unstatedLines(type, findings, speech)),
  ]
}

function missingLine({ missing }: Finding, speech: Speech): Line {
  const titles = missing.map((fact) => missingTitle(fact, speech))
  const text = listed(titles, speech)
  return line(speech.say('labelled', { label: speech.say('missing'), text }))
}

function unstatedLines(
  type: string,
  findings: readonly Finding[],
  speech: Speech,
): readonly Line[] {
  const { say, pick, rulebook } = speech
  const found = rulebook.vocabulary.find(({ subject }) => subject === type)
  if (found === undefined) return []
  const members = findings.filter(({ subject }) => subject.type === type && subject.id === null)
  const text = say('unstatedSubjects', {
    count: String(members.length),
    type: pick(found.title),
    question: pick(found.question),
  })
  return [
    line(text, 'plain', '?'),
    ...deeper(members.map(({ title }) => line(pick(title), 'plain', '·'))),
  ]
}
