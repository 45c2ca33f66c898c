import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { engineRule } from '../contenders/json-rules-engine'
import { asOf } from '../workload/facts'
import { overProvinces } from '../workload/rules'
import { bench, root } from './places'
import { settingOf } from './setting'

/** A script that starts, sets up and answers once, and writes when it had done what. */
export interface StartScript {
  readonly name: string
  readonly file: string
}

/** What a start does after Node itself has started. */
interface Parts {
  readonly imports: string
  /** What it sets up from. */
  readonly data: unknown
  readonly setUp: string
  readonly answer: string
}

/**
 * The scripts of this package, as it is published, by its entries, the one for a quick start first,
 * and last that of json-rules-engine, for the same rules.
 */
export function startScripts(folder: string): readonly StartScript[] {
  const { rules, rulebook, profiles, flat } = settingOf(overProvinces(60), 1)
  const imported = (names: string, path: string): string =>
    `const { ${names} } = await import(${JSON.stringify(pathToFileURL(path).href)})`
  const oursBy = (entry: string): Parts => ({
    imports: imported('evaluateSync', join(root, `dist/${entry}.js`)),
    data: rulebook,
    setUp: '',
    answer: `evaluateSync(data, ${JSON.stringify(profiles[0])}, { asOf: '${asOf}' })`,
  })
  const theirs = {
    imports: imported('Engine', createRequire(join(bench, 'dist/')).resolve('json-rules-engine')),
    data: rules.map(({ conditions }, index) => engineRule(conditions, index)),
    setUp: 'const engine = new Engine()\nfor (const rule of data) engine.addRule(rule)',
    answer: `await engine.run(${JSON.stringify(flat[0])})`,
  }
  return [
    written(folder, 'incentive-rules/evaluation', oursBy('evaluation')),
    written(folder, 'incentive-rules/calculator', oursBy('calculator')),
    written(folder, 'incentive-rules', oursBy('index')),
    written(folder, 'json-rules-engine', theirs),
  ]
}

function written(folder: string, name: string, { imports, data, setUp, answer }: Parts) {
  const base = join(folder, name.replace('/', '-'))
  const [file, held] = [`${base}.mjs`, `${base}.json`]
  writeFileSync(held, JSON.stringify(data))
  const lines = [
    // Node's own module is measured for nobody
    "import { readFileSync } from 'node:fs'",
    'const begun = performance.now()',
    'const processor = process.cpuUsage()',
    'const spent = () => {',
    '  const { user, system } = process.cpuUsage(processor)',
    '  return { at: performance.now(), processor: (user + system) / 1000 }',
    '}',
    imports,
    `const data = JSON.parse(readFileSync(${JSON.stringify(held)}, 'utf8'))`,
    setUp,
    'const ready = spent()',
    answer,
    'process.stdout.write(JSON.stringify({ begun, ready, answered: spent() }))',
  ]
  writeFileSync(file, `${lines.join('\n')}\n`)
  return { name, file }
}
