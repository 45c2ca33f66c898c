import type { Document } from '../rulebook/rulebook'

/** Words without spaces, marks and punctuation, so that only the words themselves are compared. */
export const bareWords = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase()

/**
 * The number of a clause without the marks between its parts: 四/（八）/¶5, 四(八)5 and 四、（八）第5段
 * are one number.
 */
export const clauseNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/第(\d{1,3}|[一二三四五六七八九十]{1,3})[条款段项行部分]{1,2}/gu, '$1')
    .replace(/[\s/¶、.,，。]/gu, '')

/** The numbers by which a provision can be meant: its own, and those of all that it stands in. */
export function clauseNumbersOf(provision: string): readonly string[] {
  const steps = provision.split('/')
  return steps.map((_, index) => clauseNumber(steps.slice(0, index + 1).join('/')))
}

/** The name of a document without quotation marks and with one form of brackets. */
export const documentName = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[《》\s]/gu, '')
    .replace(/[〔[（(【]/gu, '〔')
    .replace(/[〕\]）)】]/gu, '〕')

/** What a document is called: its id, title, number, or our label for it. */
export function documentNamesOf({ id, title, number, label }: Document): readonly string[] {
  const titles = title.value === 'unstated' ? [] : [title.value.zh, title.value.en ?? '']
  const numbers = number.value === 'unstated' ? [] : [number.value]
  return [id, ...titles, ...numbers, label.zh, label.en]
    .filter((name) => name !== '')
    .map(documentName)
}
