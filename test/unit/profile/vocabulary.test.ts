import { describe, expect, test } from 'vitest'
import { readBy } from '../../../src/issue/zod-read'
import { type SubjectFile, subjectFormat } from '../../../src/profile/subject-format'
import { vocabularyOf } from '../../../src/profile/vocabulary-of'

const text = { zh: '问', en: 'ask' }
const money = { type: 'money', title: text, question: text } as const
const fileOf = (subject: string, ...names: readonly string[]): SubjectFile => ({
  subject,
  title: text,
  question: text,
  facts: Object.fromEntries(names.map((name) => [name, money])),
})

describe('a vocabulary', () => {
  test('has the enterprise first, the others by name, facts by name, in any order of the files', () => {
    const files = [fileOf('project', 'z', 'a'), fileOf('enterprise'), fileOf('base')]
    const subjects = vocabularyOf(files).map(({ subject }) => subject)
    expect(subjects).toEqual(['enterprise', 'base', 'project'])
    expect(vocabularyOf([...files].reverse())).toEqual(vocabularyOf(files))
    expect(vocabularyOf(files)[2]?.facts.map(({ id }) => id)).toEqual(['project.a', 'project.z'])
  })

  test('knows of each fact its subject, name and id, of each subject its list', () => {
    const [project] = vocabularyOf([{ ...fileOf('project', 'cost'), collection: 'projects' }])
    expect(project).toEqual({
      subject: 'project',
      collection: 'projects',
      title: text,
      question: text,
      facts: [{ ...money, id: 'project.cost', name: 'cost', subject: 'project' }],
    })
    expect(vocabularyOf([fileOf('enterprise')])[0]?.collection).toBeNull()
  })
})

const date = { ...money, type: 'date' } as const
const changing = (changeable: unknown) => ({ ...money, changeable })

const faultsOf = (change: object): readonly string[] => {
  const read = readBy(subjectFormat, { ...fileOf('project', 'cost'), ...change })
  return read.kind === 'rejected' ? read.issues.map(({ code, path }) => `${code} ${path}`) : []
}

describe('a file of facts', () => {
  test.each<[string, object, ...string[]]>([
    ['as it should be', { collection: 'projects' }],
    ['of no facts', { facts: {} }],
    [
      'with options of a choice',
      { facts: { kind: { ...money, type: 'choice', options: { a: text } } } },
    ],
    [
      'a choice without options',
      { facts: { kind: { ...money, type: 'choice' } } },
      'missing_key facts.kind.options',
    ],
    [
      'choices of no option',
      { facts: { kind: { ...money, type: 'choices', options: {} } } },
      'missing_key facts.kind.options',
    ],
    [
      'an option that is called like a key of every object',
      { facts: { kind: { ...money, type: 'choice', options: { constructor: text } } } },
      'forbidden_key facts.kind.options.constructor',
    ],
    [
      'a type that there is not',
      { facts: { cost: { ...money, type: 'number' } } },
      'wrong_value facts.cost.type',
    ],
    [
      'a change until an event of the same subject',
      { facts: { cost: changing({ by: 'enterprise', only: 'rise', until: 'on' }), on: date } },
    ],
    ['what never changes', { facts: { cost: changing('never') } }],
    [
      'a change until what is no date',
      { facts: { cost: changing({ by: 'enterprise', until: 'cost' }) } },
      'unknown_fact facts.cost.changeable.until',
    ],
    [
      'a change until what is called like a key of every object',
      { facts: { cost: changing({ by: 'enterprise', until: 'toString' }) } },
      'unknown_fact facts.cost.changeable.until',
    ],
    [
      'a direction of a date',
      { facts: { on: { ...date, changeable: { by: 'authority', only: 'rise' } } } },
      'wrong_value facts.on.changeable.only',
    ],
    [
      'a change by somebody else',
      { facts: { cost: changing({ by: 'anybody' }) } },
      'wrong_value facts.cost.changeable',
    ],
    ['a fact called `id`', { facts: { id: money } }, 'forbidden_key facts.id'],
    ['a fact called `name`', { facts: { name: money } }, 'forbidden_key facts.name'],
    ['a fact with a hyphen', { facts: { 'of-cost': money } }, 'forbidden_key facts.of-cost'],
    ['a subject that rules see otherwise', { subject: 'interpretation' }, 'malformed subject'],
    ['a list where profiles have their remark', { collection: 'note' }, 'malformed collection'],
    ['a question in one language', { question: { zh: '问' } }, 'missing_key question.en'],
    ['an empty title', { title: { zh: '', en: 'x' } }, 'wrong_value title.zh'],
  ])('%s', (_, change, ...faults) => {
    expect(faultsOf(change)).toEqual(faults)
  })
})
