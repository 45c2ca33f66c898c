import type { Cumulation } from '../rulebook/cumulation'
import type { Rulebook } from '../rulebook/rulebook'

/** For each kind of relation: words of clauses that it says, its keys, and its meaning. */
export const relationWords: Readonly<
  Record<
    Cumulation['kind'],
    { readonly clause: string; readonly form: string; readonly meaning: string }
  >
> = {
  highestOf: {
    clause: '就高享受, 从高不重复',
    form: '`rules`, `per`',
    meaning: 'only the highest is given',
  },
  exclusive: {
    clause: '不得同时享受',
    form: '`rules`, `per`',
    meaning: 'only one may be had; the total counts the best choice',
  },
  oncePer: {
    clause: '只计一次, 每年只享受一次',
    form: '`rules`, `per`',
    meaning: 'one only, of one rule over several subjects too',
  },
  jointCap: {
    clause: '合计不超过',
    form: '`rules`, `per`, `cap`',
    meaning: 'together no more than the cap',
  },
  deduct: {
    clause: '扣除已得奖励, 补足差额',
    form: '`paid`, `from`',
    meaning: '`from` is paid less what `paid` paid',
  },
  cumulative: { clause: '可以叠加享受', form: '`rules`, `per`', meaning: 'all may be had' },
}

interface Shown {
  readonly name: string
  readonly rulebook: Rulebook
}

/** The reference of `rules/<document>/cumulation.yaml`, with the pages that show each kind. */
export function relationTable(pages: readonly Shown[]): string {
  const rows = Object.entries(relationWords).map(([kind, { clause, form, meaning }]) => {
    const links = pages
      .filter(({ rulebook }) => rulebook.cumulations.some((one) => one.kind === kind))
      .map(({ name }) => `[${name.slice(0, 2)}](#${name})`)
    return `| ${clause} | \`${kind}\`: ${form} | ${meaning} | ${links.join(' ')} |`
  })
  return [
    '## Relations between awards\n',
    'In `rules/<document>/cumulation.yaml`. Relations see the awards of one evaluation, which are taken to',
    'fall in one year; earlier awards they do not see. Where the text is silent, the total is a range.\n',
    '| words | kind | meaning | pages |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n')
}
