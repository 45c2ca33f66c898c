import type { ProfileOfWorkload } from './profiles'
import type { RuleOfWorkload, Test, Tree } from './rules'

/**
 * What a complete profile is due under each rule, by the plainest means and in whole fen: null
 * where it is not eligible. It shares no code with any contender.
 */
export function dueFen(
  rules: readonly RuleOfWorkload[],
  profile: ProfileOfWorkload,
): readonly (bigint | null)[] {
  return rules.map((rule) => {
    if (!holds(rule.conditions, profile)) return null
    // base yuan × percent / 100 yuan = base × percent fen
    const share = BigInt(Number(profile.enterprise[rule.base])) * BigInt(rule.percent)
    const cap = BigInt(rule.cap) * 100n
    return share < cap ? share : cap
  })
}

function holds(tree: Tree, profile: ProfileOfWorkload): boolean {
  if ('all' in tree) return tree.all.every((member) => holds(member, profile))
  if ('any' in tree) return tree.any.some((member) => holds(member, profile))
  if ('not' in tree) return !holds(tree.not, profile)
  return passes(tree, profile)
}

function passes(test: Test, { enterprise }: ProfileOfWorkload): boolean {
  const value = enterprise[test.fact]
  const text = String(value)
  const number = Number(value)
  switch (test.operator) {
    case 'within':
      return text.startsWith(test.value.replace(/(?:00)+$/u, ''))
    case 'is':
      return value === test.value
    case 'oneOf':
      return test.value.includes(text)
    case 'atLeast':
      return number >= test.value
    case 'above':
      return number > test.value
    case 'atMost':
      return number <= test.value
    case 'below':
      return number < test.value
    case 'onOrAfter':
      return text >= test.value
    case 'onOrBefore':
      return text <= test.value
  }
}

/** Fen as decimal text in yuan, without zeros at the end. */
export function yuanText(fen: bigint): string {
  const [whole, cents] = [fen / 100n, fen % 100n]
  const fraction = cents === 0n ? '' : `.${String(cents).padStart(2, '0').replace(/0$/u, '')}`
  return `${whole}${fraction}`
}
