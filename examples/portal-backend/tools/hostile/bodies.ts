import type { Dice } from '../../test/support/dice'

const bytes = (text: string): Buffer => Buffer.from(text)

/** A body of evaluate around a profile that is written as JSON already. */
const around = (profile: string): string => `{"profile":${profile},"options":{"asOf":"2020-06-01"}}`

const texts: readonly string[] = [
  '',
  ' ',
  'null',
  'true',
  '[]',
  '{}',
  '"text"',
  '1e999',
  '-0',
  '{',
  '{"profile":',
  '{"profile":{}}}',
  "{'profile':{}}",
  '{"profile":{},}',
  '/* */{}',
  'undefined',
  'NaN',
  '\u0000',
  '\uFEFF{}',
  '<xml/>',
  'a=1&b=2',
  around('null'),
  around('[]'),
  around('"510104"'),
  around('{"enterprise":null}'),
  around('{"enterprise":[]}'),
  around('{"enterprise":{"place":{"$ne":null}}}'),
  around('{"__proto__":{"polluted":true}}'),
  around('{"enterprise":{"__proto__":{"place":"510104"}}}'),
  around('{"constructor":{"prototype":{"polluted":true}}}'),
  around('{"enterprise":{"toString":"x","hasOwnProperty":1}}'),
  around('{"enterprise":{"place":"510104","place":"330106"}}'),
  around('{"enterprise":{"revenue":1e308}}'),
  around('{"enterprise":{"revenue":"1e400"}}'),
  around('{"enterprise":{"revenue":-1}}'),
  around(`{"enterprise":{"revenue":"${'9'.repeat(5000)}"}}`),
  around(`{"enterprise":{"revenue":"${'0.'.padEnd(5000, '0')}1"}}`),
  around('{"enterprise":{"employees":"1 or 1=1"}}'),
  around('{"enterprise":{"name":"\\ud800"}}'),
  around('{"enterprise":{"name":"\\u0000\\u202e\\ufeff"}}'),
  around('{"enterprise":{"name":"<script>alert(1)</script>"}}'),
  around(`{"enterprise":{"name":"${'长'.repeat(30_000)}"}}`),
  around('{"projects":[{"id":"p"},{"id":"p"}]}'),
  around('{"projects":{"length":1000000000}}'),
  around(`{"projects":[${Array.from({ length: 500 }, (_, at) => `{"id":"${at}"}`)}]}`),
  around(`{"projects":[${'{},'.repeat(3000)}{}]}`),
  around(`{"projects":[${'null,'.repeat(30_000)}null]}`),
  around(`{${Array.from({ length: 5000 }, (_, at) => `"k${at}":1`)}}`),
  '{"profile":{},"options":{"asOf":"0000-00-00"}}',
  '{"profile":{},"options":{"asOf":"2020-02-30"}}',
  '{"profile":{},"options":{"asOf":["2020-06-01"]}}',
  '{"profile":{},"options":{"asOf":"2020-06-01","rules":["../../etc/passwd"]}}',
  '{"profile":{},"options":{"asOf":"2020-06-01","readings":{"__proto__":"x"}}}',
  '{"profile":{},"options":{"asOf":"2020-06-01"},"detail":"everything"}',
  '{"profile":{},"profileId":"x","options":{"asOf":"2020-06-01"}}',
  `{"profileId":"x' OR '1'='1","options":{"asOf":"2020-06-01"}}`,
  '{"profileId":"../../x","options":{"asOf":"2020-06-01"}}',
  '{"claims":[{"id":1,"enterprise":{},"amount":-1}],"profiles":{"__proto__":{}}}',
  `{"claims":[${'{},'.repeat(2500)}{}]}`,
  '{"files":{"rules/rulebook.yaml":"a: &a [*a, *a]"}}',
  '{"files":{"../../../etc/passwd":"x","rules/x.yaml":"!!js/function x"}}',
  `{"files":{"rules/rulebook.yaml":"${'[ '.repeat(2000)}"}}`,
  '{"tenant":"nobody","name":"x","scopes":["admin","root"]}',
]

/** Bodies that somebody has thought of; some of them anew each time. */
export function hostileBody(dice: Dice): Buffer {
  return dice.happens(0.7) ? bytes(dice.pick(texts)) : dice.pick(made)(dice)
}

const made: readonly ((dice: Dice) => Buffer)[] = [
  // nested beyond every limit, and just beyond ours
  (dice) => bytes(around('['.repeat(dice.pick([30, 5_000, 200_000])))),
  (dice) => bytes(around('{"a":'.repeat(dice.pick([30, 5_000, 100_000])))),
  (dice) => bytes(around(nested(dice.pick([20, 25, 60])))),
  () => bytes(around(`"${'x'.repeat(1_500_000)}"`)),
  () => Buffer.concat([bytes('{"profile":"'), Buffer.from([0xff, 0xfe, 0xc0, 0x80]), bytes('"}')]),
  (dice) => Buffer.from(Array.from({ length: dice.below(400) }, () => dice.below(256))),
  (dice) => {
    const whole = bytes(dice.pick(texts))
    return whole.subarray(0, dice.below(whole.length + 1))
  },
]

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
