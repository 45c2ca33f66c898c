import { createHash } from 'node:crypto'

const places = ['510104', '511402', '513301', '520102', '330106']
const sectors = [
  'tcm-health-manufacturing',
  'pharmaceutical-manufacturing',
  'distribution',
  'other',
]

/** A number from 0 to below 2^32 that is always the same for a text. */
const drawn = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0)

const oneOf = <T>(items: readonly T[], text: string): T | undefined =>
  items[drawn(text) % items.length]

/** An invented enterprise, always the same for a number. */
export function inventedProfile(number: number): Readonly<Record<string, unknown>> {
  const of = (what: string): string => `${number} ${what}`
  return {
    enterprise: {
      id: `虚构${number}`,
      place: oneOf(places, of('place')),
      organisation: 'enterprise',
      sectors: [oneOf(sectors, of('sector'))],
      industrial: drawn(of('industrial')) % 2 === 0,
    },
    projects: [
      {
        id: 'p1',
        place: oneOf(places, of('project')),
        incoming: drawn(of('incoming')) % 3 > 0,
        investment: `${500 + (drawn(of('investment')) % 9500)}万元`,
        completedOn: '2018-03-14',
        ...(drawn(of('entered')) % 2 === 0 ? { aboveScaleOn: '2019-03-14' } : {}),
      },
    ],
  }
}

/** NDJSON of so many enterprises; every hundredth line cannot be read. */
export const ndjson = (count: number): string =>
  Array.from({ length: count }, (_, number) =>
    number % 100 === 99 ? '{"enterprise":' : JSON.stringify(inventedProfile(number)),
  ).join('\n')
