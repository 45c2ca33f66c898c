import { claimId, invoiceNumber } from './claim'
import { invented } from './clauses'
import { plusDays } from './day'
import { again, duplicate } from './kinds-duplicate'
import { profile } from './profile'
import { type Facts, type Kind, type Scene, type Stage, scene, type Truth } from './scene'
import {
  dayBetween,
  draftOf,
  enterpriseId,
  forceOf,
  on,
  profileOf,
  right,
  rowOf,
  sources,
} from './setting'

const sameInvoice = (first: string): Truth => duplicate('the same invoice', [first])

/** One invoice for two lines of one enterprise. */
function oneInvoiceForTwo(stage: Stage): Scene {
  const of = on(stage, stage.dice.pick([invented.research, invented.energy]), '2023-02-03')
  const { shape } = of
  const lists = { [shape.list]: [1, 2].map((n) => ({ id: `${shape.type}-${n}`, ...shape.facts })) }
  const evidence = [{ kind: 'invoice', number: invoiceNumber(stage, 1) }]
  const draft = { ...draftOf(stage, of), evidence }
  const other = { ...again(draft, 2, stage.dice.between(1, 60)), subject: `${shape.type}-2` }
  return scene(
    [
      rowOf(stage, draft, right('the first with the invoice')),
      rowOf(stage, other, sameInvoice(claimId(stage, 1))),
    ],
    [profile(stage, enterpriseId(stage), { enterprise: shape.enterprise, lists })],
  )
}

interface Paper {
  readonly first: Facts
  readonly second: Facts
  readonly truth: (first: string) => Truth
}

const spaced = (number: string): string => number.replace(/(\d{4})/gu, '$1 ')
const wide = (text: string): string =>
  text.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))

function paper(stage: Stage): Paper {
  const number = invoiceNumber(stage, 1)
  const first = { kind: 'invoice', number, date: '2021-05-05' }
  const form = stage.dice.pick([number, spaced(number), wide(number), wide(spaced(number))])
  const papers: readonly Paper[] = [
    { first, second: { kind: 'invoice', number: form }, truth: sameInvoice },
    { first, second: { kind: 'invoice', number: form }, truth: sameInvoice },
    {
      first: { ...first, number: `044001900111 ${number}` },
      second: { ...first, number: `044001900112 ${number}` },
      truth: () => right('the same number, another code'),
    },
    {
      first: { ...first, kind: 'document' },
      second: { kind: 'document', number: form },
      truth: () => right('the same notice'),
    },
  ]
  return stage.dice.pick(papers)
}

const unwindowed = sources.filter(({ windowed }) => !windowed)

/** Two enterprises, each with a right of its own, and one paper. */
function acrossEnterprises(stage: Stage): Scene {
  const { first, second, truth } = paper(stage)
  const source = stage.dice.pick(unwindowed)
  const { from, last } = forceOf(source)
  const day = dayBetween(stage, from, plusDays(last, -40))
  const one = on(stage, source, day)
  const two = { ...on(stage, source, plusDays(day, stage.dice.between(1, 40))), enterprise: 2 }
  const other = { ...draftOf(stage, two), number: 2, evidence: [second] }
  return scene(
    [
      rowOf(
        stage,
        { ...draftOf(stage, one), evidence: [first] },
        right('the first with the paper'),
      ),
      rowOf(stage, other, truth(claimId(stage, 1))),
    ],
    [profileOf(stage, one), profileOf(stage, two)],
  )
}

/** One paper behind two claims. */
export const invoiceKinds: readonly Kind[] = [
  { weight: 3, make: acrossEnterprises },
  { weight: 1, make: oneInvoiceForTwo },
]
