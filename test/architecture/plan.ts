/** The rooms of `src` in the order in which data flows; each may import those before it. */
const order: readonly string[] = [
  'packing',
  'issue',
  'money',
  'calendar',
  'document',
  'profile',
  'rulebook',
  'fact',
  'condition',
  'amount',
  'evaluation',
  'explanation',
  'items',
  'interview',
  'receipt',
  'audit',
  'report',
  'screening',
]

const strangers: readonly (readonly [string, string])[] = [['amount', 'condition']]

const before = (room: string): readonly string[] =>
  order
    .slice(0, order.indexOf(room))
    .filter((candidate) => !strangers.some(([from, to]) => from === room && to === candidate))

const uptoRulebook = [...before('rulebook'), 'rulebook']

/** What each room may import besides itself. A file directly in `src` is a room of its own. */
export const mayImport: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries<readonly string[]>({
    ...Object.fromEntries(order.map((room) => [room, before(room)])),
    // a receipt names the version of the package, which is written beside the built-in rulebook
    receipt: [...before('receipt'), 'builtin'],
    builtin: uptoRulebook,
    // a file of a rulebook names the version that wrote it, too
    node: [...order, 'builtin'],
    // text tables, as spreadsheets save them
    table: ['issue'],
    // and the state of a run, which another version may not go on with
    'screening-node': [...order, 'node', 'table', 'builtin'],
    generate: [...order, 'node', 'index.ts'],
    'index.ts': order,
    'rulebook.ts': [...uptoRulebook, 'builtin'],
    'rulebook-browser.ts': [...uptoRulebook, 'builtin'],
    'calculator.ts': order,
    'evaluation.ts': order,
    'explanation.ts': order,
    'node.ts': [...order, 'node', 'screening-node'],
    cli: [
      ...order,
      'builtin',
      'node',
      'table',
      'screening-node',
      'index.ts',
      'rulebook.ts',
      'node.ts',
    ],
  }).map(([room, rooms]) => [room, new Set(rooms)]),
)

/** The rooms that run on Node alone. */
export const nodeRooms: readonly string[] = [
  'node',
  'table',
  'screening-node',
  'node.ts',
  'generate',
  'cli',
]

const digesters = ['document', 'rulebook', 'evaluation', 'receipt']

/** Which rooms may import which package; a package that is not here may be imported nowhere. */
export const owners: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'decimal.js': ['money'],
    'date-fns': ['calendar'],
    'json-rules-engine': ['condition'],
    commander: ['cli'],
    picocolors: ['cli'],
    papaparse: ['rulebook', 'items', 'cli', 'table'],
    sax: ['cli'],
    'write-excel-file': ['cli'],
    fflate: ['cli'],
    yaml: ['rulebook', 'cli', 'node', 'node.ts', 'generate'],
    canonicalize: digesters,
    '@noble/hashes': digesters,
    'chinese-days': ['generate'],
    esbuild: ['generate'],
    typescript: ['generate'],
    '@duckdb/node-api': ['screening-node'],
    '@duckdb/node-bindings': ['screening-node'],
    pg: ['screening-node'],
    zod: [...mayImport.keys()],
  }),
)

/** No file of `src` is longer, unless it stands in `longFiles`. */
export const fileLengthLimit = 200

/** The files that may be longer, each with the reason. */
export const longFiles: ReadonlyMap<string, string> = new Map([
  ['src/explanation/messages-en.ts', 'the one catalogue of English messages, a line for each'],
  ['src/explanation/messages-zh.ts', 'the one catalogue of Chinese messages, a line for each'],
  [
    'src/receipt/check-receipt.ts',
    'the independent checker: one file that imports nothing of ours',
  ],
])
