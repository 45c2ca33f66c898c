/** What a column of a ledger may hold. */
export const columnNames = [
  'id',
  'enterprise',
  'enterpriseName',
  'rule',
  'document',
  'subject',
  'instalment',
  'amount',
  'amountApplied',
  'amountApproved',
  'amountPaid',
  'applied',
  'approved',
  'paid',
  'invoiceCode',
  'invoice',
  'voucher',
  'voucherTitle',
] as const

export type ColumnName = (typeof columnNames)[number]

interface Headings {
  /** How our own template heads it. */
  readonly zh: string
  readonly en: string
  readonly others: readonly string[]
}

/** The headings of every column, without spaces, brackets and units, in lower case. */
export const headings: Readonly<Record<ColumnName, Headings>> = {
  id: {
    zh: '业务编号',
    en: 'id',
    others: [
      ...['编号', '序号', '台账编号', '拨付编号', '申报编号', '流水号', '支付编号', '业务号'],
      ...['no', 'no.', 'number', 'claim', 'claimid', 'claimno', 'claimnumber', 'paymentid'],
    ],
  },
  enterprise: {
    zh: '统一社会信用代码',
    en: 'enterprise',
    others: [
      ...['信用代码', '社会信用代码', '企业编号', '单位编号', '企业代码', '企业id', '企业标识'],
      ...['enterpriseid', 'companyid', 'creditcode', 'unifiedsocialcreditcode'],
    ],
  },
  enterpriseName: {
    zh: '企业名称',
    en: 'enterprise name',
    others: [
      ...['企业', '单位名称', '单位', '申报单位', '申报企业', '受益企业', '收款单位', '公司名称'],
      ...['申请单位', '申请企业', '项目单位', '项目承担单位', '获奖单位', '奖补企业', '公司'],
      ...['company', 'companyname', 'name', 'applicant', 'payee', 'beneficiary'],
    ],
  },
  rule: {
    zh: '依据条款',
    en: 'rule',
    others: [
      ...['政策', '条款', '规则', '规则编号', '政策条款', '政策依据', '依据', '奖补依据'],
      ...['政策事项', '事项', '事项名称', '奖补事项', '奖励事项', '条款编号', '政策名称'],
      ...['clause', 'policy', 'ruleid', 'provision', 'award'],
    ],
  },
  document: {
    zh: '政策文件',
    en: 'document',
    others: ['文件', '文件名称', '政策文件名称', '依据文件', 'policydocument', 'documentid'],
  },
  subject: {
    zh: '项目名称',
    en: 'subject',
    others: [
      ...['项目', '项目编号', '对象', '产品', '产品名称', '品种', '基地', '基地名称'],
      ...['project', 'projectid', 'projectname', 'product', 'subjectid'],
    ],
  },
  instalment: {
    zh: '期次',
    en: 'instalment',
    others: ['分期', '期数', '拨付期次', '第几期', '批次期次', 'installment', 'part', 'phase'],
  },
  amount: {
    zh: '金额',
    en: 'amount',
    others: ['奖补金额', '奖励金额', '补助金额', '资金', '奖补资金', 'amountclaimed', 'sum'],
  },
  amountApplied: {
    zh: '申报金额',
    en: 'amount applied',
    others: ['申请金额', '申报资金', '申请资金', 'amountappliedfor', 'amountasked'],
  },
  amountApproved: {
    zh: '核定金额',
    en: 'amount approved',
    others: [
      '批准金额',
      '审定金额',
      '审核金额',
      '拟奖补金额',
      '拟补助金额',
      '公示金额',
      '核准金额',
    ],
  },
  amountPaid: {
    zh: '拨付金额',
    en: 'amount paid',
    others: ['支付金额', '实拨金额', '已拨金额', '实付金额', '拨付资金', '兑现金额', 'paidamount'],
  },
  applied: {
    zh: '申报日期',
    en: 'applied',
    others: [
      ...['申请日期', '申报时间', '申请时间', '受理日期', '受理时间'],
      ...['appliedon', 'applicationdate', 'dateapplied'],
    ],
  },
  approved: {
    zh: '批准日期',
    en: 'approved',
    others: [
      ...['公示日期', '核准日期', '审批日期', '批准时间', '公示时间', '批复日期', '批复时间'],
      ...['approvedon', 'approvaldate', 'dateapproved'],
    ],
  },
  paid: {
    zh: '拨付日期',
    en: 'paid',
    others: [
      ...['支付日期', '拨付时间', '支付时间', '到账日期', '到账时间', '付款日期', '兑现日期'],
      ...['paidon', 'paymentdate', 'datepaid'],
    ],
  },
  invoiceCode: { zh: '发票代码', en: 'invoice code', others: [] },
  invoice: {
    zh: '发票号码',
    en: 'invoice number',
    others: ['发票号', '发票', '发票编号', 'invoice', 'invoiceno', 'invoiceno.'],
  },
  voucher: {
    zh: '凭证文号',
    en: 'voucher number',
    others: ['凭证', '凭证号', '文号', '凭证编号', '批复文号', 'voucher', 'voucherno', 'evidence'],
  },
  voucherTitle: {
    zh: '凭证名称',
    en: 'voucher title',
    others: ['证明材料', '佐证材料', '附件名称', 'vouchername', 'evidencetitle'],
  },
}

/** The columns that hold an amount; their headings may name a unit. */
export const amountColumns = ['amount', 'amountApplied', 'amountApproved', 'amountPaid'] as const

/** Columns of ledgers that nothing of an audit rests on. */
export const otherHeadings: ReadonlySet<string> = new Set([
  ...['备注', '说明', '联系人', '联系电话', '电话', '开户行', '开户银行', '银行账号', '账号'],
  ...['remark', 'remarks', 'note', 'notes', 'comment', 'contact', 'phone', 'bankaccount'],
])

/** Headings that may mean more than one column. */
export const vagueHeadings: ReadonlySet<string> = new Set(['日期', '时间', 'date', 'time'])
