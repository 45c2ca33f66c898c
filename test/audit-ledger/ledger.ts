import { diceOf } from './dice'
import { incomingRate } from './incoming'
import { capKinds } from './kinds-cap'
import { duplicateKinds } from './kinds-duplicate'
import { edgeKinds } from './kinds-edge'
import { evidenceKinds } from './kinds-evidence'
import { incomingKinds } from './kinds-incoming'
import { instalmentKinds } from './kinds-instalment'
import { intervalKinds } from './kinds-interval'
import { invoiceKinds } from './kinds-invoice'
import { plainKinds } from './kinds-plain'
import { relationKinds } from './kinds-relation'
import { rowKinds } from './kinds-row'
import { settledReadings } from './reading'
import type { EvidenceLevel, Kind, Row, Scene, Stage } from './scene'
import { windows } from './setting'

const kinds: readonly Kind[] = [
  ...plainKinds,
  ...edgeKinds,
  ...incomingKinds,
  ...intervalKinds,
  ...duplicateKinds,
  ...invoiceKinds,
  ...capKinds,
  ...relationKinds,
  ...instalmentKinds,
  ...evidenceKinds,
  ...rowKinds,
]

const bag = kinds.flatMap(({ weight, make }) => Array.from({ length: weight }, () => make))

/** What a ledger is made of: the same plan gives the same ledger. */
export interface Plan {
  readonly seed: number
  readonly count: number
  readonly evidence: EvidenceLevel
  readonly countOn?: Stage['countOn']
  /** Whether the readings are settled; else most claims that rest on one cannot be proved. */
  readonly settled?: boolean
}

/** What the ledger is to be audited with: the guide's rate, readings that are settled, the windows. */
export const optionsOf = ({ evidence, countOn, settled = false }: Plan) => ({
  evidence,
  openTerms: [incomingRate],
  readings: { 'expansion-second-limb': 'any-sector', ...(settled ? settledReadings : {}) },
  windows,
  ...(countOn === undefined ? {} : { countOn }),
})

function sceneOf(plan: Plan, index: number): Scene {
  const { seed, evidence, countOn = 'paid', settled = false } = plan
  const dice = diceOf(seed, index)
  return dice.pick(bag)({ name: `s${index}`, dice, evidence, countOn, settled })
}

/** Scenes whose rows stand mixed in the ledger. */
const blockSize = 60

/**
 * The rows of a ledger in their order, as many as were asked for and the rest of the last block;
 * nothing is held but a block.
 */
export function* rowsOf(plan: Plan): Generator<Row> {
  let made = 0
  for (let block = 0; made < plan.count; block += 1) {
    for (const row of rowsOfBlock(plan, block)) {
      made += 1
      yield row
    }
  }
}

function rowsOfBlock(plan: Plan, block: number): readonly Row[] {
  const rows = Array.from({ length: blockSize }, (_, place) => block * blockSize + place).flatMap(
    (index) => sceneOf(plan, index).rows,
  )
  return settleTies(diceOf(plan.seed + 1, block).shuffled(rows))
}

/** Of rows that tie the first keeps its truth. */
function settleTies(rows: readonly Row[]): readonly Row[] {
  const firsts = new Map<string, Row>()
  return rows.map((row) => {
    if (row.tie === undefined) return row
    const first = firsts.get(row.tie.group)
    if (first !== undefined) return { ...row, truth: row.tie.beaten(first) }
    firsts.set(row.tie.group, row)
    return row
  })
}

/** The profile of an enterprise of the ledger, made anew each time; undefined where there is none. */
export function profileIn(plan: Plan, enterprise: string): unknown {
  const [, index] = /^s(\d+)-e\d+$/u.exec(enterprise) ?? []
  return index === undefined ? undefined : sceneOf(plan, Number(index)).profiles.get(enterprise)
}
