import { plusDays } from './day'
import type { Dice } from './dice'
import { type Fen, least, percentOf, yuan } from './fen'
import type { Case, Clause, Source } from './shape'

const city = { place: '519901', sectors: ['other'], industrial: true }
const document = 'qingshi-2021'

interface Words {
  readonly name: string
  readonly at: string
  readonly words: string
  readonly type: string
  readonly list: string
}

const source = (
  { name, at, words, type, list }: Words,
  rest: Partial<Clause> & Pick<Clause, 'needed'>,
  make: (dice: Dice, day: string) => Case,
): Source => ({
  document,
  windowed: name === 'equipment',
  make: (dice, day) => ({
    rule: `${document}/${name}`,
    document,
    provisions: [at],
    words,
    type,
    list,
    enterprise: city,
    event: null,
    capped: false,
    once: false,
    ...rest,
    ...make(dice, day),
  }),
})

/** A fixed sum for an event. */
const fixed = (words: Words, event: string, sum: number, rest: Partial<Clause> = {}): Source =>
  source(words, { event, needed: [event], ...rest }, (dice, day) => ({
    facts: { [event]: plusDays(day, -dice.between(0, 300)) },
    due: yuan(sum),
  }))

const line = { type: 'line', list: 'lines' }
const study = { type: 'study', list: 'studies' }
const workshop = { type: 'workshop', list: 'workshops' }

function equipment(dice: Dice): Case {
  const cost = dice.pick([2_000_000, 12_500_000, 12_500_001, dice.between(2_000_000, 20_000_000)])
  return { facts: { equipment: cost }, due: least(percentOf(12n, yuan(cost)), yuan(1_500_000)) }
}

/** Of the whole cost, the rate of its band. */
export const researchDue = (cost: number): Fen => {
  if (cost < 5_000_000) return percentOf(5n, yuan(cost))
  if (cost < 20_000_000) return percentOf(6n, yuan(cost))
  return least(percentOf(8n, yuan(cost)), yuan(3_000_000))
}

function research(dice: Dice): Case {
  const edges = [1_000_000, 4_999_999, 5_000_000, 19_999_999, 20_000_000, 37_500_000]
  const cost = dice.chance(50) ? dice.pick(edges) : dice.between(1_000_000, 50_000_000)
  return { facts: { cost }, due: researchDue(cost) }
}

function sales(dice: Dice, day: string): Case {
  const sold = dice.between(1_000_000, 33_000_000)
  return {
    facts: { registeredOn: plusDays(day, -dice.between(0, 300)), sales: sold },
    due: percentOf(3n, yuan(sold)),
  }
}

function store(dice: Dice, day: string): Case {
  const builtOn = plusDays(day, -dice.between(0, 300))
  return { facts: { builtOn, place: '519903' }, due: yuan(350_000) }
}

/** The clauses of the invented document by the name of their rule. */
export const invented = {
  retrofit: fixed(
    { name: 'retrofit', at: '一/（一）/¶1', words: '对完成智能化改造的生产线', ...line },
    'retrofittedOn',
    300_000,
    { once: true },
  ),
  equipment: source(
    { name: 'equipment', at: '一/（二）/¶1', words: '按设备投入的12%给予补助', ...line },
    { needed: ['equipment'] },
    equipment,
  ),
  research: source(
    { name: 'research', at: '一/（三）/¶1', words: '不满500万元的按研发投入的5%', ...study },
    { needed: ['cost'] },
    research,
  ),
  sales: source(
    {
      name: 'sales',
      at: '一/（四）/¶1',
      words: '单个器械累计不超过100万元',
      type: 'device',
      list: 'devices',
    },
    { event: 'registeredOn', needed: ['registeredOn', 'sales'], capped: true },
    sales,
  ),
  mark: fixed(
    { name: 'mark', at: '一/（五）/¶1', words: '获得驰名商标认定的', type: 'mark', list: 'marks' },
    'recognisedOn',
    800_000,
    { capped: true },
  ),
  norm: fixed(
    { name: 'norm', at: '一/（五）/¶2', words: '主导制定国家标准', type: 'norm', list: 'norms' },
    'publishedOn',
    500_000,
    { capped: true },
  ),
  energy: fixed(
    { name: 'energy', at: '一/（六）/¶1', words: '生产线通过节能验收的', ...line },
    'energyPassedOn',
    250_000,
  ),
  water: fixed(
    { name: 'water', at: '一/（六）/¶2', words: '生产线通过节水验收的', ...line },
    'waterPassedOn',
    150_000,
  ),
  pioneer: fixed(
    { name: 'pioneer', at: '一/（七）/¶1', words: '研发项目获评首创的', ...study },
    'pioneerOn',
    400_000,
  ),
  demonstration: fixed(
    { name: 'demonstration', at: '一/（七）/¶2', words: '研发项目获评示范的', ...study },
    'demonstrationOn',
    200_000,
  ),
  municipal: fixed(
    { name: 'municipal', at: '一/（八）/¶1', words: '车间获市级认定的', ...workshop },
    'municipalOn',
    200_000,
  ),
  provincial: fixed(
    { name: 'provincial', at: '一/（八）/¶2', words: '车间获省级认定的', ...workshop },
    'provincialOn',
    600_000,
  ),
  store: source(
    {
      name: 'store',
      at: '一/（十）/¶1',
      words: '对本市企业新建成的冷库',
      type: 'store',
      list: 'stores',
    },
    { event: 'builtOn', needed: ['builtOn'], once: true },
    store,
  ),
} as const satisfies Record<string, Source>

/** 可给予: not owed, so that less than the figure may be right. */
export const fair: Source = fixed(
  {
    name: 'fair',
    at: '一/（十一）/¶1',
    words: '对参加境外展会的企业',
    type: 'fair',
    list: 'fairs',
  },
  'attendedOn',
  50_000,
)
