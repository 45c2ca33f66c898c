import { daysAfter, monthsAfter, yearsAfter } from '../../../src/calendar/period'
import { daysBetween, formatDate, readPlainDate } from '../../../src/calendar/plain-date'
import { nextWorkingDay, restDaysOf } from '../../../src/calendar/rest-days'
import { day } from './days'

// run by time-zone.test.ts in one zone after another; what it prints may not depend on the zone
const restDays = restDaysOf([
  ['2011-10-01', 'holiday', ''],
  ['2012-10-01', 'holiday', ''],
])
const starts = ['2011-12-28', '2011-12-29', '2011-12-30', '2011-12-31', '2016-02-29', '2018-03-11']
const lines = starts
  .map(day)
  .flatMap((date) => [
    ...[0, 1, 2, 200, -1].map((days) => daysAfter(date, days)),
    ...[1, 2, 12].map((months) => monthsAfter(date, months)),
    ...[1, 2, 4].map((years) => yearsAfter(date, years)),
    ...starts.map((other) => daysBetween(date, day(other))),
    nextWorkingDay(date, restDays),
    formatDate(date, 'zh-CN'),
  ])
const forms = ['2011年12月30日', '2018/2/30'].map((form) => JSON.stringify(readPlainDate(form)))
process.stdout.write(`${new Date(0).getHours()}\n${[...lines, ...forms].join('\n')}\n`)
