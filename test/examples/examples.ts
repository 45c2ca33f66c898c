import { readdirSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import { evaluate } from '../../src/evaluation/evaluate'
import type { Evaluation } from '../../src/evaluation/evaluation'
import type { EvaluateOptions } from '../../src/evaluation/options'
import { rulebook } from '../../src/rulebook'
import { readYaml } from '../../src/rulebook/yaml'

export const folder = 'examples/enterprises'

/** The names of all example enterprises. */
export const exampleNames = (): readonly string[] =>
  readdirSync(folder).map((file) => file.replace(/\.yaml$/, ''))

export const exampleText = (name: string): string => readFileSync(`${folder}/${name}.yaml`, 'utf8')

/** The profile of an example as its file states it. */
export function exampleProfile(name: string): unknown {
  const read = readYaml(`${name}.yaml`, exampleText(name), z.unknown())
  if (read.kind === 'rejected') throw new Error(JSON.stringify(read.issues))
  return read.value.content
}

/** An example evaluated with the built-in rulebook; an example with a fault is a broken example. */
export async function evaluateExample(
  name: string,
  options: EvaluateOptions,
): Promise<Extract<Evaluation, { status: 'evaluated' }>> {
  const evaluation = await evaluate(rulebook, exampleProfile(name), options)
  if (evaluation.status === 'rejected') throw new Error(JSON.stringify(evaluation.issues, null, 1))
  return evaluation
}
