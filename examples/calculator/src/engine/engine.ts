import {
  type Drawn,
  type EvaluateOptions,
  type Evaluation,
  evaluateSync,
  type Finding,
  type Locale,
  questions,
  whatIf,
} from 'incentive-rules/calculator'
import { rulebook } from 'incentive-rules/rulebook'
import { askingOf } from './asking'
import { changesOf, detailOf } from './detail'
import { importedFrom } from './imported'
import { issueWords } from './issue-words'
import { outlookOf } from './outlook'
import { passageOf } from './passage'
import type { Aim, Asking, Changes, Detail, Imported, Outlook, Report, Start } from './told'

/** A profile as its JSON, and what it is evaluated with. */
export interface Case {
  readonly profile: string
  readonly options: EvaluateOptions
  readonly locale: Locale
}

/** What the page asks of the library; it runs beside the page, so that no click ever waits. */
export const engine = {
  start(): Start {
    const { vocabulary, documents, rules, interpretations, version, digest } = rulebook
    return {
      vocabulary,
      documents: documents.map(({ id, label }) => ({ id, title: label })),
      rules: rules.map(({ id, title, subject }) => ({ id, title, subject })),
      interpretations,
      version,
      digest,
    }
  },

  ask({ profile, options, locale }: Case, skipped: readonly string[]): Asking {
    return askingOf(questions(rulebook, JSON.parse(profile), options), skipped, locale)
  },

  outlook(of: Case): Outlook | null {
    const evaluation = evaluated(of)
    return evaluation.status === 'evaluated' ? outlookOf(evaluation, of.locale) : null
  },

  async detail(of: Case, aim: Aim): Promise<Detail | null> {
    const evaluation = evaluated(of)
    const found = evaluation.findings.find(
      ({ rule, subject }) =>
        rule === aim.rule && subject.type === aim.subject.type && subject.id === aim.subject.id,
    )
    return found === undefined ? null : detailOf(found, of)
  },

  changes: (of: Case, aim: Aim, verdict: Finding['verdict']): Changes =>
    changesOf(aim, verdict, of),

  curve({ profile, options }: Case, { rule, subject }: Aim, fact: string): Drawn {
    return whatIf(rulebook, JSON.parse(profile), { rule, subject, fact }, options)
  },

  passage: passageOf,

  async report(of: Case): Promise<Report> {
    const { explainEvaluation, explainedEvaluationLines } = await import(
      'incentive-rules/explanation'
    )
    const evaluation = evaluated(of)
    const { locale } = of
    return {
      lines: explainedEvaluationLines(evaluation, { locale, rulebook }),
      page: explainEvaluation(evaluation, { locale, rulebook, format: 'html' }),
    }
  },

  /** The whole answer, as `incentive-rules evaluate --json` writes it. */
  answer(of: Case): string {
    return `${JSON.stringify(evaluated(of), null, 2)}\n`
  },

  read: (text: string, locale: Locale): Imported => importedFrom(text, locale),

  faults(of: Case): readonly string[] {
    return evaluated(of).issues.map((issue) => issueWords(issue, of.locale).words)
  },
}

export type Engine = typeof engine

let last:
  | { readonly profile: string; readonly options: string; readonly evaluation: Evaluation }
  | undefined

/** The evaluation of a case; the last one is kept, since most requests are of the same case. */
function evaluated({ profile, options }: Case): Evaluation {
  const text = JSON.stringify(options)
  if (last?.profile !== profile || last.options !== text) {
    const evaluation = evaluateSync(rulebook, JSON.parse(profile), options)
    last = { profile, options: text, evaluation }
  }
  return last.evaluation
}
