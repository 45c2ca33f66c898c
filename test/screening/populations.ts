import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { caseFiles } from '../rules/case-files'

/** Profiles of the examples and of hand-written cases, each with an id of its own. */
export function mixedProfiles(count: number): readonly object[] {
  const folder = new URL('../../examples/enterprises/', import.meta.url)
  const examples = readdirSync(folder).map((name) =>
    parse(readFileSync(new URL(name, folder), 'utf8')),
  )
  const held = caseFiles.map(({ profile }) => profile)
  return [...examples, ...held].slice(0, count).map((profile, index) => ({
    ...profile,
    enterprise: { ...Object(profile.enterprise), id: `E${index}` },
  }))
}
