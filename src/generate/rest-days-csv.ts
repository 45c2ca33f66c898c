import register from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

const rowsOf = (kind: 'holiday' | 'workday', days: Readonly<Record<string, string>>) =>
  Object.entries(days).map(([date, names]) => `${date},${kind},${names.split(',')[1] ?? ''}`)

/** The register of rest days, with the columns date, kind, name, in the order of the dates. */
export function restDaysCsv(): string {
  const rows = [...rowsOf('holiday', register.holidays), ...rowsOf('workday', register.workdays)]
  return `${['date,kind,name', ...rows.sort()].join('\n')}\n`
}
