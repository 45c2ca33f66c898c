// Data folded into one text: the keys of each kind of object once, in front; what came before as a
// reference to it. Private characters mark and end its parts, and no string of the data has one.
export const shapeMark = 0xe000
export const listMark = 0xf000
export const referenceMark = 0xe400
export const lowMark = 0xe800
export const atoms: readonly (null | boolean)[] = [null, true, false]
export const atomMark = 0xec00
export const numberMark = 0xec10
export const lastMark = 0xf8ff
export const end = '\uEFF0'
export const keyEnd = '\uEFF1'
export const shapesEnd = '\uEFF2'

/** Whether a value is worth a reference; both sides number the same ones in the same order. */
export const isKept = (value: unknown): boolean =>
  typeof value === 'string' ? value.length > 2 : typeof value === 'object' && value !== null
