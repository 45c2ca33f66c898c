import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import ts from 'typescript'

// the only files that use the methods of decimals
const readers = ['src/money/decimal.ts', 'src/money/rounding.ts']

// reads hexadecimals and the like, for which it needs powers and logarithms; `decimalOf` lets none pass
const unreached = ['parseOther']

/**
 * Bundles of decimal.js what is used of it. More than half of it is for angles, logarithms and the
 * like, and a bundler cannot leave that out, since methods are assigned one by one to one object.
 */
export const usedDecimals: Plugin = {
  name: 'used-decimals',
  setup({ onLoad }) {
    onLoad({ filter: /decimal\.js[\\/]decimal\.mjs$/ }, async ({ path }) => {
      const [source = '', ...reading] = await Promise.all(
        [path, ...readers].map((file) => readFile(file, 'utf8')),
      )
      const roots = reading.flatMap((text) => mentionsIn(parsed(text)))
      return { contents: usedOf(source, roots, unreached), loader: 'js' }
    })
  },
}

/**
 * A module of functions and assignments without those that nothing in use mentions.
 *
 * @param roots names that are in use, with a point before those of properties
 * @param never names that are left out in any case
 */
export function usedOf(source: string, roots: readonly string[], never: readonly string[]): string {
  const file = parsed(source)
  const left = new Set(file.statements.flatMap(partsOf))
  const used = new Set(roots)
  const take = (part: Part): void => {
    left.delete(part)
    for (const name of part.mentions) if (!never.includes(name)) used.add(name)
  }
  for (const part of left) if (part.names === null) take(part)
  // a set is walked on through what is added to it meanwhile
  for (const name of used) {
    for (const part of left) if (part.names?.includes(name)) take(part)
  }
  const backwards = [...left].sort((one, other) => other.start - one.start)
  return backwards.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), source)
}

/** A piece of a module that stands or falls as a whole. */
interface Part {
  /** Under which it can be had; null of what is always there. */
  readonly names: readonly string[] | null
  readonly mentions: readonly string[]
  readonly start: number
  readonly end: number
}

/** A statement, and apart from it those in it that hand a function on. */
function partsOf(statement: ts.Statement): readonly Part[] {
  const inner = ts.isFunctionDeclaration(statement) ? (statement.body?.statements ?? []) : []
  const apart = inner.filter(isHandedOn)
  return [statement, ...apart].map((one) => ({
    names: namesOf(one),
    mentions: mentionsIn(one, one === statement ? apart : []),
    start: one.getStart(),
    end: one.end,
  }))
}

/** Whether it is as `Decimal.add = add`, under the same name. */
function isHandedOn(statement: ts.Statement): boolean {
  if (!ts.isExpressionStatement(statement) || !isAssignment(statement.expression)) return false
  const { left, right } = statement.expression
  return ts.isPropertyAccessExpression(left) && left.name.text === right.getText()
}

/** The function, or what is assigned, as in `P.absoluteValue = P.abs = …`. */
function namesOf(statement: ts.Statement): readonly string[] | null {
  if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? '']
  if (!ts.isExpressionStatement(statement)) return null
  const names: string[] = []
  for (let one = statement.expression; isAssignment(one); one = one.right) {
    if (ts.isPropertyAccessExpression(one.left)) names.push(`.${one.left.name.text}`)
    else if (ts.isIdentifier(one.left)) names.push(one.left.text)
    else return null
  }
  return names.length === 0 ? null : names
}

const isAssignment = (node: ts.Expression): node is ts.AssignmentExpression<ts.EqualsToken> =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken

/** What a piece of source mentions that it does not declare itself. */
function mentionsIn(source: ts.Node, except: readonly ts.Node[] = []): readonly string[] {
  const own = new Set<string>()
  const mentioned = new Set<string>()
  const look = (node: ts.Node): void => {
    if (except.includes(node)) return
    if (ts.isVariableDeclaration(node) || ts.isParameter(node)) own.add(node.name.getText())
    if (ts.isIdentifier(node)) mentioned.add(node.text)
    if (!ts.isPropertyAccessExpression(node)) node.forEachChild(look)
    else {
      look(node.expression)
      if (node.expression.getText() !== 'Math') mentioned.add(`.${node.name.text}`)
    }
  }
  look(source)
  return [...mentioned].filter((name) => !own.has(name))
}

const parsed = (source: string): ts.SourceFile =>
  ts.createSourceFile('module.ts', source, ts.ScriptTarget.ES2022, true)
