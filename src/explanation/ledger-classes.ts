import type { Bilingual } from '../issue/issue'
import { formalClasses, type LedgerClass, proseClasses } from '../rulebook/sentence-classes'

/** What a class is called, in full and in the letters that stand before a sentence. */
export interface ClassName {
  readonly title: Bilingual
  readonly tag: Bilingual
}

const named = (zh: string, en: string, tag: string, letters: string): ClassName => ({
  title: { zh, en },
  tag: { zh: tag, en: letters },
})

/** The names of the classes; tags are unique in either language. */
export const classNames: Readonly<Record<LedgerClass, ClassName>> = {
  benefit: named('惠企条款', 'benefit', '惠', 'BE'),
  bar: named('限制条款', 'bar', '限', 'BA'),
  direction: named('发展方向', 'direction', '向', 'DI'),
  target: named('目标', 'target', '标', 'TG'),
  task: named('部门任务', 'task', '务', 'TK'),
  procedure: named('组织实施', 'procedure', '施', 'PR'),
  pointer: named('引用文件', 'pointer', '引', 'PT'),
  heading: named('标题', 'heading', '题', 'HD'),
  department: named('责任单位', 'departments', '责', 'DP'),
  schedule: named('时间进度', 'schedule', '时', 'SC'),
  signature: named('落款', 'signature', '款', 'SG'),
  address: named('主送机关', 'address', '送', 'AD'),
  blank: named('空白', 'blank', '空', 'BL'),
}

/** Every class, those of prose first. */
export const ledgerClasses: readonly LedgerClass[] = [...proseClasses, ...formalClasses]

const prose: ReadonlySet<LedgerClass> = new Set(proseClasses)

export const isProse = (named: LedgerClass): boolean => prose.has(named)
