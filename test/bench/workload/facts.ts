/** The types of the facts of the workload, all of the enterprise. */
export type FactKind = 'place' | 'choice' | 'boolean' | 'money' | 'count' | 'date'

export interface FactOfWorkload {
  readonly name: string
  readonly kind: FactKind
  readonly zh: string
  /** The names of the options of a choice, with what they are called. */
  readonly options?: Readonly<Record<string, string>>
}

const marks = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉']
const sectors = Object.fromEntries(
  marks.map((mark, index) => [`sector-${String.fromCharCode(97 + index)}`, `${mark}类行业`]),
)
const sizes = { large: '大型', medium: '中型', small: '小型', micro: '微型' }

/** Every fact that a rule of the workload can test. */
export const factsOfWorkload: readonly FactOfWorkload[] = [
  { name: 'place', kind: 'place', zh: '所在地' },
  { name: 'sector', kind: 'choice', zh: '行业', options: sectors },
  { name: 'size', kind: 'choice', zh: '规模', options: sizes },
  { name: 'highTech', kind: 'boolean', zh: '高新技术企业' },
  { name: 'listed', kind: 'boolean', zh: '上市企业' },
  { name: 'exporter', kind: 'boolean', zh: '出口企业' },
  { name: 'laboratory', kind: 'boolean', zh: '设有重点实验室' },
  { name: 'greenFactory', kind: 'boolean', zh: '建成绿色工厂' },
  { name: 'goodCredit', kind: 'boolean', zh: '信用良好' },
  { name: 'revenue', kind: 'money', zh: '营业收入' },
  { name: 'investment', kind: 'money', zh: '固定资产投资' },
  { name: 'research', kind: 'money', zh: '研发费用' },
  { name: 'equipment', kind: 'money', zh: '设备购置费' },
  { name: 'exports', kind: 'money', zh: '出口额' },
  { name: 'taxes', kind: 'money', zh: '缴纳税款' },
  { name: 'staff', kind: 'count', zh: '职工' },
  { name: 'researchers', kind: 'count', zh: '研发人员' },
  { name: 'patents', kind: 'count', zh: '发明专利' },
  { name: 'products', kind: 'count', zh: '新产品' },
  { name: 'foundedOn', kind: 'date', zh: '成立' },
  { name: 'completedOn', kind: 'date', zh: '建成投产' },
  { name: 'approvedOn', kind: 'date', zh: '取得批准' },
  { name: 'certifiedOn', kind: 'date', zh: '通过认证' },
]

export const factsOfKind = (kind: FactKind): readonly FactOfWorkload[] =>
  factsOfWorkload.filter((fact) => fact.kind === kind)

/** The date on which everything is evaluated; the known dates of a complete profile are earlier. */
export const asOf = '2021-06-15'

/** Five provinces of GB/T 2260. */
export const provinces = ['330000', '510000', '520000', '630000', '640000'] as const

/** Twenty prefectures of each of them. */
export const prefectures: readonly string[] = provinces.flatMap((province) =>
  Array.from({ length: 20 }, (_, index) => {
    const number = String(index + 1).padStart(2, '0')
    return `${province.slice(0, 2)}${number}00`
  }),
)
