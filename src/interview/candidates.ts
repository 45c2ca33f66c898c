import type { Slot } from '../fact/slots'
import { effortOf, listEffort } from './effort'
import { expectedOf, gainOf, type Settling } from './gain'
import type { OpenFinding, Scene } from './open-finding'
import type { Seated } from './seats'

/** Something that may be asked, with the findings that it bears on. */
export interface Candidate {
  readonly about:
    | { readonly kind: 'fact'; readonly slot: Slot; readonly seated: Seated }
    | { readonly kind: 'list'; readonly section: number }
    | { readonly kind: 'awards' }
  readonly bears: { readonly finding: OpenFinding; readonly settles: Settling }[]
  /** What it spares, weighed by what is at stake. */
  worth: number
}

// half of all enterprises are taken to have none of what a list is of
const chanceOfNone = 0.5

/** All that open findings wait for, the one that settles most for least first. */
export function candidatesOf(open: readonly OpenFinding[], scene: Scene): readonly Candidate[] {
  const found = new Map<string, Candidate>()
  for (const finding of open) collect(finding, scene, found)
  const effort = ({ about }: Candidate): number =>
    about.kind === 'fact' ? effortOf(about.slot.fact) : listEffort
  const ranked = [...found.values()].map((one) => ({ one, score: one.worth / effort(one) }))
  return ranked.sort((left, right) => right.score - left.score).map(({ one }) => one)
}

function collect(finding: OpenFinding, scene: Scene, found: Map<string, Candidate>): void {
  const { sitting, seats } = scene
  const { seated, waits, weight, lacksAwards } = finding
  const { sections } = sitting.program
  const type = sections[seated.section]?.type
  const isOwn = (at: number): boolean =>
    seated.section > 0 && type !== undefined && at >= type.from && at < type.until
  const put = (key: string, about: Candidate['about'], spared: number, settles: Settling): void => {
    const known = found.get(key) ?? { about, bears: [], worth: 0 }
    known.bears.push({ finding, settles })
    known.worth += weight * spared
    found.set(key, known)
  }
  let asksList = false
  for (const at of waits) {
    const slot = slotAt(at, scene)
    if (isOwn(at) && seated.name === null) asksList = true
    else {
      const owner = isOwn(at) ? seated : (seats[0] ?? seated)
      const { spared, settles } = gainOf(finding, slot)
      put(`${seats.indexOf(owner)} ${at}`, { kind: 'fact', slot, seated: owner }, spared, settles)
    }
  }
  const expected = expectedOf(finding)
  if (asksList) {
    const about = { kind: 'list', section: seated.section } as const
    put(`list ${seated.section}`, about, chanceOfNone * expected, 'sometimes')
  }
  if (lacksAwards) {
    const spared = 1 - finding.outlook.prospect.missed
    put('awards', { kind: 'awards' }, spared, waits.size === 0 ? 'always' : 'never')
  }
}

function slotAt(at: number, { sheet }: Scene): Slot {
  const slot = sheet.slotAt[at]
  if (slot === undefined) throw new RangeError(`no fact has the slot ${at}`)
  return slot
}
