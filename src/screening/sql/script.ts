import type { Rulebook } from '../../rulebook/rulebook'
import type { RulebookSql } from './to-sql'
import { comment } from './words'

// on rules with many conditions the compiler works for minutes on what runs in a second
const withoutCompiler = [
  comment('不做即时编译 without just-in-time compilation'),
  "SELECT set_config(name, 'off', false) FROM pg_settings WHERE name = 'jit';",
].join('\n')

/** The tables and queries as one script that people can read and run. */
export function sqlScript(
  { dialect, asOf, tables, rejected, queries }: RulebookSql,
  { title, version, digest }: Rulebook,
): string {
  const head = [
    comment(`${title.zh} · ${title.en} ${version}`),
    comment(`sha256 ${digest}`),
    comment(`评估日 evaluation date ${asOf}, ${dialect}`),
    comment('空值为不明；已知没有的事实在 _absent 列中注明'),
    comment('null is unknown; what is known not to exist is said in the column _absent'),
    comment(
      '结果列 columns of the answers: enterprise, subject, rule, verdict, low, high, pending_until',
    ),
    comment('金额的 high 为空即无上限；low 为空即文中没有数额或不予给予'),
    comment('a high of null has no upper bound; a low of null: no figure, or nothing to give'),
  ]
  const made = tables.map(({ sql }) => sql)
  const asked = queries.map(({ subject, rules, sql }) => {
    const name = comment(`${subject}: ${rules.length} 条规则 rules`)
    return `${name}\n${sql.trimEnd()};`
  })
  const set = dialect === 'postgres' ? [withoutCompiler] : []
  const refused = [rejected.sql, `SELECT * FROM ${rejected.name} ORDER BY enterprise, fact;`]
  return `${[head.join('\n'), ...set, ...made, ...refused, ...asked].join('\n\n')}\n`
}
