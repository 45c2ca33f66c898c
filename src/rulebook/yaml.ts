import { type Document, LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { plainDataOf } from '../issue/plain-data'
import { readBy } from '../issue/zod-read'
import { dataOf } from './yaml-data'
import { lineOfPath } from './yaml-lines'
import { styleFaults } from './yaml-style'

/** The content of a YAML file, and where in it each path stands. */
export interface YamlFile<T> {
  readonly file: string
  readonly content: T
  readonly lineOf: (path: string) => number | undefined
}

const longestFile = 2_000_000

/** Reads YAML 1.2 that is plain data, by a schema; issues name file, line and path. */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): Checked<YamlFile<T>> {
  if (text.length > longestFile) {
    const most = `${longestFile}`
    const expected = { zh: `不超过 ${most} 个字符`, en: `at most ${most} characters` }
    return rejected([{ code: 'too_large', file, path: '', expected, found: `${text.length}` }])
  }
  try {
    return readDocument(file, text, schema)
  } catch (error) {
    // the parser goes down by recursion, so only depth can end the stack
    if (!(error instanceof RangeError)) throw error
    return rejected([tooDeep(file)])
  }
}

function tooDeep(file: string): Issue {
  const expected = { zh: '嵌套更浅的 YAML', en: 'YAML that is nested less deeply' }
  return { code: 'too_deep', file, path: '', expected, found: 'a deeper level' }
}

// refused as every tag; the parser would decode it first, in other ways on Node and in browsers
const undecoded = { tag: 'tag:yaml.org,2002:binary', resolve: (text: string) => text }

// no null, boolean or number of YAML begins so; what does is not tried by the pattern of each of them
const plainText = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: /^[^-+.~\dnNtTfF]/,
  resolve: (found: string) => found,
}

function readDocument<T>(file: string, text: string, schema: z.ZodType<T>): Checked<YamlFile<T>> {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    // the parser compares each key with all before it, so we look for repeated keys ourselves
    uniqueKeys: false,
    customTags: (tags) => [plainText, ...tags, undecoded],
  })
  const [fault] = [...document.errors, ...document.warnings]
  if (fault?.code === 'RESOURCE_EXHAUSTION') return rejected([tooDeep(file)])
  if (fault !== undefined) return rejected([syntaxIssue(file, fault)])
  const lineOf = (path: string): number | undefined => lineOfPath(document.contents, path, lines)
  const placed = (issue: Issue): Issue => {
    return { ...issue, file, ...lineEntry(issue.line ?? lineOf(issue.path)) }
  }
  const content = contentOf(document, schema)
  return content.kind === 'accepted'
    ? accepted({ file, content: content.value, lineOf })
    : rejected(content.issues.map(placed))
}

/** Of two faults at one place the one of its spelling is the cause of the other. */
function contentOf<T>(document: Document, schema: z.ZodType<T>): Checked<T> {
  const style = styleFaults(document)
  if (style.some((issue) => issue.code === 'malformed')) return rejected(style)
  const plain = plainDataOf(dataOf(document.contents))
  const read = plain.kind === 'accepted' ? readBy(schema, plain.value) : plain
  if (style.length === 0) return read
  const others = read.kind === 'rejected' ? read.issues : []
  const paths = new Set(style.map((issue) => issue.path))
  return rejected([...style, ...others.filter((issue) => !paths.has(issue.path))])
}

function syntaxIssue(
  file: string,
  fault: Document['errors'][number] | Document['warnings'][number],
): Issue {
  const expected = { zh: '合乎语法的 YAML 1.2', en: 'well-formed YAML 1.2' }
  const found = fault.message.split('\n')[0]?.replace(/ at line \d.*$/, '') ?? ''
  const line = lineEntry(fault.linePos?.[0].line)
  return { code: 'malformed', file, ...line, path: '', expected, found }
}

export const lineEntry = (line: number | undefined): { line?: number } =>
  line === undefined ? {} : { line }
