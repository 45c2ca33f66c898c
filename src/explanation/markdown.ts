import { type Clause, type Clauses, clausePlace, clausesOf, numberOf } from './clauses'
import type { Explanation } from './explanation'
import { type Branch, type Section, sectionsOf } from './outline'
import { type Line, markOf, printable } from './page'
import type { Speech } from './speech'

/**
 * An explanation as Markdown: headings, nested lists, and a footnote for every clause. Whatever a
 * profile or a rulebook states is text in it, never markup.
 */
export function markdownOf({ title, lines }: Explanation, speech: Speech): string {
  const clauses = clausesOf(lines)
  const sections = sectionsOf(title, lines).flatMap((section) => sectionText(section, clauses))
  const { version, digest } = speech.rulebook
  const origin = [speech.say('notADecision'), speech.say('madeWith', { version, digest })]
  return [
    `# ${escaped(title)}`,
    ...sections,
    '---',
    ...origin.map(escaped),
    ...[...clauses.values()].map((clause) => footnote(clause, speech)),
  ].join('\n\n')
}

const depths = { group: '##', page: '###' } as const

function sectionText({ heading, items }: Section, clauses: Clauses): readonly string[] {
  const list = listOf(items, clauses)
  const named =
    heading?.heading === undefined ? [] : [`${depths[heading.heading]} ${escaped(heading.text)}`]
  return list === '' ? named : [...named, list]
}

const listOf = (branches: readonly Branch[], clauses: Clauses): string =>
  branches.flatMap((branch) => itemLines(branch, clauses)).join('\n')

function itemLines({ line, below }: Branch, clauses: Clauses): readonly string[] {
  const number = numberOf(line, clauses)
  const note = number === undefined ? '' : `[^${number}]`
  const inner = below.flatMap((branch) => itemLines(branch, clauses))
  return [`- ${written(line)}${note}`, ...inner.map((one) => `  ${one}`)]
}

function written(line: Line): string {
  const text = escaped(line.text)
  if (line.tone === 'quote') return `> ${text}`
  if (line.tone === 'label' || line.tone === 'title') return `**${text}**`
  return line.mark === '·' ? text : `${markOf(line)}${text}`
}

const footnote = ({ number, citation }: Clause, speech: Speech): string => {
  const text = speech.say('quoted', { text: citation.quote })
  const label = clausePlace(citation, speech)
  return `[^${number}]: ${escaped(speech.say('labelled', { label, text }))}`
}

// what makes markup anywhere; at the beginning of a line; and of a bare address a link
const inline = /[\\`*_[\]<>&|~#!$@]/g
const leading = /^([-+=:]|\d+(?=[.)]))/
const address = /(:)(?=\/\/)|\b(www)(?=\.)/gi

/** Text that Markdown shows as it is. */
function escaped(text: string): string {
  return printable(text)
    .trim()
    .replace(inline, '\\$&')
    .replace(address, (found) => (found === ':' ? '\\:' : `${found}\\`))
    .replace(leading, (found) => (/\d/.test(found) ? `${found}\\` : `\\${found}`))
}
