import type { WrittenCell } from './xlsx-cell'
import { longestText, textGatherer } from './xlsx-strings'

type Building = { -readonly [Key in keyof WrittenCell]: WrittenCell[Key] }

/** Gathers one cell after another from the XML of a sheet; of an endless text only the beginning. */
export function cellGatherer() {
  const inline = textGatherer()
  let cell = emptyCell()
  let within = ''
  return {
    begin: (reference: string, type: string, style: string): void => {
      cell = { ...emptyCell(), reference, type, style }
      inline.begin()
    },
    open: (name: string): void => {
      within = name
      inline.open(name)
      if (name === 'f') cell.formula = ''
    },
    close: (name: string): void => {
      within = ''
      inline.close(name)
    },
    text: (text: string): void => {
      if (within === 'v') cell.value = longer(cell.value, text)
      else if (within === 'f') cell.formula = longer(cell.formula ?? '', text)
      else inline.add(text)
    },
    cell: (): WrittenCell => ({ ...cell, inline: inline.text() }),
  }
}

const longer = (before: string, text: string): string =>
  before.length < longestText ? before + text : before

const emptyCell = (): Building => ({
  reference: '',
  type: 'n',
  style: '',
  value: '',
  inline: '',
  formula: null,
})
