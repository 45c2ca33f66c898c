import { readPlainDate } from '../../calendar/plain-date'
import { excerptOf } from '../../issue/excerpt'
import type { Bilingual, IssueCode } from '../../issue/issue'
import type { Refusal } from '../../issue/parsed'
import { readMoney } from '../../money/read-money'
import { exactNumber } from './exact-number'
import type { MoneyUnit } from './header'
import type { Cell } from './ledger-row'

/** What a cell says in its column: a text for `readClaim`, nothing, or why it cannot be taken. */
export type Value =
  | { readonly kind: 'stated'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'refused'; readonly fault: Refusal }

const blank: Value = { kind: 'blank' }
const stated = (text: string): Value => ({ kind: 'stated', text })
const refused = (code: IssueCode, expected: Bilingual, found: string): Value => ({
  kind: 'refused',
  fault: { code, expected, found },
})

/** Reads a cell by what its column holds. */
export type ReadValue = (cell: Cell) => Value

const asText: Bilingual = {
  zh: '文本（该列请设为文本格式，再填写完整的编号）',
  en: 'text (format the column as text, then enter the whole number anew)',
}

// what a spreadsheet makes of a long number that was not entered as text
const scientific = /^\d(?:\.\d+)?E\+\d{1,3}$/i

/** A name or a number of something; one that a spreadsheet has changed is refused. */
export function textValue(cell: Cell): Value {
  if (cell.kind === 'blank') return blank
  if (cell.kind === 'fault') return { kind: 'refused', fault: cell.fault }
  if (cell.kind === 'date') return refused('wrong_type', asText, cell.date)
  if (cell.kind === 'number') {
    return /^\d{1,15}$/.test(cell.text)
      ? stated(cell.text)
      : refused('wrong_type', asText, cell.text)
  }
  const text = onOneLine(cell.text)
  if (text === '') return blank
  return scientific.test(text) ? refused('wrong_type', asText, text) : stated(text)
}

// spaces and marks that nobody sees, as copies from web pages have them
const unseen = /[\u200b-\u200d\u2060\ufeff]/g

function onOneLine(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/([\x21-\x7e])\s*\n\s*(?=[\x21-\x7e])/g, '$1 ')
    .replace(/\s*\n\s*/g, '')
    .trim()
}

const wholeNumber: Bilingual = {
  zh: '至多 15 位有效数字的金额；更长的请按文本填写',
  en: 'an amount of at most 15 significant digits; enter a longer one as text',
}
const numberCell: Bilingual = { zh: '数', en: 'a number' }
const moneyCell: Bilingual = { zh: '金额', en: 'an amount' }
const ownUnit = /[元万亿]$/u
const unitEnd = /(亿元?|万元?|元)$/u

/** An amount with the unit of its column, as text that `readMoney` takes. */
export function moneyValue(cell: Cell, unit: MoneyUnit, isDeclared: boolean): Value {
  if (cell.kind === 'blank') return blank
  if (cell.kind === 'fault') return { kind: 'refused', fault: cell.fault }
  if (cell.kind === 'date') return refused('bad_money', moneyCell, cell.date)
  if (cell.kind === 'number') {
    const number = exactNumber(cell.text)
    return number === undefined
      ? refused('bad_money', wholeNumber, cell.text)
      : stated(`${number}${unit}`)
  }
  const text = onOneLine(cell.text).replace(/^[¥￥]\s*/, '')
  if (text === '') return blank
  return ownUnit.test(text) ? withOwnUnit(text, unit, isDeclared) : readable(text, `${text}${unit}`)
}

function withOwnUnit(text: string, unit: MoneyUnit, isDeclared: boolean): Value {
  const [, own = ''] = unitEnd.exec(text) ?? []
  const full = own.endsWith('元') ? own : `${own}元`
  if (!isDeclared || full === unit) return readable(text, text)
  const expected = {
    zh: `以${unit}为单位的金额，同表头`,
    en: `an amount in ${unit}, as its heading says`,
  }
  return refused('bad_money', expected, excerptOf(text))
}

/** A figure that a claim reckons with: a number, a rate, or money in the unit of its column. */
export function figureValue(cell: Cell, unit: MoneyUnit | ''): Value {
  if (cell.kind === 'blank') return blank
  if (cell.kind === 'fault') return { kind: 'refused', fault: cell.fault }
  if (cell.kind === 'date') return refused('wrong_type', numberCell, cell.date)
  const text = cell.kind === 'number' ? exactNumber(cell.text) : onOneLine(cell.text)
  if (text === undefined) return refused('wrong_value', wholeNumber, cell.text)
  if (text === '') return blank
  return stated(ownUnit.test(text) ? text : `${text}${unit}`)
}

/** The form with its unit, where it is an amount; an issue shows what was typed. */
function readable(text: string, form: string): Value {
  const read = readMoney(form)
  return read.kind === 'accepted'
    ? stated(form)
    : refused(read.code, read.expected, excerptOf(text))
}

const dateCell: Bilingual = {
  zh: '日期单元格或文本，如 2018-03-14、2018年3月14日、2018/3/14',
  en: 'a cell with a date, or text such as 2018-03-14, 2018年3月14日, 2018/3/14',
}
const timeOfDay = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/

/** A day in one of the forms of `readPlainDate`; points and eight digits are taken too. */
export function dateValue(cell: Cell): Value {
  if (cell.kind === 'blank') return blank
  if (cell.kind === 'fault') return { kind: 'refused', fault: cell.fault }
  if (cell.kind === 'date') return stated(cell.date)
  const text = onOneLine(cell.text).replace(timeOfDay, '')
  if (text === '') return blank
  const [, year, month, day] =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text) ?? []
  const form = year === undefined ? text : `${year}/${month}/${day}`
  if (cell.kind === 'number' && year === undefined) {
    return refused('malformed', dateCell, text)
  }
  return readPlainDate(form).kind === 'accepted'
    ? stated(form)
    : refused(yearOf(form), dateCell, excerptOf(text))
}

/** Whether the form or the day is at fault. */
function yearOf(form: string): IssueCode {
  const read = readPlainDate(form)
  return read.kind === 'rejected' ? read.code : 'malformed'
}

const instalmentCell: Bilingual = {
  zh: '第几期，如 1、第1期、首期',
  en: 'which instalment, such as 1',
}
const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** Which instalment: 1, 第1期, 第一期, 首期. */
export function instalmentValue(cell: Cell): Value {
  if (cell.kind === 'number') return stated(cell.text)
  const value = textValue(cell)
  if (value.kind !== 'stated') return value
  const [, number] =
    /^第?\s*(\d{1,3}|[一二三四五六七八九十]|首)\s*[期次笔批]?$/.exec(value.text) ?? []
  if (number === undefined) return refused('wrong_value', instalmentCell, excerptOf(value.text))
  if (number === '首') return stated('1')
  const place = numerals.indexOf(number)
  return stated(place < 0 ? number : `${place}`)
}
