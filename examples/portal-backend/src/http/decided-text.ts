import type { Decided, Decision, Rulebook } from 'incentive-rules'

type Told = Extract<Decided, { readonly status: 'decided' }>

/**
 * Decisions as JSON. Ids of rules, verdicts, amounts and days have no character that JSON escapes;
 * with what the client has written it is different.
 */
export function decidedText(
  { enterprise, decisions }: Told,
  asOf: string,
  { version, digest }: Rulebook,
): string {
  const rulebook = JSON.stringify({ version, digest })
  const head = `{"detail":"decisions","asOf":${JSON.stringify(asOf)},"rulebook":${rulebook},`
  let subject: Decision['subject'] | null = null
  let subjectText = ''
  let rows = ''
  for (const one of decisions) {
    // decisions on one subject stand together and share it
    if (one.subject !== subject) {
      subject = one.subject
      subjectText = JSON.stringify(subject)
    }
    const { low, high, pendingUntil } = one
    rows += rows === '' ? '' : ','
    rows += `{"rule":"${one.rule}","subject":${subjectText},"verdict":"${one.verdict}","low":${quoted(low)}`
    rows += `,"high":${quoted(high)},"pendingUntil":${quoted(pendingUntil)}}`
  }
  return `${head}"enterprise":${JSON.stringify(enterprise)},"decisions":[${rows}]}`
}

const quoted = (text: string | null): string => (text === null ? 'null' : `"${text}"`)
