import type { SubjectFile } from './subject-format'
import { enterprise, type SubjectType, type Vocabulary } from './vocabulary'

/** The vocabulary of the files of `rules/facts/`. */
export function vocabularyOf(files: readonly SubjectFile[]): Vocabulary {
  const rank = (subject: string): string => (subject === enterprise ? '' : subject)
  return files.map(subjectTypeOf).sort((a, b) => (rank(a.subject) < rank(b.subject) ? -1 : 1))
}

function subjectTypeOf(file: SubjectFile): SubjectType {
  const { subject, title, question } = file
  const facts = Object.entries(file.facts)
    .map(([name, fact]) => ({ ...fact, name, subject, id: `${subject}.${name}` }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return { subject, collection: file.collection ?? null, title, question, facts }
}
