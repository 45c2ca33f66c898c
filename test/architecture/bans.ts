import ts from 'typescript'

/** Something that only a few rooms may do, with one example of it for every way to write it. */
interface Ban {
  readonly what: string
  readonly exceptIn: readonly string[]
  readonly found: (file: ts.SourceFile) => readonly string[]
  readonly examples: readonly string[]
}

type Matcher = (node: ts.Node) => boolean

// each ban looks at every node of every file
const known = new WeakMap<ts.SourceFile, readonly ts.Node[]>()

function nodesOf(file: ts.SourceFile): readonly ts.Node[] {
  const found = known.get(file)
  if (found !== undefined) return found
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(file)
  known.set(file, nodes)
  return nodes
}

const findingsOf =
  (matches: Matcher) =>
  (file: ts.SourceFile): readonly string[] =>
    nodesOf(file)
      .filter(matches)
      .map((node) => {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart())
        return `line ${line + 1}: ${node.parent.getText().split('\n')[0]}`
      })

/** Whether the node stands for the global of that name, rather than naming a member of something. */
const isGlobal = (node: ts.Node, names: readonly string[]): boolean =>
  ts.isIdentifier(node) &&
  names.includes(node.text) &&
  (ts.isShorthandPropertyAssignment(node.parent) ||
    !('name' in node.parent && node.parent.name === node))

const isMember = (node: ts.Node, names: readonly string[]): boolean =>
  ts.isPropertyAccessExpression(node) && names.includes(node.name.text)

const globals =
  (...names: readonly string[]): Matcher =>
  (node) =>
    isGlobal(node, names)

const members =
  (...names: readonly string[]): Matcher =>
  (node) =>
    isMember(node, names)

const membersOf =
  (owner: string, ...names: readonly string[]): Matcher =>
  (node) =>
    isMember(node, names) &&
    ts.isPropertyAccessExpression(node) &&
    node.expression.getText() === owner

const either =
  (...matchers: readonly Matcher[]): Matcher =>
  (node) =>
    matchers.some((matches) => matches(node))

/** Whether something is asked of two values: of text or not, its answer is none. */
const isComparison = (node: ts.Node | undefined): boolean =>
  node !== undefined &&
  ts.isBinaryExpression(node) &&
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(
    node.operatorToken.kind,
  )

/**
 * `Number` as a conversion; `Number.isSafeInteger` and its like convert nothing, and of a yes or no it
 * makes the bit that a processor has of it already.
 */
const numberConversion: Matcher = (node) =>
  isGlobal(node, ['Number']) &&
  !ts.isPropertyAccessExpression(node.parent) &&
  !(
    ts.isCallExpression(node.parent) &&
    node.parent.expression === node &&
    isComparison(node.parent.arguments[0])
  )

const unaryPlus: Matcher = (node) =>
  ts.isPrefixUnaryExpression(node) &&
  node.operator === ts.SyntaxKind.PlusToken &&
  !ts.isNumericLiteral(node.operand)

const onNode = ['node', 'screening-node', 'node.ts', 'generate', 'cli']

const ban = (
  what: string,
  exceptIn: readonly string[],
  matches: Matcher,
  examples: readonly string[],
): Ban => ({ what, exceptIn, found: findingsOf(matches), examples })

/** All that a room may not do unless it is named here. */
export const allBans: readonly Ban[] = [
  ban('the clock and the time zone', ['calendar'], globals('Date', 'performance'), [
    'const now = new Date()',
    'const now = Date.now()',
    'const now = performance.now()',
  ]),
  ban(
    'making JavaScript numbers of text',
    ['calendar'],
    either(
      globals('parseFloat', 'parseInt'),
      membersOf('Number', 'parseFloat', 'parseInt'),
      numberConversion,
      unaryPlus,
    ),
    [
      ...['parseFloat(a)', 'parseInt(a, 10)', 'Number.parseInt(a)', 'Number(a)', 'a.map(Number)'],
      ...['Number(a + b)', 'Number(a || b)', 'f(a === b, Number)', '+a'],
    ],
  ),
  ban('making JavaScript numbers of money', [], members('toNumber'), ['a.toNumber()']),
  ban('rounding by JavaScript', [], membersOf('Math', 'round'), ['Math.round(a)']),
  ban('chance', [], either(membersOf('Math', 'random'), globals('crypto')), [
    'Math.random()',
    'crypto.randomUUID()',
  ]),
  ban(
    'the locale of the machine',
    [],
    either(
      members('toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase', 'localeCompare'),
      globals('Intl'),
    ),
    ['a.toLocaleString()', 'a.localeCompare(b)', 'new Intl.Collator()'],
  ),
  ban(
    'the environment of Node',
    onNode,
    globals('process', 'Buffer', 'global', 'require', '__dirname', '__filename'),
    ['process.env', 'const { env } = process', "Buffer.from('a')", "require('a')"],
  ),
  ban('running text as code', [], globals('eval', 'Function'), ["eval('a')", "new Function('a')"]),
  ban('any', [], (node) => node.kind === ts.SyntaxKind.AnyKeyword, [
    'const a: any = 1',
    'const a = b as any',
    'const a: any[] = []',
  ]),
]
