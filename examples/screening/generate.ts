// Invented enterprises of an invented province in the place of Sichuan, one a line; nobody of them
// exists. The same number gives the same file:
//   npx tsx examples/screening/generate.ts 100000 > enterprises.ndjson

let state = 20170331

/** The next number below a bound; of a sequence that is always the same. */
function below(bound: number): number {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
  return (state >> 8) % bound
}

const oneOf = <T>(items: readonly T[]): T | undefined => items[below(items.length)]
const chance = (share: number): boolean => below(100) < share
const two = (value: number): string => String(value).padStart(2, '0')
const day = (from: number, years: number): string =>
  `${from + below(years)}-${two(1 + below(12))}-${two(1 + below(28))}`

const places = ['510104', '511402', '513301', '510726', '511703', '510000', '520102']
const sectors = [
  'tcm-health-manufacturing',
  'pharmaceutical-manufacturing',
  'distribution',
  'other',
]

function project(index: number) {
  const completed = chance(70)
  return {
    id: `项目${index + 1}`,
    place: oneOf(places),
    kind: oneOf(['new', 'expansion', 'other']),
    incoming: chance(60),
    pharmaceutical: chance(80),
    investment: `${500 + below(9500)}0000`,
    startedOn: day(2016, 2),
    completedOn: completed ? day(2018, 2) : null,
    ...(chance(80) ? { aboveScaleOn: completed && chance(70) ? day(2019, 1) : null } : {}),
  }
}

function base(index: number) {
  return {
    id: `基地${index + 1}`,
    place: oneOf(places),
    ...(chance(70) ? { activities: ['raw-material-base'] } : {}),
  }
}

function profile(number: number) {
  const count = chance(60) ? below(3) : 0
  return {
    note: '虚构企业 invented',
    enterprise: {
      id: `虚构${String(number).padStart(7, '0')}`,
      place: oneOf(places),
      organisation: 'enterprise',
      industrial: chance(70),
      sectors: [oneOf(sectors)],
      sizeIndustry: 'industry',
      employees: String(5 + below(1500)),
      revenue: String(below(500_000_000)),
      aboveScaleOn: chance(60) ? day(2012, 8) : null,
    },
    ...(chance(90) ? { projects: Array.from({ length: count }, (_, at) => project(at)) } : {}),
    ...(chance(50) ? { bases: Array.from({ length: below(2) }, (_, at) => base(at)) } : {}),
    ...(chance(60) ? { approvals: [], people: [], financings: [] } : {}),
  }
}

const wanted = Number(process.argv[2] ?? '1000')
for (let from = 0; from < wanted; from += 1000) {
  const lines = Array.from({ length: Math.min(1000, wanted - from) }, (_, at) =>
    JSON.stringify(profile(from + at + 1)),
  )
  const isRoom = process.stdout.write(`${lines.join('\n')}\n`)
  if (!isRoom) await new Promise((resolve) => process.stdout.once('drain', resolve))
}
