import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Rulebook } from '../rulebook/rulebook'

const range = z.object({ low: z.string(), high: z.string().nullable() })

/** What the reference shows of cases of rules together; the test of the pages reads all of it. */
export const relatedCases = z.object({
  rules: z.array(z.string()),
  cases: z.array(
    z.object({
      name: z.string(),
      because: z.string().optional(),
      totals: range.extend({ cumulation: z.string() }),
      adjustments: z.record(z.string(), z.array(range)),
    }),
  ),
})

export type Related = z.infer<typeof relatedCases>

interface RelatedPage {
  readonly name: string
  readonly rulebook: Rulebook
}

/** The relations of a document, with the totals and remainders of their cases. */
export async function relationText(
  folder: string,
  { name, rulebook }: RelatedPage,
  { rules, cases }: Related,
): Promise<string> {
  const [document = ''] = rules[0]?.split('/') ?? []
  const file = `rules/${document}/cumulation.yaml`
  const yaml = await readFile(join(folder, name, file), 'utf8')
  const quotes = rulebook.cumulations
    .filter((one) => one.document === document)
    .map(({ words }) => `> ${words.text}`)
  const rows = cases.map(({ name: what, because = '', totals, adjustments }) => {
    const total = `${rangeText(totals)}, ${totals.cumulation}`
    return `| ${what} | ${because} | ${total} | ${remaindersText(adjustments)} |`
  })
  const title = rulebook.documents.find(({ id }) => id === document)?.title
  return [
    ...quotes,
    ...(title?.note === undefined ? [] : [title.note.en]),
    `[\`${document}/cumulation\`](${name}/${file}):`,
    ['```yaml', yaml.trimEnd(), '```'].join('\n'),
    [
      '| case | arithmetic | total | left of each by the relation alone |',
      '|---|---|---|---|',
      ...rows,
    ].join('\n'),
  ].join('\n\n')
}

const remaindersText = (adjustments: Related['cases'][number]['adjustments']): string =>
  Object.entries(adjustments)
    .map(([award, all]) => `${award.split('/')[1]}: ${all.map(rangeText).join(', ')}`)
    .join('; ')

const rangeText = ({ low, high }: z.infer<typeof range>): string =>
  low === high ? low : `${low} … ${high ?? '∞'}`
