import {
  enterprise,
  type Fact,
  type FactType,
  factTypes,
  type SubjectType,
  type Vocabulary,
} from '../profile/vocabulary'

/** The numbered place of a fact among all facts of a vocabulary. */
export interface Slot {
  readonly at: number
  readonly fact: Fact
  /** As the list of types has it, so that an engine need not look into it to compare it. */
  readonly type: FactType
  /** The options of a choice or choices with their numbers, in the order of the vocabulary. */
  readonly options: ReadonlyMap<string, number>
  readonly names: readonly string[]
  /** Lists of options that were stated before, by their bits. */
  readonly lists: (readonly string[] | undefined)[]
}

/** The facts of a kind of subject by the names that a profile has for them. */
export interface SubjectSlots {
  readonly type: SubjectType
  /** The key of the subject, or of the list of them, in a profile. */
  readonly key: string
  readonly byName: ReadonlyMap<string, Slot>
  readonly from: number
  readonly until: number
}

export interface Slots {
  readonly size: number
  /** The enterprise first, as in the vocabulary. */
  readonly types: readonly SubjectSlots[]
  readonly byFact: ReadonlyMap<string, Slot>
  /** The numbers of the kinds by their keys in a profile. */
  readonly byKey: ReadonlyMap<string, number>
  /** The parts of a profile that states nothing, by the numbers of the kinds. */
  readonly blank: readonly (readonly unknown[] | null)[]
}

// a vocabulary does not change
const known = new WeakMap<Vocabulary, Slots>()

/** The slots of a vocabulary. */
export function slotsOf(vocabulary: Vocabulary): Slots {
  const slots = known.get(vocabulary) ?? numbered(vocabulary)
  known.set(vocabulary, slots)
  return slots
}

function numbered(vocabulary: Vocabulary): Slots {
  let size = 0
  const types = vocabulary.map((type): SubjectSlots => {
    const from = size
    const slots = type.facts.map((fact, index) => slotOf(fact, from + index))
    size += slots.length
    const key = type.subject === enterprise ? enterprise : (type.collection ?? type.subject)
    const byName = new Map(slots.map((slot) => [slot.fact.name, slot]))
    return { type, key, byName, from, until: size }
  })
  const all = types.flatMap(({ byName }) => [...byName.values()])
  const byKey = new Map(types.map(({ key }, index) => [key, index]))
  const blank = types.map(({ key }) => (key === enterprise ? [{}] : null))
  return { size, types, byFact: new Map(all.map((slot) => [slot.fact.id, slot])), byKey, blank }
}

function slotOf(fact: Fact, at: number): Slot {
  const names = Object.keys(fact.options ?? {})
  const options = new Map(names.map((name, index) => [name, index]))
  const type = factTypes.find((one) => one === fact.type) ?? fact.type
  return { at, fact, type, options, names, lists: [] }
}

const fewOptions = 8

/** The canonical list of the options of some bits, the same one each time where there are few. */
export function listOfBits(bits: number, { names, lists }: Slot): readonly string[] {
  const known = lists[bits]
  if (known !== undefined) return known
  const list = names.filter((_, option) => (bits & (1 << option)) !== 0).sort()
  if (names.length <= fewOptions) lists[bits] = Object.freeze(list)
  return list
}
