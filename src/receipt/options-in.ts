import type { EvaluateOptions } from '../evaluation/options'
import type { Receipt } from './receipt-format'

/** The options of a receipt; whatever they are, `evaluate` reads them and says what is wrong. */
export const optionsIn = ({ options }: Pick<Receipt, 'options'>): EvaluateOptions => ({
  asOf: '',
  ...Object(options.content),
})
