import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { nextWorkingDay, restDaysOf } from '../../../src/calendar/rest-days'
import { restDaysCsv } from '../../../src/generate/rest-days-csv'
import { day } from './days'

const csv = readFileSync('seeds/registers/rest-days.csv', 'utf8')
const [header, ...lines] = csv.trimEnd().split('\n')
const rows = lines.map((line) => line.split(','))
const restDays = restDaysOf(rows)

describe('the next working day', () => {
  it.each([
    // 2018-03-14 and two years: a Saturday
    ['2020-03-14', '2020-03-16'],
    ['2020-03-13', '2020-03-13'],
    // the Spring Festival of 2020 was prolonged to 2 February
    ['2020-01-24', '2020-02-03'],
    ['2020-02-01', '2020-02-03'],
    // adjusted working days
    ['2018-02-24', '2018-02-24'],
    ['2018-12-29', '2018-12-29'],
    ['2018-12-30', '2019-01-02'],
    ['2019-10-12', '2019-10-12'],
    ['2017-09-30', '2017-09-30'],
    // National Day and Mid-Autumn together
    ['2017-10-01', '2017-10-09'],
    ['2020-10-01', '2020-10-09'],
    ['2023-09-29', '2023-10-07'],
    // a holiday in the middle of a week, and of two weeks
    ['2023-04-05', '2023-04-06'],
    ['2018-05-01', '2018-05-02'],
    ['2015-09-03', '2015-09-06'],
    // across the end of a year
    ['2022-12-31', '2023-01-03'],
    ['2004-01-01', '2004-01-02'],
    ['2026-12-19', '2026-12-21'],
    ['2026-12-25', '2026-12-25'],
  ])('of %s is %s', (date, expected) => {
    expect(nextWorkingDay(day(date), restDays)).toBe(expected)
  })

  it.each(['2003-12-31', '1990-06-01', '2026-12-26', '2026-12-31', '2027-01-04', '2100-01-01'])(
    'of %s is unknown, since no notice in the register reaches it',
    (date) => {
      expect(nextWorkingDay(day(date), restDays)).toBe('unknown')
    },
  )

  it('is unknown throughout without a register', () => {
    expect(nextWorkingDay(day('2020-03-13'), restDaysOf([]))).toBe('unknown')
  })
})

describe('the register of rest days', () => {
  it.each([
    { row: ['2018-02-30', 'holiday', '春节'] },
    { row: ['2018-02-15', 'vacation', '春节'] },
    { row: ['2018-02-15'] },
    { row: [] },
  ])('throws on $row', ({ row }) => {
    expect(() => restDaysOf([['2018-02-16', 'holiday', '春节'], row])).toThrow('not a row')
  })

  it('is in the order of its dates, each of them once', () => {
    const dates = rows.map(([date]) => date)
    expect(header).toBe('date,kind,name')
    expect(dates).toEqual([...new Set(dates)].sort())
  })

  it('makes working days of weekends only', () => {
    const weekdays = rows
      .filter(([, kind]) => kind === 'workday')
      .map(([date]) => new Date(`${date}T00:00:00Z`).getUTCDay())
    expect(weekdays.filter((weekday) => weekday !== 0 && weekday !== 6)).toEqual([])
  })

  it('covers every year from 2004 to 2026', () => {
    const years = rows.flatMap(([date = '']) => (date.endsWith('-10-01') ? [date.slice(0, 4)] : []))
    expect(years).toEqual(Array.from({ length: 23 }, (_, index) => `${2004 + index}`))
  })

  it('still says what its source says of these years', () => {
    const source = restDaysCsv().split('\n')
    expect(lines.filter((line) => !source.includes(line))).toEqual([])
  })
})

describe('the descriptions of the registers', () => {
  it.each(['rest-days', 'sichuan-88-poverty-counties', 'sme-size-classes'])(
    '%s names its file, its digest and its columns',
    (id) => {
      const content = readFileSync(`seeds/registers/${id}.csv`)
      const description = parse(readFileSync(`seeds/registers/${id}.yaml`, 'utf8'))
      const columns = description.columns.map(({ name }: { name: string }) => name)
      expect(description.id).toBe(id)
      expect(description.sha256).toBe(createHash('sha256').update(content).digest('hex'))
      expect(content.toString('utf8').split(/\r?\n/)[0]).toBe(columns.join())
    },
  )
})
