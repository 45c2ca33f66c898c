import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import ts from 'typescript'

// by these others ask for the tokens
const doors = ['lex', 'parse']

/**
 * Bundles of yaml its lexer and its parser so that they list their tokens. They are generators that
 * hand each token on through all of those that called them, which takes most of the time of reading.
 */
export const listedTokens: Plugin = {
  name: 'listed-tokens',
  setup({ onLoad }) {
    onLoad(
      { filter: /yaml[\\/]browser[\\/]dist[\\/]parse[\\/](?:lexer|parser)\.js$/ },
      async (file) => ({
        contents: listedOf(await readFile(file.path, 'utf8')),
        loader: 'js',
      }),
    )
  },
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A module of classes whose generators are methods that list in order what they would yield. */
export function listedOf(source: string): string {
  const file = ts.createSourceFile('module.js', source, ts.ScriptTarget.ES2022, true)
  const edits: Edit[] = []
  const look = (node: ts.Node): void => {
    edits.push(...editsOf(node))
    node.forEachChild(look)
  }
  look(file)
  const backwards = edits.sort((one, other) => other.start - one.start)
  return backwards.reduce(
    (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
    source,
  )
}

function editsOf(node: ts.Node): readonly Edit[] {
  if (ts.isClassDeclaration(node)) return [added(node.members.pos, ' listed = [];')]
  if (ts.isYieldExpression(node)) return yieldEdits(node)
  if (!ts.isMethodDeclaration(node) || node.asteriskToken === undefined) return []
  const plain = without(node.asteriskToken.getStart(), node.asteriskToken.end)
  const end = node.body?.statements.end ?? node.end
  return doors.includes(node.name.getText())
    ? [plain, added(end, '; return this.listed;')]
    : [plain]
}

/** What another method yields it lists itself; a value of our own is put on the list. */
function yieldEdits(node: ts.YieldExpression): readonly Edit[] {
  const { asteriskToken, expression, end } = node
  const value = { start: node.getStart(), end: expression?.getStart() ?? end }
  if (asteriskToken !== undefined) return [{ ...value, text: '' }]
  return [{ ...value, text: 'this.listed.push(' }, added(end, ')')]
}

const added = (at: number, text: string): Edit => ({ start: at, end: at, text })
const without = (start: number, end: number): Edit => ({ start, end, text: '' })
