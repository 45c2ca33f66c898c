/** Fifty million characters, made once. */
export const huge = 'x'.repeat(50_000_000)

/** So many objects or lists in each other. */
export function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level += 1) value = wrap(value)
  return value
}

export const inObjects = (depth: number): unknown => nested(depth, (inner) => ({ inner }))
export const inLists = (depth: number): unknown => nested(depth, (inner) => [inner])

/** An object that holds itself. */
export function cyclic(): object {
  const ring: { itself?: unknown } = {}
  ring.itself = ring
  return ring
}

/** A list that holds itself many times: a walk that followed it would never end. */
export function bushy(): readonly unknown[] {
  const bush: unknown[] = []
  for (let twig = 0; twig < 9; twig += 1) bush.push(bush)
  return bush
}

/** A list of two subjects with nothing between them. */
export function withHole(): readonly unknown[] {
  const list: unknown[] = [{ id: 'p' }]
  list[2] = { id: 'q' }
  return list
}

const refuse = (): never => {
  throw new Error('refused')
}

const traps = [
  'get',
  'has',
  'ownKeys',
  'getOwnPropertyDescriptor',
  'getPrototypeOf',
] as const satisfies readonly (keyof ProxyHandler<object>)[]

/** Objects that throw when they are touched, each at another touch, and one that cannot be touched. */
export const touchy: readonly (readonly [string, object])[] = [
  ...traps.map((trap): readonly [string, object] => [
    `a proxy that throws at ${trap}`,
    new Proxy({ place: '510000' }, { [trap]: refuse }),
  ]),
  ['a proxy of a list that throws', new Proxy([], { get: refuse })],
  ['a revoked proxy', revoked()],
]

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

/** What is an object and no plain data. */
export const notPlain: readonly (readonly [string, unknown])[] = [
  ['a date', new Date(0)],
  ['a map', new Map([['place', '510000']])],
  ['a set', new Set(['510000'])],
  ['an instance of a class', new (class Place {})()],
  ['a regular expression', /x/],
  ['an error', new Error('x')],
  ['bytes', new Uint8Array(4)],
  ['a promise', Promise.resolve('x')],
  ['a boxed text', Object('510000')],
  ['a function', () => '510000'],
  ['a symbol', Symbol('x')],
  ['a big integer', 10n],
]

/** The same data, but each value behind a getter, as objects have it that a page observes. */
export function withGetters(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withGetters)
  if (typeof data !== 'object' || data === null) return data
  const entries = Object.entries(data).map(([key, value]) => [
    key,
    { get: () => withGetters(value), enumerable: true },
  ])
  return Object.defineProperties({}, Object.fromEntries(entries))
}
