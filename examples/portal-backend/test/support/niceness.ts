import { readdirSync, readFileSync } from 'node:fs'

/** How all threads of a process stand in line. */
export function nicenessOf(pid: number | null): ReadonlySet<string | undefined> {
  const tasks = `/proc/${pid}/task`
  return new Set(
    readdirSync(tasks).map((thread) => {
      const stat = readFileSync(`${tasks}/${thread}/stat`, 'utf8')
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]
    }),
  )
}
