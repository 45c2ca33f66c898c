import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { formulaLines } from '../explanation/formula-lines'
import { plainText } from '../explanation/page'
import { speechOf } from '../explanation/speech'
import { loadRulebook } from '../node/load-rulebook'
import type { BuiltRulebook } from '../rulebook/build'
import { nodesOf } from '../rulebook/formula-parts'
import type { Rule } from '../rulebook/rulebook'
import { constructWords } from './construct-words'
import { type Related, relatedCases, relationText } from './relation-shapes'
import { relationTable } from './relation-words'

const folder = 'examples/clause-shapes'

// what the reference shows of the cases; the test of the pages reads all of it
const casesFormat = z.object({
  sets: z.array(
    z.object({
      rule: z.string(),
      cases: z.array(
        z.object({
          name: z.string(),
          because: z.string().optional(),
          amount: z.union([
            z.string(),
            z.object({ low: z.string(), high: z.string().nullable() }),
            z.null(),
          ]),
        }),
      ),
    }),
  ),
  together: z.array(relatedCases).default([]),
})

type Cases = z.infer<typeof casesFormat>['sets'][number]

interface Page extends BuiltRulebook {
  readonly name: string
  readonly sets: readonly Cases[]
  readonly together: readonly Related[]
}

/** The reference of the amount language: every construct, then every page of the gallery. */
export async function clauseShapes(): Promise<string> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  const pages: Page[] = []
  for (const name of names) pages.push(await pageOf(name))
  const bodies: string[] = []
  for (const page of pages) bodies.push(await pageText(page))
  return `${[heading, constructTable(pages), relationTable(pages), outside, ...bodies].join('\n\n')}\n`
}

async function pageOf(name: string): Promise<Page> {
  const built = await loadRulebook(join(folder, name))
  if (built.kind === 'rejected') throw new Error(JSON.stringify(built.issues))
  const cases = casesFormat.parse(parse(await readFile(join(folder, name, 'cases.yaml'), 'utf8')))
  return { ...built.value, name, ...cases }
}

const heading = `<!-- Written by \`npm run generate\` from the folders beside it; changes here are lost. -->

# The language of clauses

Look for the words of your clause in the table, then open a page that shows the construct. Every page
is a small rulebook that loads by itself, with cases that a test runs. The clauses are restated after
public reports, not quoted as published; what a report does not say is open on the page too.

Everything is computed on closed intervals of exact decimals: what is not stated gives the range of
what can be, and nothing outside it. Every figure stands in the \`words\` beside it. Facts have units, and
a formula that mixes them does not load.

## Constructs of \`amount\``

const outside = `## Beside the amount

- \`instalments: [ { share, words, when? } ]\`: parts that are paid by themselves; the finding says which
  are due on the evaluation date. Shares come to 1.
- \`quota\` and \`budget: { amount, words, exhaustedBy: score | order }\`: being eligible is then to compete or
  to stand in line. A minimum score is a condition on a fact, like any other.
- \`awards: [ { rule, amount, date, subject? } ]\` in a profile: every earlier award. \`[]\` says that there
  were none; left out, the amount is a range and \`awards\` is missing. A cap in total sees earlier awards
  only, not others of the same evaluation.
- Units of facts: ${'`usd`, `mu`, `square-metre`, `person`, `tonne`, `item`, `piece`, `set`, `year`, `month`'}, or any
  unit in words, which matches only itself. Money is in yuan, rates have none.

## Pages`

function constructTable(pages: readonly Page[]): string {
  const rows = Object.entries(constructWords).map(([kind, { clause, form, meaning }]) => {
    const shown = pages
      .filter(({ rulebook }) => rulebook.rules.some((rule) => constructsOf(rule).includes(kind)))
      .map(({ name }) => `[${name.slice(0, 2)}](#${name})`)
    const [first = '', second = '', third = ''] = shown
    const links = [first, second, third].filter((link) => link !== '').join(' ')
    return `| ${clause} | ${form} | ${meaning} | ${links} |`
  })
  return ['| words | construct | meaning | pages |', '|---|---|---|---|', ...rows].join('\n')
}

const constructsOf = (rule: Rule): readonly string[] => nodesOf(rule.amount).map(({ kind }) => kind)

async function pageText(page: Page): Promise<string> {
  const rules: string[] = []
  for (const set of page.sets) rules.push(await ruleText(page, set))
  const { title } = page.rulebook
  for (const related of page.together) rules.push(await relationText(folder, page, related))
  return [`### ${page.name}`, `${title.en}. ${title.zh}。`, ...rules].join('\n\n')
}

async function ruleText(page: Page, { rule: id, cases }: Cases): Promise<string> {
  const rule = page.rulebook.rules.find((one) => one.id === id)
  if (rule === undefined) throw new ReferenceError(`no rule ${id}`)
  const file = `rules/${id}.yaml`
  const yaml = await readFile(join(folder, page.name, file), 'utf8')
  const rows = cases.map(
    ({ name, because = '', amount }) => `| ${name} | ${because} | ${amountText(amount)} |`,
  )
  const words = plainText(formulaLines(rule, speechOf({ locale: 'en', rulebook: page.rulebook })))
  return [
    ...rule.citations.map(({ quote }) => `> ${quote}`),
    `[\`${id}\`](${page.name}/${file}):`,
    ['```yaml', sectionsOf(yaml), '```'].join('\n'),
    'In words:',
    ['```text', words, '```'].join('\n'),
    ['| case | arithmetic | amount |', '|---|---|---|', ...rows].join('\n'),
  ].join('\n\n')
}

/** What a rule file says of the amount and around it. */
function sectionsOf(yaml: string): string {
  const shown = ['amount', 'open', 'instalments', 'quota', 'budget', 'once']
  return yaml
    .trimEnd()
    .split(/\n(?=[a-z])/u)
    .filter((section) => shown.includes(section.split(':')[0] ?? ''))
    .join('\n')
}

function amountText(amount: Cases['cases'][number]['amount']): string {
  if (amount === null) return 'not due'
  return typeof amount === 'string' ? amount : `${amount.low} … ${amount.high ?? '∞'}`
}
