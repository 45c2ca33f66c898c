// The portal of a load run: its routes, and one more that does nothing.
import { readSettings } from '../src/config/settings'
import { endpoint, usual } from '../src/http/define'
import { logTo } from '../src/http/log'
import { data } from '../src/http/reply'
import { start } from '../src/start'

const empty = (method: 'GET' | 'POST') =>
  endpoint({
    ...usual,
    id: `empty-${method}`,
    method,
    path: '/v1/empty',
    title: { zh: '空', en: 'empty' },
    access: 'evaluate',
    bodyKind: method === 'POST' ? 'json' : 'none',
    answers: { 200: null },
    handle: () => data({}),
  })

const [, , folder = ''] = process.argv
const unlimited = { PORTAL_RATE: '1000000', PORTAL_BURST: '1000000' }
const read = readSettings({ ...process.env, PORTAL_DATA: folder, PORTAL_PORT: '0', ...unlimited })
if (read.kind === 'rejected') throw new Error(read.faults.join('\n'))
const running = await start(read.settings, logTo('info'), [empty('GET'), empty('POST')])
process.send?.({ url: running.url, key: running.firstKey })
process.once('SIGTERM', () => running.stop().then(() => process.exit(0)))
process.on('message', () => {
  globalThis.gc?.()
  const { user, system } = process.cpuUsage()
  process.send?.({ heap: process.memoryUsage().heapUsed, cpu: user + system })
})
