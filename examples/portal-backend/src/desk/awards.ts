import type { Evaluation, Finding } from 'incentive-rules'

/** What an enterprise gets or can still get, with the reasons that decided and without the rest. */
export function awardsIn({ asOf, rulebook, findings, totals }: Evaluation) {
  const given = findings.filter(({ verdict }) => verdict === 'eligible' || verdict === 'pending')
  return { asOf, rulebook, awards: given.map(awardOf), totals }
}

function awardOf(finding: Finding) {
  const { rule, document, title, benefit, subject, verdict, entitlement, amount } = finding
  const { deciding, pendingUntil, sensitiveTo, citations, adjustments, notes } = finding
  return {
    rule,
    document,
    title,
    benefit,
    subject,
    class: finding.class,
    verdict,
    entitlement,
    amount,
    adjustments,
    pendingUntil,
    deciding,
    sensitiveTo,
    citations,
    notes,
  }
}
