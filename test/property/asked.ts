import { caseFiles } from '../rules/case-files'

/** The rules whose hand-written cases are asked again and again; others would add time only. */
export const askedRules = ['incoming-investment', 'herb-bases', 'expansion'].map(
  (name) => `sichuan-2017/${name}`,
)

export const askedFiles = caseFiles.filter(({ rule }) => askedRules.includes(rule))
