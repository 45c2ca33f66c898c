import {
  audit,
  type EvaluateOptions,
  type Evaluation,
  evaluateSync,
  explain,
  explainEvaluation,
  explainRule,
  improvements,
  itemsOf,
  questions,
  receipt,
  recheck,
  summaryOf,
  whatIf,
} from 'incentive-rules'
import { buildRulebook } from 'incentive-rules/node'
import { type Holding, holdingOf } from '../rulebooks/holding'
import { type SealedReceipt, sealed } from '../store/receipt'
import { awardsIn } from './awards'
import type { DeskCall, DeskResult } from './desk-call'

type Named<Name> = Extract<DeskCall, { readonly call: Name }>
type Calls = {
  readonly [Name in DeskCall['call']]: (
    holding: Holding,
    call: Named<Name>,
  ) => DeskResult | Promise<DeskResult>
}

const calls: Calls = {
  evaluate: (holding, { profile, options, detail }) =>
    evaluated(holding, profile, options, (evaluation) =>
      json({ detail, ...(detail === 'full' ? evaluation : awardsIn(evaluation)) }),
    ),
  questions({ rulebook }, { profile, options, most }) {
    const asked = questions(rulebook, profile, options)
    if (asked.status === 'rejected') return asRejected(asked)
    const { asOf, settled, open } = asked
    const { version, digest } = rulebook
    const shown = asked.questions.slice(0, most)
    return json({ asOf, rulebook: { version, digest }, settled, open, questions: shown })
  },
  improvements({ rulebook }, { profile, options, aim }) {
    const found = improvements(rulebook, profile, aim, options)
    if (found.status === 'rejected') return asRejected(found)
    return json({ improvements: found.improvements, complete: found.complete })
  },
  'what-if'({ rulebook }, { profile, options, variable }) {
    const drawn = whatIf(rulebook, profile, variable, options)
    if (drawn.status === 'rejected') return asRejected(drawn)
    const { status: _, issues: __, ...curve } = drawn
    return json(curve)
  },
  explain: (holding, { profile, options, format, locale, finding }) =>
    evaluated(holding, profile, options, (evaluation) => {
      const { rulebook, documents } = holding
      const wording = { locale, rulebook, format, documents: [...documents.values()] }
      if (finding === null) return { kind: 'text', text: explainEvaluation(evaluation, wording) }
      const found = evaluation.findings.find(
        ({ rule, subject }) => rule === finding.rule && subject.id === finding.subject,
      )
      return found === undefined ? none : { kind: 'text', text: explain(found, wording) }
    }),
  'explain-rule'({ rulebook, documents }, { rule: id, format, locale }) {
    const rule = rulebook.rules.find((one) => one.id === id)
    const wording = { locale, rulebook, format, documents: [...documents.values()] }
    return rule === undefined ? none : { kind: 'text', text: explainRule(rule, wording) }
  },
  items: ({ rulebook }, { locale }) => json({ items: itemsOf({ rulebook, locale }) }),
  async audit({ rulebook }, { claims, profiles, options }) {
    const audited = audit(rulebook, claims, profiles, options)
    if (audited.kind === 'rejected') return audited
    const results = []
    for await (const result of audited.value) results.push(result)
    return json({ summary: summaryOf(results), results: results.map(withPlainClaim) })
  },
  receipt: (holding, { profile, options, previous, most }) =>
    evaluated(holding, profile, options, (evaluation) => {
      const before = previous === null ? {} : { previous: { digest: previous } }
      const sources = { rulebook: holding.rulebook, profile, options, ...before }
      const made = receipt(evaluation, sources)
      return made.kind === 'rejected' ? made : keepable(sealed(made.value), most)
    }),
  async recheck({ rulebook }, { receipt: text }) {
    const found = await recheck(text, { rulebook })
    if (found.status === 'rejected') return asRejected(found)
    // the answer need not repeat the evaluation, which the receipt has
    return json(
      found.status === 'reproduced'
        ? { status: found.status, differences: [], notes: found.notes }
        : { status: found.status, differences: found.differences, notes: [] },
    )
  },
  build(_, { files }) {
    const built = buildRulebook(files)
    if (built.kind === 'rejected') return built
    // what is sent has to be what was checked, texts and all
    const { rulebook, texts, ledgers } = holdingOf(built.value)
    return { kind: 'built', data: { rulebook, texts, ledgers } }
  },
}

/** Does what is asked with a rulebook. */
export async function answerTo(holding: Holding, asked: DeskCall): Promise<DeskResult> {
  return run(holding, asked.call, asked)
}

function run<Name extends DeskCall['call']>(
  holding: Holding,
  name: Name,
  asked: Named<Name>,
): DeskResult | Promise<DeskResult> {
  return calls[name](holding, asked)
}

/** A receipt that is no longer than may be: while one is written or read all others wait. */
function keepable(receipt: SealedReceipt, most: number): DeskResult {
  const { length } = receipt.text
  if (length <= most) return { kind: 'receipt', receipt }
  const expected = {
    zh: `凭据不超过 ${most} 个字符；请减少对象，或用 documents、rules 限定范围，分几份留存`,
    en: `a receipt of at most ${most} characters: fewer subjects, or several receipts, each with some of the documents or rules`,
  }
  return {
    kind: 'rejected',
    issues: [{ code: 'too_large', path: 'profile', expected, found: `${length}` }],
  }
}

const none: DeskResult = { kind: 'none' }
const json = (data: unknown): DeskResult => ({ kind: 'text', text: JSON.stringify(data) })
const asRejected = ({ issues }: Pick<Extract<DeskResult, { kind: 'rejected' }>, 'issues'>) =>
  ({ kind: 'rejected', issues }) as const

type Evaluated = Extract<Evaluation, { readonly status: 'evaluated' }>

function evaluated(
  { rulebook }: Holding,
  profile: unknown,
  options: EvaluateOptions,
  then: (evaluation: Evaluated) => DeskResult,
): DeskResult {
  const evaluation = evaluateSync(rulebook, profile, options)
  return evaluation.status === 'rejected' ? asRejected(evaluation) : then(evaluation)
}

/** Figures are a map, which JSON would lose; the finding at length can be had by `evaluate`. */
function withPlainClaim(result: object): object {
  if (!('claim' in result)) return result
  const { claim, finding: _, ...rest } = { finding: null, ...result }
  const figures = new Map(Object.entries(claim ?? {})).get('figures')
  return { ...rest, claim: { ...Object(claim), figures: Object.fromEntries(figures ?? []) } }
}
