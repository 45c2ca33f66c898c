/** One text in both languages of the library. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** What each kind of fault is called; the place, what was expected and what was found stand beside it. */
export const issueTitles = {
  unreadable: { zh: '无法读取', en: 'cannot be read' },
  misplaced_file: {
    zh: '文件不在规则集的任何位置',
    en: 'stands where a rulebook has no file',
  },
  malformed: { zh: '格式有误', en: 'is malformed' },
  too_deep: { zh: '嵌套过深', en: 'is nested too deeply' },
  too_large: { zh: '过大', en: 'is too large' },
  forbidden_key: { zh: '键名不允许', en: 'has a key that is not allowed' },
  unknown_key: { zh: '未知的键', en: 'has an unknown key' },
  duplicate_key: { zh: '键重复', en: 'repeats a key' },
  missing_key: { zh: '缺少必填项', en: 'lacks a required entry' },
  wrong_type: { zh: '类型不符', en: 'has the wrong type' },
  wrong_value: { zh: '取值不符', en: 'has a value that is not allowed' },
  impossible_date: { zh: '日期不存在', en: 'is not a date of the calendar' },
  bad_money: { zh: '金额写法有误', en: 'is not an amount of money' },
  duplicate_id: { zh: '编号重复', en: 'repeats an id' },
  id_is_not_path: { zh: '编号与文件路径不一致', en: 'has an id that differs from its path' },
  unknown_fact: { zh: '词表中没有这一事实', en: 'names a fact that the vocabulary does not have' },
  unknown_subject: {
    zh: '词表中没有这类对象',
    en: 'names a kind of subject that the vocabulary does not have',
  },
  fact_out_of_scope: {
    zh: '该规则的对象看不到这一事实',
    en: 'names a fact that its subject cannot see',
  },
  wrong_operator: { zh: '运算与事实类型不配', en: 'uses an operator that the fact does not take' },
  event_under_not: { zh: '“非”之下不能有时间事件', en: 'has an event of time under `not`' },
  unknown_document: { zh: '没有这份文件', en: 'names a document that is not held' },
  digest_differs: { zh: '文本与摘要不符', en: 'differs from its pinned digest' },
  unknown_provision: {
    zh: '没有这一条款',
    en: 'names a provision that the document does not have',
  },
  quote_not_found: {
    zh: '条款中没有这段引文',
    en: 'quotes words that the provision does not have',
  },
  quote_ambiguous: { zh: '引文在条款中不止一处', en: 'quotes words that occur more than once' },
  words_missing: { zh: '缺少所依据的原文', en: 'does not say which words it rests on' },
  words_not_quoted: {
    zh: '原文不在本规则的引文中',
    en: 'rests on words that the rule does not quote',
  },
  number_not_in_words: {
    zh: '数字不在所依据的原文中',
    en: 'has a number that its words do not have',
  },
  operator_differs: {
    zh: '运算与所依据的原文不符',
    en: 'compares otherwise than its words say',
  },
  number_not_carried: {
    zh: '引文中的数字规则没有承载',
    en: 'quotes a number that the rule does not carry',
  },
  verb_not_carried: {
    zh: '引文中的动词规则没有承载',
    en: 'quotes a verb that the rule does not carry',
  },
  entitlement_differs: {
    zh: '权利程度与动词不符',
    en: 'has a level of entitlement that its verb does not have',
  },
  ledger_gap: { zh: '台账漏记一句', en: 'leaves a sentence out of the ledger' },
  ledger_differs: { zh: '台账与文本不符', en: 'differs from the text that it accounts for' },
  carrier_missing: { zh: '没有规则承载', en: 'has nothing that carries it' },
  citation_outside_ledger: {
    zh: '引文所在句子的台账没有列出它',
    en: 'is cited from a sentence whose ledger entry does not list it',
  },
  unknown_register: { zh: '没有这份名录', en: 'names a register that is not held' },
  unknown_column: { zh: '名录没有这一列', en: 'names a column that the register does not have' },
  unknown_interpretation: {
    zh: '没有声明这一解释',
    en: 'names an interpretation that is not declared',
  },
  unused_interpretation: {
    zh: '声明的解释没有用到',
    en: 'declares an interpretation that nothing uses',
  },
  unknown_open_term: { zh: '没有声明这一未定项', en: 'names an open term that is not declared' },
  unused_open_term: { zh: '声明的未定项没有用到', en: 'declares an open term that nothing uses' },
  cyclic_definition: { zh: '定义循环引用', en: 'is defined by itself' },
  cyclic_deduction: {
    zh: '扣减循环',
    en: 'deducts from an award what follows from that award itself',
  },
  contradictory_cumulation: {
    zh: '与另一叠加规定相矛盾',
    en: 'contradicts another relation between awards',
  },
  missing_package: { zh: '缺少所需的软件包', en: 'needs a package that is not installed' },
  in_use: { zh: '正被占用', en: 'is in use' },
  interrupted: { zh: '中断', en: 'was broken off' },
  not_in_sql: { zh: '数据库无法精确表示', en: 'cannot be kept exact by the database' },
  case_differs: { zh: '用例的结果不同', en: 'is answered otherwise than the case expects' },
  unknown_rule: { zh: '没有这条规则', en: 'names a rule that the rulebook does not have' },
} as const satisfies Record<string, Bilingual>

export type IssueCode = keyof typeof issueTitles

/**
 * Something that a caller got wrong, as data. Text is made of it by `describeIssue`.
 * `path` is written `projects[0].investment`; empty for the whole input.
 * `found` is an excerpt, never the whole of a long input.
 */
export interface Issue {
  readonly code: IssueCode
  readonly file?: string
  readonly line?: number
  readonly path: string
  readonly expected: Bilingual
  readonly found: string
}

/** A value, or everything that is wrong with the input at once. */
export type Checked<T> =
  | { readonly kind: 'accepted'; readonly value: T }
  | { readonly kind: 'rejected'; readonly issues: readonly Issue[] }

export const accepted = <T>(value: T): Checked<T> => ({ kind: 'accepted', value })
export const rejected = (issues: readonly Issue[]): Checked<never> => ({ kind: 'rejected', issues })
