import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'

interface Place {
  readonly path: string
  readonly room: string
}

interface Imports {
  readonly files: readonly Place[]
  readonly packages: readonly string[]
  readonly builtins: readonly string[]
}

/** One file of `src` as the architecture sees it. */
export interface SourceFile extends Place {
  readonly lines: number
  readonly imports: Imports
  readonly syntax: ts.SourceFile
}

const placeOf = (path: string): Place => ({ path, room: path.split('/')[1] ?? path })

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

const importsOf = (path: string, text: string): Imports => {
  const specifiers = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName)
  const outside = specifiers.filter((specifier) => !specifier.startsWith('.'))
  return {
    files: specifiers
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => placeOf(`${posix.join(posix.dirname(path), specifier)}.ts`)),
    packages: outside.filter((specifier) => !isBuiltin(specifier)).map(packageOf),
    builtins: outside.filter((specifier) => isBuiltin(specifier)),
  }
}

/** Reads one file of `src` from its text. */
export const sourceOf = (path: string, text: string): SourceFile => {
  return {
    ...placeOf(path),
    lines: text.trimEnd().split('\n').length,
    imports: importsOf(path, text),
    syntax: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true),
  }
}

/** Every file of the folder that people write; what `npm run generate` writes is not among them. */
export const sourceFiles = (folder: string): readonly SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .sort()
    .map((path) => sourceOf(path, readFileSync(path, 'utf8')))

/** The paths of all files that import themselves, be it through others. */
export const cyclesOf = (files: readonly SourceFile[]): readonly string[] => {
  const targets = new Map(files.map((file) => [file.path, file.imports.files.map((to) => to.path)]))
  const reachedFrom = (start: string): ReadonlySet<string> => {
    const reached = new Set(targets.get(start))
    for (const path of reached) for (const next of targets.get(path) ?? []) reached.add(next)
    return reached
  }
  return files.map((file) => file.path).filter((path) => reachedFrom(path).has(path))
}
