import { readFileSync } from 'node:fs'

const file = new URL('../../seeds/registers/sichuan-88-poverty-counties.csv', import.meta.url)

/** The codes of the 88 counties, as the list has them. */
export const counties: readonly string[] = readFileSync(file, 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.slice(0, 6))
  .filter((code) => /^51\d{4}$/u.test(code))

/** Places of Sichuan that are not among them. */
export const otherCounties: readonly string[] = ['510104', '510114', '510115', '511802']
