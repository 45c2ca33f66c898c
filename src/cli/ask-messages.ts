import { type SayOf, speakerIn } from '../explanation/messages'
import type { Speech } from '../explanation/speech'

const zh = {
  state: '还可问{questions}项：{settled}条结论已定，{open}条未定',
  nothingLeft: '没有需要再问的：{settled}条结论都已定',
  more: '另有{count}项，用 --all 全部列出',
  of: '{question}（{subject}）',
  options: '可选：{options}',
  option: '{number}. {title}',
  unit: '单位：{unit}',
  thresholds: '分界：{values}',
  decides: '关系到{count}条：{titles}',
  andMore: '{titles}等',
  proof: '通常凭：{proof}',
  refines: '已填的“{place}”不够细',
  list: '个数；没有则填 0',
  awards: '没有则填 0；有的请写入资料的 awards',
  hint: '直接回车跳过，- 表示没有或尚未发生，q 结束',
  wrong: '看不懂“{answer}”：{expected}',
  settledNow: '定下{count}条，还有{open}条未定',
  ended: '到此为止',
} as const

const en: Readonly<Record<keyof typeof zh, string>> = {
  state: '{questions} things may still be asked: {settled} findings are settled, {open} are open',
  nothingLeft: 'nothing is left to ask: all {settled} findings are settled',
  more: '{count} more; --all lists all of them',
  of: '{question} ({subject})',
  options: 'choose: {options}',
  option: '{number}. {title}',
  unit: 'unit: {unit}',
  thresholds: 'thresholds: {values}',
  decides: 'bears on {count}: {titles}',
  andMore: '{titles} and others',
  proof: 'usually proved by: {proof}',
  refines: '“{place}” is not fine enough',
  list: 'how many; 0 for none',
  awards: '0 for none; others have to be written under awards in the profile',
  hint: 'Enter skips, - is none or not yet, q ends',
  wrong: '“{answer}” is not understood: {expected}',
  settledNow: '{count} settled, {open} still open',
  ended: 'ended here',
}

/** Says the messages of `ask`. */
export type SayAsk = SayOf<typeof zh>

export const askSpeaker = ({ locale }: Pick<Speech, 'locale'>): SayAsk => speakerIn(locale, zh, en)

/** Both catalogues, for a test that they agree. */
export const askCatalogues = { zh, en }
