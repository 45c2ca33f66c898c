/**
 * A day that date-fns reads and moves by the calendar alone. A plain `Date` answers in the zone of
 * the machine, and there are zones that skipped a whole day (Pacific/Apia, 2011-12-30). Only what
 * our functions of date-fns call is turned to UTC.
 */
export class UtcDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear()
  }

  override getMonth(): number {
    return this.getUTCMonth()
  }

  override getDate(): number {
    return this.getUTCDate()
  }

  override getDay(): number {
    return this.getUTCDay()
  }

  override setFullYear(year: number, month: number, day: number): number {
    return this.setUTCFullYear(year, month, day)
  }

  override setMonth(month: number, day: number): number {
    return this.setUTCMonth(month, day)
  }

  override setDate(day: number): number {
    return this.setUTCDate(day)
  }
}
