import * as z from 'zod'
import { documentFacts } from '../document/document-format'
import { subjectFormat } from '../profile/subject-format'
import { cumulationFormat } from '../rulebook/cumulation-format'
import { definitionFormat } from '../rulebook/definition-format'
import { ledgerFormat } from '../rulebook/ledger-format'
import { registerFormat } from '../rulebook/register-format'
import { barsFormat, ruleFormat } from '../rulebook/rule-format'
import { rulebookFormat } from '../rulebook/source'

const formats: Readonly<Record<string, z.ZodType>> = {
  bars: barsFormat,
  cumulation: cumulationFormat,
  definition: definitionFormat,
  document: documentFacts,
  facts: subjectFormat,
  ledger: ledgerFormat,
  register: registerFormat,
  rule: ruleFormat,
  rulebook: rulebookFormat,
}

/** The JSON Schemas by which editors complete and check the files of a rulebook. */
export function jsonSchemas(): readonly (readonly [string, object])[] {
  return Object.entries(formats).map(([name, format]) => [
    name,
    z.toJSONSchema(format, { io: 'input', unrepresentable: 'any' }),
  ])
}
