import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { verdicts } from '../../src/evaluation/finding'
import { readProfile } from '../../src/profile/read-profile'
import { rulebook } from '../../src/rulebook'
import { decide } from '../../src/screening/decide'
import { screenFile } from '../../src/screening-node/screen-file'

// Lines in their plain form are read from their bytes; what is not quite in it must not pass.

const folder = mkdtempSync(join(tmpdir(), 'screening-plain-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rules = ['sichuan-2017/incoming-investment', 'sichuan-2017/expansion']
const options = { asOf: '2020-06-01', rules }

const usual = (index: number): string =>
  JSON.stringify({
    note: '虚构企业',
    enterprise: {
      id: `企业${index}`,
      place: index % 3 === 0 ? '510104' : '520102',
      industrial: index % 2 === 0,
      sectors: ['tcm-health-manufacturing'],
      employees: index * 7,
      revenue: String(index * 12345),
      aboveScaleOn: index % 5 === 0 ? null : '2018-12-29',
    },
    projects: Array.from({ length: index % 3 }, (_, at) => ({
      id: `项目${at}`,
      kind: 'new',
      place: '510104',
      incoming: true,
      pharmaceutical: true,
      investment: `${(index % 70) * 1000000}`,
      startedOn: '2017-06-30',
      completedOn: at === 0 ? '2018-12-31' : null,
    })),
    ...(index % 4 === 0 ? { awards: [] } : {}),
  })

/** A change of a line; most make one part longer and another shorter by as much. */
const changes: Readonly<Record<string, (line: string) => string>> = {
  'an exponent': (line) => line.replace(/"employees":\d+/u, '"employees":1e3'),
  'an exponent and an unknown key as long': (line) =>
    line.replace(/"employees":\d+/u, '"employees":1e9,"x":1'),
  'a fraction that is whole': (line) => line.replace(/"employees":\d+/u, '"employees":12.0'),
  'less than nothing': (line) => line.replace(/"employees":\d+/u, '"employees":-12'),
  'no more than nothing, with a sign': (line) => line.replace(/"employees":\d+/u, '"employees":-0'),
  'a number beyond those that are exact': (line) =>
    line.replace(/"employees":\d+/u, '"employees":9007199254740993'),
  'quotes where most have none': (line) => line.replace(/"employees":(\d+)/u, '"employees":"$1"'),
  'no quotes where most have them': (line) => line.replace(/"revenue":"(\d+)"/u, '"revenue":$1'),
  'a place without quotes, and a space twice': (line) =>
    line.replace(/"place":"(\d+)",/u, '"place":$1, ').replace('"industrial":', '"industrial": '),
  'a flag as a number': (line) => line.replace(/"industrial":\w+/u, '"industrial":1'),
  'a flag as text': (line) => line.replace(/"industrial":(\w+)/u, '"industrial":"$1"'),
  'a flag as text, and a number without quotes': (line) =>
    line
      .replace(/"industrial":(\w+)/u, '"industrial":"$1"')
      .replace(/"(\d+)","above/u, '$1,"above'),
  'an id that is a number': (line) => line.replace(/"id":"[^"]+"/u, '"id":12'),
  'an id with an escape': (line) => line.replace(/"id":"/u, '"id":"\\u4e00'),
  'no id': (line) => line.replace(/"id":"[^"]+",/u, ''),
  'a key twice': (line) => line.replace('"industrial":', '"industrial":true,"industrial":'),
  'a key in an escape': (line) => line.replace('"industrial":', '"industri\\u0061l":'),
  'an unknown key': (line) => line.replace('"industrial":', '"unheard":1,"industrial":'),
  'an unknown key of a project': (line) => line.replace('"kind":', '"unheard":1,"kind":'),
  'an unknown list': (line) => line.replace('"projects":', '"things":[],"projects":'),
  'a day that there is not': (line) => line.replace('2018-12-29', '2018-02-30'),
  'a day with a blank': (line) => line.replace('2018-12-29', '2018-12-9 '),
  'a day with other strokes': (line) => line.replace('2018-12-29', '2018/12/29'),
  'a day before our time': (line) => line.replace('2018-12-29', '0018-12-29'),
  'a choice that there is not': (line) => line.replace('"kind":"new"', '"kind":"old"'),
  'a choice that is empty': (line) => line.replace('"kind":"new"', '"kind":""'),
  'nothing among choices': (line) => line.replace('["tcm-health-manufacturing"]', '[null]'),
  'blanks among choices': (line) => line.replace('["tcm', '[ "tcm'),
  'one choice of several twice': (line) =>
    line.replace('["tcm-health-manufacturing"]', '["other","other"]'),
  'a project twice': (line) => line.replace('项目1', '项目0'),
  'a project that is null': (line) => line.replace('"projects":[', '"projects":[null,'),
  'projects that are null': (line) => line.replace(/"projects":\[.*\]/u, '"projects":null'),
  'a flag that is not there': (line) => line.replace(/"industrial":\w+/u, '"industrial":null'),
  'the text null in a text': (line) => line.replace('虚构企业', ':null,'),
  'an award': (line) =>
    line.replace('{"note"', '{"awards":[{"rule":"no","amount":"1","date":"2019-01-01"}],"note"'),
  'the order of its parts': (line) => line.replace(/("place":"\d+"),("industrial":\w+)/u, '$2,$1'),
  'two objects': (line) => `${line}${line}`,
  'an object cut off': (line) => line.slice(0, -1),
  'a comma at the end': (line) => line.replace(/\}$/u, ',}'),
  'an end of a line as other systems have it': (line) => `${line}\r`,
  'blank lines around': (line) => `\n${line}\n  `,
}

interface Expected {
  readonly rejected: readonly number[]
  readonly rows: readonly string[]
}

/** What the library says of each line by itself. */
function expectedOf(text: string): Expected {
  const rejected: number[] = []
  const rows: string[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const profile = parsed(line)
    const id: unknown = Object(Object(profile).enterprise).id
    const isRead = readProfile(rulebook.vocabulary, profile).kind === 'accepted'
    const isKnown = !line.includes('"rule":"no"')
    const isOnce = !/"industrial": ?true, ?"industrial":/u.test(line)
    const decided = decide(rulebook, profile, { ...options, only: verdicts })
    if (!isRead || !isKnown || !isOnce || typeof id !== 'string' || decided.status === 'rejected') {
      rejected.push(index + 1)
    } else {
      rows.push(
        ...decided.decisions.map(({ rule, subject, verdict, low, high, pendingUntil }) =>
          JSON.stringify([id, subject.id, rule, verdict, low, high, pendingUntil]),
        ),
      )
    }
  }
  return { rejected, rows: rows.sort() }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const linesIn = (file: string): readonly Readonly<Record<string, unknown>>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

async function screenedText(text: string): Promise<Expected> {
  const file = join(folder, 'profiles.ndjson')
  const out = join(folder, 'results.ndjson')
  writeFileSync(file, text)
  const result = await screenFile(file, rulebook, { ...options, out, threads: '1' })
  if (result.kind === 'rejected') throw new Error(JSON.stringify(result.issues))
  const { rejectedFile, lines, answered, rejected } = result.value
  expect(answered + rejected).toBe(lines)
  expect(lines).toBe(text.split('\n').filter((line) => line.trim() !== '').length)
  const rows = linesIn(out).map((row) => JSON.stringify(Object.values(row)))
  const refused = rejectedFile === null ? [] : linesIn(rejectedFile)
  return { rejected: refused.map(({ line }) => Number(line)), rows: rows.sort() }
}

/** The lines that are refused, with fact and reason but for what quotes the line itself. */
async function refusedIn(text: string): Promise<readonly unknown[]> {
  expect(await screenedText(text)).toEqual(expectedOf(text))
  return linesIn(join(folder, 'results.ndjson.rejected.ndjson')).map(({ line, fact, reason }) => [
    line,
    fact,
    fact === '' ? '' : reason,
  ])
}

const usualLines = Array.from({ length: 600 }, (_, index) => usual(index))

describe('lines in their plain form', () => {
  test('are answered as each by itself', async () => {
    const text = usualLines.join('\n')
    expect(await screenedText(text)).toEqual(expectedOf(text))
  }, 60_000)

  test('and those among them that are not quite so, too', async () => {
    const others = Array.from({ length: 60 }, (_, index) => usual(1000 + index))
    const changed = Object.entries(changes).map(([name, change], index) => {
      const line = others.slice(index).find((one) => change(one) !== one)
      if (line === undefined) throw new Error(`${name} changes nothing`)
      return change(line)
    })
    const lines = [...usualLines]
    for (const [index, line] of changed.entries()) lines.splice(index * 11, 0, line)
    const text = lines.join('\n')
    expect(await screenedText(text)).toEqual(expectedOf(text))
  }, 60_000)

  test('and are refused with the same words where there is white space, whatever the rules read', async () => {
    const wrong = Object.values(changes).map((change, index) =>
      change(usualLines.slice(index).find((line) => change(line) !== line) ?? ''),
    )
    const spaced = wrong.map((line) => line.replaceAll(',"', ', "').replaceAll('":', '": '))
    const compact = await refusedIn([...usualLines, ...wrong].join('\n'))
    const careful = await refusedIn(
      [...usualLines.map((line) => line.replaceAll(',"', ', "')), ...spaced].join('\n'),
    )
    expect(compact.length).toBeGreaterThan(20)
    expect(careful).toEqual(compact)
  }, 60_000)

  test('one kind of change after the other makes no two lines pass for each other', async () => {
    for (const name of [
      'a flag as text, and a number without quotes',
      'a place without quotes, and a space twice',
    ]) {
      const change = changes[name]
      const lines = usualLines
        .slice(0, 100)
        .map((line, index) => (index === 50 ? change?.(line) : line))
      const text = lines.join('\n')
      expect(await screenedText(text)).toEqual(expectedOf(text))
    }
  }, 60_000)
})
