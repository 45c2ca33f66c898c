/** What a sentence of prose can be; the others follow from where a passage stands. */
export const proseClasses = [
  'benefit', // something concrete for an identifiable class; has rules
  'bar', // takes away or forbids
  'direction', // where things should go
  'target', // what is to be reached
  'task', // what an authority has to do
  'procedure', // how the document itself is made and carried out
  'pointer', // names another instrument
] as const

/** What follows from where a passage stands: headings, department lines, dates. */
export const formalClasses = [
  'heading',
  'department',
  'schedule',
  'signature', // signature and date
  'address', // to whom the document is sent
  'blank',
] as const

export type ProseClass = (typeof proseClasses)[number]
export type LedgerClass = ProseClass | (typeof formalClasses)[number]
