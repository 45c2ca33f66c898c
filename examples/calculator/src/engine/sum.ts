/** The exact sum of decimal texts, none of them negative. Money never becomes a JavaScript number. */
export function sumOf(values: readonly string[]): string {
  const decimals = Math.max(0, ...values.map((value) => fractionOf(value).length))
  const total = values.reduce((sum, value) => sum + scaled(value, decimals), 0n)
  const digits = total.toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/u, '')
  return fraction === '' ? whole : `${whole}.${fraction}`
}

const fractionOf = (value: string): string => value.split('.')[1] ?? ''

function scaled(value: string, decimals: number): bigint {
  const [whole = '0', fraction = ''] = value.split('.')
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}
