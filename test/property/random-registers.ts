import type { Table } from './naive'

/** The registers of every random rulebook: an area, rest days, and bounds by class. */
export const registers: ReadonlyMap<string, Table> = new Map([
  [
    'counties',
    {
      columns: ['code', 'name'],
      aliases: { '510198': '510105' },
      rows: [
        ['513301', '甲'],
        ['510105', '乙'],
      ],
    },
  ],
  [
    'rest-days',
    {
      columns: ['date', 'kind', 'name'],
      aliases: {},
      rows: [
        ['2020-02-29', 'workday', '某日'],
        ['2021-03-01', 'holiday', '某日'],
        ...Array.from({ length: 12 }, (_, index) => [`${2018 + index}-10-01`, 'holiday', '国庆节']),
      ],
    },
  ],
  [
    'bounds',
    {
      columns: ['class', 'indicator', 'unit', 'low'],
      aliases: { a: '甲类' },
      // no count of class c: a comparison with a bound that does not exist
      rows: [
        ['甲类', 'money', '万元', '0.0009'],
        ['甲类', 'count', '家', '9'],
        ['甲类', 'decimal', '', '10'],
        ['b', 'money', '元', '10'],
        ['b', 'count', '家', '10'],
        ['b', 'decimal', '', '9'],
        ['c', 'money', '元', '9'],
        ['c', 'decimal', '', '9'],
      ],
    },
  ],
])
