const role = '(?:负责|责任|牵头|配合|参与|承办|主办|协办)(?:单位|部门)'
const standing = new RegExp(`^[（〔(]?(${role})[：:]`, 'u')
const bracketed = new RegExp(`[（〔(]${role}[：:]`, 'u')
const longestOpening = '（负责单位：'.length

/** The role that opens a line naming departments in charge, `负责单位` or the like. */
export function departmentRoleOf(words: string): string | undefined {
  return standing.exec(words.slice(0, longestOpening))?.[1]
}

/** Whether the words name departments in a bracket, `（负责单位：…）`. */
export const hasDepartmentBracket = (words: string): boolean => bracketed.test(words)

/** Whether a bracket naming departments opens at this very place. */
export function opensDepartmentBracket(text: string, at: number): boolean {
  return hasDepartmentBracket(text.slice(at, at + longestOpening))
}
