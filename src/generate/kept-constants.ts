import type { Plugin } from 'esbuild'
import ts from 'typescript'

/**
 * Has constants of modules stay constants. A bundler writes `var` for them, so that they may move; an
 * engine that compiles a function then reads and checks on every use what it could write down as it
 * is: lines of profiles are read 8 % slower, decisions made 5 %.
 */
export const keptConstants: Plugin = {
  name: 'kept-constants',
  setup({ onEnd }) {
    onEnd(({ outputFiles = [] }) => {
      for (const file of outputFiles.filter(({ path }) => /\.c?js$/u.test(path))) {
        file.contents = new TextEncoder().encode(withConstants(file.text))
      }
    })
  },
}

/**
 * A module with `const` for every `var` of its own that has its one value from where it stands and is
 * not read before. What functions read that are declared and called before is not looked at: such a
 * module fails as it loads, which a test of what is built would tell. Everything stays in its column,
 * for the sake of source maps, so what a bundler has written without blanks stays as it is.
 */
export function withConstants(source: string): string {
  const module = ts.createSourceFile('module.js', source, ts.ScriptTarget.ES2022, true)
  return constantsOf(module).reduceRight((text, { list, name }) => {
    const start = list.getStart()
    const [written, kept] = [`var ${name} = `, `const ${name}=`]
    if (!text.startsWith(written, start)) return text
    return `${text.slice(0, start)}${kept}${text.slice(start + written.length)}`
  }, source)
}

/** A statement that gives one name one value. */
interface Constant {
  readonly list: ts.VariableDeclarationList
  readonly name: string
  readonly value: ts.Expression
}

function constantsOf(module: ts.SourceFile): readonly Constant[] {
  const found = new Map<string, Constant>()
  const others = new Set<string>()
  for (const statement of module.statements) {
    const constant = constantIn(statement)
    for (const name of namesRun(constant?.value ?? statement)) {
      if (!found.has(name)) others.add(name)
    }
    for (const name of [...namesSet(statement), ...namesDeclared(constant?.value ?? statement)]) {
      others.add(name)
    }
    if (constant === null) continue
    if (found.has(constant.name)) others.add(constant.name)
    found.set(constant.name, constant)
  }
  return [...found.values()].filter(({ name }) => !others.has(name))
}

function constantIn(statement: ts.Statement): Constant | null {
  if (!ts.isVariableStatement(statement)) return null
  const { declarationList: list } = statement
  const [only, ...others] = list.declarations
  if ((list.flags & ts.NodeFlags.BlockScoped) !== 0 || others.length > 0) return null
  if (only?.initializer === undefined || !ts.isIdentifier(only.name)) return null
  return { list, name: only.name.text, value: only.initializer }
}

/** The names that are declared in a piece of a module, but not within functions. */
function namesDeclared(piece: ts.Node): ReadonlySet<string> {
  const names = new Set<string>()
  const look = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node)) for (const name of identifiersIn(node.name)) names.add(name)
    if (ts.isFunctionDeclaration(node) && node.name !== undefined) names.add(node.name.text)
    if (!ts.isFunctionLike(node)) node.forEachChild(look)
  }
  look(piece)
  return names
}

/** The names that are read when a piece of a module runs, by functions too that it may call at once. */
function namesRun(piece: ts.Node): ReadonlySet<string> {
  const names = new Set<string>()
  const look = (node: ts.Node, isCalled: boolean): void => {
    if (ts.isIdentifier(node) && !isMember(node)) names.add(node.text)
    const isHere = isCalled || ts.isCallExpression(node) || ts.isNewExpression(node)
    if (isHere || !ts.isFunctionLike(node)) node.forEachChild((child) => look(child, isHere))
    else if (node.name !== undefined && ts.isComputedPropertyName(node.name)) look(node.name, false)
  }
  look(piece, false)
  return names
}

/** Whether it is what a point stands before, or a key of an object, which no `var` goes by. */
const isMember = (name: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(name.parent) || ts.isPropertyAssignment(name.parent)) &&
  name.parent.name === name

/** The names that are given a value somewhere, of whatever scope they are. */
function namesSet(statement: ts.Statement): ReadonlySet<string> {
  const names = new Set<string>()
  const look = (node: ts.Node): void => {
    const target = targetOf(node)
    if (target !== null) for (const name of identifiersIn(target)) names.add(name)
    node.forEachChild(look)
  }
  look(statement)
  return names
}

/** The names in a pattern, but not those of whose values a member is meant. */
function identifiersIn(pattern: ts.Node): readonly string[] {
  if (ts.isIdentifier(pattern)) return [pattern.text]
  if (ts.isPropertyAccessExpression(pattern) || ts.isElementAccessExpression(pattern)) return []
  const names: string[] = []
  pattern.forEachChild((child) => {
    names.push(...identifiersIn(child))
  })
  return names
}

const steps = new Set([ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken])

/** What a piece of source gives a value to that it does not declare. */
function targetOf(node: ts.Node): ts.Node | null {
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    return steps.has(node.operator) ? node.operand : null
  }
  if (ts.isForInStatement(node) || ts.isForOfStatement(node)) return node.initializer
  if (!ts.isBinaryExpression(node)) return null
  const { kind } = node.operatorToken
  const { FirstAssignment, LastAssignment } = ts.SyntaxKind
  return kind >= FirstAssignment && kind <= LastAssignment ? node.left : null
}
