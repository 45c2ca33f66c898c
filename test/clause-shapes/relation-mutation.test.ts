import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { buildRulebook } from '../../src/rulebook/build'
import { cumulationFormat } from '../../src/rulebook/cumulation-format'
import type { Rulebook } from '../../src/rulebook/rulebook'
import type { Files } from '../../src/rulebook/source'
import { rulebookOf } from '../held-files'
import { type Page, pages } from './pages'
import { capsOf, relationMutants } from './relation-mutants'
import { togetherAnswers } from './together'

const relations = (await pages()).flatMap((page) =>
  [...page.files]
    .filter(([path]) => path.endsWith('/cumulation.yaml'))
    .flatMap(([path, yaml]) => {
      const all = cumulationFormat.parse(parse(yaml)).cumulations
      return all.map((relation) => ({ name: `${path} ${relation.id}`, page, path, all, relation }))
    }),
)

/** The codes by which the build refuses a mutant, or whether a case tells it. */
async function fateOf(page: Page, files: Files): Promise<string> {
  const built = buildRulebook(files)
  if (built.kind === 'rejected') return built.issues.map(({ code }) => code).join(' ')
  return (await isCaught(page, built.value.rulebook)) ? 'caught' : 'survives'
}

async function isCaught({ together }: Page, rulebook: Rulebook): Promise<boolean> {
  for (const set of together) {
    for (const one of set.cases) {
      const { expected, actual } = await togetherAnswers(set, one, rulebook)
      if (JSON.stringify(actual) !== JSON.stringify(expected)) return true
    }
  }
  return false
}

/** Mutants that no case can tell from the relation, each with the reason. */
const oneEnterprise = 'an evaluation has one enterprise and one date, so its awards are the same'
const equivalent: Readonly<Record<string, string>> = {
  'fuyang either: per year': oneEnterprise,
  'fuyang either: per lifetime': oneEnterprise,
  'huangpu-sizes once: per year': oneEnterprise,
  'huangpu-sizes once: per lifetime': oneEnterprise,
  'luzhou-several yearly: per lifetime': oneEnterprise,
  'luzhou-several yearly: per enterprise': oneEnterprise,
}

/** Mutants that do not load, so that no case has to tell them, with the codes of their issues. */
const refusedOnes: Readonly<Record<string, string>> = {
  'changxing-several higher: kind jointCap': 'number_not_in_words',
  'changxing-several higher: without changxing-several/equipment': 'wrong_value',
  'changxing-several higher: without changxing-several/research': 'wrong_value',
  'fuyang either: kind jointCap': 'number_not_in_words',
  'fuyang either: per project': 'wrong_value',
  'fuyang either: without fuyang/laboratory': 'wrong_value',
  'fuyang either: without fuyang/platform': 'wrong_value',
  'guizhou-levels promotion: kind jointCap': 'number_not_in_words',
  'guizhou-levels promotion: without guizhou-levels/provincial': 'wrong_value',
  'huangpu-sizes once: kind cumulative': 'wrong_value',
  'huangpu-sizes once: kind deduct': 'wrong_value',
  'huangpu-sizes once: kind exclusive': 'wrong_value',
  'huangpu-sizes once: kind highestOf': 'wrong_value',
  'huangpu-sizes once: kind jointCap': 'number_not_in_words',
  'huangpu-sizes once: per drug': 'wrong_value',
  'huangpu-sizes once: per size': 'wrong_value',
  'huangpu-sizes once: without huangpu-sizes/size': 'wrong_value',
  'luzhou-several yearly: cap 6999999': 'number_not_in_words',
  'luzhou-several yearly: cap 7000001': 'number_not_in_words',
  'luzhou-several yearly: per size': 'wrong_value',
}

describe('every mutant of a relation', () => {
  it('is caught by a case or refused, but for those that mean the same', async () => {
    const fates: [string, string][] = []
    for (const { page, path, all, relation } of relations) {
      const subjects = rulebookOf(page.files).vocabulary.map(({ subject }) => subject)
      for (const { change, relation: mutated } of relationMutants(relation, subjects)) {
        const others = all.flatMap((one) => (one === relation ? (mutated ?? []) : one))
        const files = new Map(page.files).set(path, JSON.stringify({ cumulations: others }))
        const name = `${path.split('/')[1]} ${relation.id}: ${change}`
        fates.push([name, await fateOf(page, files)])
      }
    }
    const survivors = fates.filter(([, fate]) => fate === 'survives').map(([name]) => name)
    expect(survivors.sort()).toEqual(Object.keys(equivalent).sort())
    const refused = fates.filter(([, fate]) => fate !== 'survives' && fate !== 'caught')
    expect(Object.fromEntries(refused)).toEqual(refusedOnes)
  })

  // the build refuses a cap that its words do not have, so this is of the linked relation
  it('is caught by a case where a cap is one yuan off', async () => {
    const capped = relations.filter(({ relation }) => relation.kind === 'jointCap')
    const survivors: string[] = []
    for (const { page, name, relation } of capped) {
      const rulebook = rulebookOf(page.files)
      for (const cap of relation.kind === 'jointCap' ? capsOf(relation.cap) : []) {
        const cumulations = rulebook.cumulations.map((one) =>
          one.kind === 'jointCap' ? { ...one, cap } : one,
        )
        if (!(await isCaught(page, { ...rulebook, cumulations }))) survivors.push(`${name} ${cap}`)
      }
    }
    expect(capped).toHaveLength(1)
    expect(survivors).toEqual([])
  })
})
