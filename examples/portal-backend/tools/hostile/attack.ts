import type { Dice } from '../../test/support/dice'
import { hostileBody } from './bodies'
import { nearly } from './from-schema'

/** What is written to a connection, in parts with pauses between them where it is slow. */
export interface Attack {
  readonly name: string
  readonly parts: readonly Buffer[]
  readonly pause: number
  /** Whether the connection is torn down before an answer. */
  readonly isBrokenOff: boolean
}

/** A route as its description has it. */
export interface Target {
  readonly method: string
  readonly path: string
  readonly body: unknown
  readonly type: string
}

/** What attacks are made of. */
export interface Arms {
  readonly targets: readonly Target[]
  readonly schemas: Readonly<Record<string, unknown>>
  /** Keys that hold. */
  readonly keys: readonly string[]
}

type Make = (arms: Arms, dice: Dice) => Attack

const whole = (name: string, text: string | Buffer): Attack => ({
  name,
  parts: [Buffer.from(text)],
  pause: 0,
  isBrokenOff: false,
})

const ids = [
  'x',
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '%ff',
  "'%20OR%201=1--",
  'a'.repeat(190),
  'a'.repeat(300),
  '0'.repeat(64),
  '00000000-0000-4000-8000-000000000000',
  '__proto__',
  'constructor',
  'sichuan-2017',
  '%E5%9B%9B',
]

const queries = [
  '',
  '?',
  '?limit=0',
  '?limit=1&limit=2',
  '?limit=1e9',
  '?after=%00',
  '?asOf=x',
  '?a[b]=1',
]
const more = [
  '?id=%E5%9B%9B',
  '?rule=__proto__&format=html',
  '?asOf=2020-06-01',
  `?after=${'z'.repeat(3000)}`,
]

function addressOf({ path }: Target, dice: Dice): string {
  const place = path.replace(/\{\w+\}/g, () => dice.pick(ids))
  return place + (dice.happens(0.4) ? dice.pick([...queries, ...more]) : '')
}

const types = [
  'application/json',
  'application/json; charset=utf-16',
  'text/csv',
  'application/x-ndjson',
]
const otherTypes = [
  '',
  'text/plain',
  'multipart/form-data',
  'application/json, text/csv',
  '*/*',
  'x'.repeat(500),
]

function authorizationOf({ keys }: Arms, dice: Dice): string {
  if (dice.happens(0.8)) return `Bearer ${dice.pick(keys)}`
  return dice.pick([
    '',
    'Bearer',
    'Bearer x',
    'Basic eDp5',
    `Bearer ir_${'0'.repeat(16)}_${'A'.repeat(43)}`,
  ])
}

/** A request in HTTP whose body is as long as it says. */
function request(target: Target, body: Buffer, type: string, arms: Arms, dice: Dice): Buffer {
  const head = [
    `${target.method} ${addressOf(target, dice)} HTTP/1.1`,
    'host: portal',
    `authorization: ${authorizationOf(arms, dice)}`,
    `accept-language: ${dice.pick(['en', 'zh-CN', '*', ';q=', 'en;q=2', 'x'.repeat(1000)])}`,
    ...(type === '' ? [] : [`content-type: ${type}`]),
    ...(dice.happens(0.1)
      ? [`idempotency-key: ${dice.pick(['k', 'ключ', ' ', 'x'.repeat(300)])}`]
      : []),
    ...(dice.happens(0.05) ? ['content-encoding: gzip'] : []),
    `content-length: ${body.length}`,
    'connection: close',
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body])
}

const fromSchema: Make = (arms, dice) => {
  const target = dice.pick(arms.targets)
  const body = Buffer.from(JSON.stringify(nearly(target.body, arms.schemas, dice)) ?? '')
  return whole('from the description', request(target, body, target.type, arms, dice))
}

const handMade: Make = (arms, dice) => {
  const target = dice.pick(arms.targets)
  const type = dice.happens(0.7) ? target.type : dice.pick([...types, ...otherTypes])
  return whole('by hand', request(target, hostileBody(dice), type, arms, dice))
}

const raw: readonly string[] = [
  'GET / HTTP/0.9\r\n\r\n',
  'GET / HTTP/1.1\r\n\r\n',
  'GET  /v1/rules  HTTP/1.1\r\nhost: x\r\n\r\n',
  '\r\n\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001',
  `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
  `GET /healthz HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`,
  `GET /healthz HTTP/1.1\r\nhost: x\r\n${'x: y\r\n'.repeat(3000)}\r\n`,
  'GET /%zz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
  'GET //evil HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
  'GET http://evil/v1/rules HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
  'BREW /v1/rules HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
  'POST /v1/evaluate HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n{}',
  'POST /v1/evaluate HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n{}',
  'POST /v1/evaluate HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  'POST /v1/evaluate HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n',
  'POST /v1/evaluate HTTP/1.1\r\nhost: x\r\nexpect: 200-maybe\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}',
  'GET /healthz HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
  'CONNECT evil:443 HTTP/1.1\r\nhost: x\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
  'HEAD /v1/rules HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
]

const garbage: Make = (_, dice) => whole('no HTTP', dice.pick(raw))

/** Says that more is to come, and goes. */
const brokenOff: Make = (arms, dice) => {
  const target = dice.pick(arms.targets)
  const sent = request(target, hostileBody(dice), target.type, arms, dice)
  const parts = [sent.subarray(0, dice.below(sent.length))]
  return { name: 'broken off', parts, pause: 0, isBrokenOff: true }
}

/** A byte now and then, of the head or of the body. */
const slow: Make = (arms, dice) => {
  const target = arms.targets.find(({ path }) => path === '/v1/evaluate') ?? dice.pick(arms.targets)
  const key = arms.keys[0] ?? ''
  const head = `POST ${target.path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\n`
  const body = 'content-type: application/json\r\ncontent-length: 1000\r\n\r\n'
  const start = dice.happens(0.5) ? head : head + body
  const parts = [start, ...Array.from({ length: 100 }, () => 'x')].map((part) => Buffer.from(part))
  return { name: 'slow', parts, pause: 200, isBrokenOff: false }
}

/** An attack of any kind; slow ones are few because they take their time. */
export function attackOf(arms: Arms, dice: Dice): Attack {
  const at = dice.below(1000)
  if (at < 5) return slow(arms, dice)
  if (at < 60) return brokenOff(arms, dice)
  if (at < 150) return garbage(arms, dice)
  return at < 550 ? handMade(arms, dice) : fromSchema(arms, dice)
}
