import { readSettings } from './config/settings'
import { logTo } from './http/log'
import { start } from './start'

const read = readSettings(process.env)
if (read.kind === 'rejected') {
  process.stderr.write(`${read.faults.join('\n')}\n`)
  process.exitCode = 2
} else {
  const { settings } = read
  const running = await start(settings, logTo(settings.variables.PORTAL_LOG))
  const say = (line: string): boolean => process.stderr.write(`${line}\n`)
  say(`${running.url}  (${running.url}/openapi.json)`)
  if (running.firstKey !== null) {
    say(`首个管理密钥，仅显示一次 first key, shown this once: ${running.firstKey}`)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // whoever still waits then has waited long enough; what was acknowledged is on disk
      setTimeout(() => process.exit(1), 15_000).unref()
      running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}
