import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { defaultLimits, guardPlainData } from '../issue/guard'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { issuesOfZod } from '../issue/zod-issues'

/** The content of a YAML file, and where in it each path stands. */
export interface YamlFile<T> {
  readonly file: string
  readonly content: T
  readonly lineOf: (path: string) => number | undefined
}

const longestFile = 2_000_000

/** Reads YAML 1.2 without aliases or tags, by a schema; issues name file, line and path. */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): Checked<YamlFile<T>> {
  if (text.length > longestFile) {
    const most = `${longestFile}`
    const expected = { zh: `不超过 ${most} 字符`, en: `at most ${most} characters` }
    return rejected([{ code: 'too_large', file, path: '', expected, found: `${text.length}` }])
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', uniqueKeys: true })
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) {
    return rejected(
      faults.map((fault) => syntaxIssue(file, fault.linePos?.[0].line, fault.message)),
    )
  }
  const content = contentOf(document)
  if (content.kind === 'rejected') return rejected([syntaxIssue(file, 1, content.message)])
  const lineOf = (path: string): number | undefined => lineAt(document.contents, path, lines)
  const placed = (issue: Issue): Issue => ({ ...issue, file, ...lineEntry(lineOf(issue.path)) })
  const hostile = guardPlainData(content.value, defaultLimits)
  if (hostile.length > 0) return rejected(hostile.map(placed))
  const parsed = schema.safeParse(content.value)
  return parsed.success
    ? accepted({ file, content: parsed.data, lineOf })
    : rejected(issuesOfZod(parsed.error, content.value).map(placed))
}

type Content = { kind: 'accepted'; value: unknown } | { kind: 'rejected'; message: string }

function contentOf(document: ReturnType<typeof parseDocument>): Content {
  try {
    return { kind: 'accepted', value: document.toJS({ maxAliasCount: 0 }) }
  } catch (error) {
    return { kind: 'rejected', message: error instanceof Error ? error.message : 'unreadable' }
  }
}

function syntaxIssue(file: string, line: number | undefined, message: string): Issue {
  const expected = { zh: '合乎语法的 YAML 1.2', en: 'well-formed YAML 1.2' }
  const found = message.split('\n')[0] ?? ''
  return { code: 'malformed', file, ...lineEntry(line), path: '', expected, found }
}

export const lineEntry = (line: number | undefined): { line?: number } =>
  line === undefined ? {} : { line }

/** The line of the deepest node on a path that the file has. */
function lineAt(root: unknown, path: string, lines: LineCounter): number | undefined {
  let node = root
  let line = lineOfNode(root, lines)
  for (const part of path.match(/[^.[\]]+/g) ?? []) {
    node = childOf(node, part)
    const found = lineOfNode(node, lines)
    if (found === undefined) return line
    line = found
  }
  return line
}

function childOf(node: unknown, part: string): unknown {
  if (isSeq(node)) return node.items.find((_, index) => String(index) === part)
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === part)
  return pair?.value ?? pair?.key
}

function lineOfNode(node: unknown, lines: LineCounter): number | undefined {
  const range = isNode(node) ? node.range : undefined
  return range ? lines.linePos(range[0]).line : undefined
}

const isNode = (node: unknown): node is Node => isMap(node) || isSeq(node) || isScalar(node)
