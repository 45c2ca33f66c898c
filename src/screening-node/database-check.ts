import { appendFile, writeFile } from 'node:fs/promises'
import type { DatabasePlan } from '../screening/sql/database-plan'
import type { ProfileStore } from '../screening/sql/dialect'
import { profileTable } from '../screening/sql/json-views'
import { linesOf } from './database-rows'
import { libraryRows, type ResultRow } from './library-answer'
import { type Reader, refusalOf } from './library-line'
import type { Portions } from './postgres-client'
import type { ResultFormat } from './results'

/** An enterprise that cannot be answered: for what fact (or the amount of what rule), and why. */
export interface RejectedEnterprise {
  readonly enterprise: string
  readonly fact: string
  readonly reason: string
}

/** What is looked at before the rules are asked, and where what is found goes. */
export interface Checking {
  readonly portions: Portions
  readonly plan: DatabasePlan
  readonly profiles: ProfileStore
  readonly reader: Reader
  readonly format: ResultFormat
  readonly rejectedFile: string
  readonly rowsFile: string
}

/** What has been found of the enterprises that the queries are not to answer. */
export interface FoundApart {
  /** All of them: who is rejected, and whom the library has answered. */
  readonly apart: ReadonlySet<string>
  readonly rejected: number
  /** How many rows the library has answered. */
  readonly rows: number
}

interface One {
  readonly enterprise: string
  readonly rejected: RejectedEnterprise | null
  readonly rows: readonly ResultRow[]
}

/**
 * Writes down which enterprises cannot be answered, and why. Profiles of JSON that the database does
 * not read are read by the library: it refuses them in its words, or answers them.
 */
export async function checkEnterprises(checking: Checking): Promise<FoundApart> {
  const { rejectedFile, rowsFile, format } = checking
  await writeFile(rejectedFile, '')
  await writeFile(rowsFile, '')
  const apart = new Set<string>()
  let [rejected, rows] = [0, 0]
  for await (const found of foundBy[checking.profiles](checking)) {
    const refused = found.flatMap((one) => one.rejected ?? [])
    const answered = found.flatMap((one) => one.rows)
    for (const { enterprise } of found) apart.add(enterprise)
    rejected += refused.length
    rows += answered.length
    await appendFile(rejectedFile, refused.map((one) => `${JSON.stringify(one)}\n`).join(''))
    await appendFile(
      rowsFile,
      linesOf(
        answered.map((row) => ({ ...row })),
        format,
      ),
    )
  }
  return { apart, rejected, rows }
}

const foundBy: Readonly<
  Record<ProfileStore, (checking: Checking) => AsyncGenerator<readonly One[]>>
> = { columns: wrongCells, json: otherForms }

// of each as much as a line of a file at most
const profilesAtOnce = 100

async function* otherForms({ portions, plan, reader }: Checking): AsyncGenerator<readonly One[]> {
  const sql = `SELECT enterprise, CAST(profile AS text) AS profile FROM ${profileTable} WHERE enterprise IN (SELECT enterprise FROM (\n${plan.faults}\n) AS fault) ORDER BY enterprise`
  for await (const found of portions(sql, profilesAtOnce)) {
    yield await Promise.all(
      found.map(({ enterprise, profile }) => readOne(enterprise ?? '', profile ?? 'null', reader)),
    )
  }
}

async function readOne(enterprise: string, stated: string, reader: Reader): Promise<One> {
  const { rows, issues } = await libraryRows(JSON.parse(stated), enterprise, reader)
  if (issues.length === 0) return { enterprise, rejected: null, rows }
  return { enterprise, rejected: { enterprise, ...refusalOf(issues, reader.locale) }, rows: [] }
}

const faultsAtOnce = 10_000

async function* wrongCells({ portions, plan }: Checking): AsyncGenerator<readonly One[]> {
  const sql = `SELECT enterprise, MIN(fact) AS fact, string_agg(fact || ': ' || reason, '；' ORDER BY fact) AS reason FROM (\n${plan.faults}\n) AS fault WHERE EXISTS (SELECT 1 FROM enterprise WHERE enterprise.enterprise = fault.enterprise) GROUP BY enterprise ORDER BY enterprise`
  for await (const found of portions(sql, faultsAtOnce)) {
    yield found.map(({ enterprise, fact, reason }) => {
      const rejected = { enterprise: enterprise ?? '', fact: fact ?? '', reason: reason ?? '' }
      return { enterprise: rejected.enterprise, rejected, rows: [] }
    })
  }
}
