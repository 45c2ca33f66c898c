import type { Plugin } from 'esbuild'
import ts from 'typescript'

/**
 * Has constants of modules stay constants. A bundler writes `var` for them, so that they may move; an
 * engine that compiles a function then reads and checks on every use what it could write down as it
 * is: reading a file of profiles takes a tenth longer.
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
 * A module with `const` for every `var` of its own that has its one value from where it stands, and is
 * not read by what runs before.
 */
export function withConstants(source: string): string {
  const module = ts.createSourceFile('module.js', source, ts.ScriptTarget.ES2022, true)
  const constants = constantsOf(module)
  const starts = constants.map(({ statement }) => statement.getStart())
  return starts.reduceRight(
    (text, start) => `${text.slice(0, start)}const${text.slice(start + 'var'.length)}`,
    source,
  )
}

/** A statement that gives one name one value. */
interface Constant {
  readonly statement: ts.Statement
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
    for (const name of namesSet(statement)) others.add(name)
    if (constant === null) continue
    if (found.has(constant.name)) others.add(constant.name)
    found.set(constant.name, constant)
  }
  return [...found.values()].filter(({ name }) => !others.has(name))
}

function constantIn(statement: ts.Statement): Constant | null {
  if (!ts.isVariableStatement(statement)) return null
  const { declarations, flags } = statement.declarationList
  const [only, ...others] = declarations
  if ((flags & ts.NodeFlags.BlockScoped) !== 0 || others.length > 0) return null
  if (only?.initializer === undefined || !ts.isIdentifier(only.name)) return null
  return { statement, name: only.name.text, value: only.initializer }
}

/** The names that are read or declared when a piece of a module runs, but not by functions in it. */
function namesRun(piece: ts.Node): ReadonlySet<string> {
  const names = new Set<string>()
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !isMember(node)) names.add(node.text)
    if (ts.isFunctionDeclaration(node) && node.name !== undefined) names.add(node.name.text)
    if (!ts.isFunctionLike(node)) node.forEachChild(look)
  }
  look(piece)
  return names
}

/** Whether it is what a point stands before, or a key of an object, which no `var` goes by. */
const isMember = (name: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(name.parent) || ts.isPropertyAssignment(name.parent)) &&
  name.parent.name === name

/** The names that are given a value somewhere, of whatever scope they are. */
function namesSet(statement: ts.Statement): ReadonlySet<string> {
  const names = new Set<string>()
  const take = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text)
    else if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) {
      node.forEachChild(take)
    }
  }
  const look = (node: ts.Node): void => {
    const target = targetOf(node)
    if (target !== null) take(target)
    node.forEachChild(look)
  }
  look(statement)
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
