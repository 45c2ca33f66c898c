import type { Register } from '../rulebook/rulebook'
import { provinceOf } from './place-names'
import type { Speech } from './speech'

/** A place by name as far as the rulebook knows it: `四川省`, `四川省康定市（代码513301）`. */
export function placeWords(code: string, speech: Speech): string {
  const { say, pick, rulebook } = speech
  const province = pick(provinceOf(code))
  if (code.endsWith('0000')) return province
  const name = rulebook.registers.map((register) => nameIn(register, code)).find(Boolean)
  const place = name === undefined ? province : say('placeInProvince', { province, name })
  return say('placeWithCode', { place, code })
}

function nameIn({ columns, rows, aliases }: Register, code: string): string | undefined {
  const [codes, names] = [columns.indexOf('code'), columns.indexOf('name')]
  if (codes === -1 || names === -1) return undefined
  const current = aliases[code] ?? code
  return rows.find((row) => row[codes] === code || row[codes] === current)?.[names]
}
