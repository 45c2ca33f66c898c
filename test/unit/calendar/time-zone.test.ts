import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const zones = ['UTC', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Apia', 'America/Los_Angeles']

async function printedIn(zone: string) {
  const command = ['--import', 'tsx', 'test/unit/calendar/print-days.ts']
  const env = { ...process.env, TZ: zone }
  const { stdout } = await promisify(execFile)(process.execPath, command, { env })
  const [hour, ...lines] = stdout.split('\n')
  return { hour, lines }
}

describe('the calendar', () => {
  it('says the same in every time zone', async () => {
    const printed = await Promise.all(zones.map(printedIn))
    const [first, ...others] = printed.map(({ lines }) => lines)
    expect(new Set(printed.map(({ hour }) => hour)).size).toBe(zones.length)
    expect(first?.slice(0, 5).join()).toBe('2011-12-28,2011-12-29,2011-12-30,2012-07-15,2011-12-27')
    expect(others).toEqual(others.map(() => first))
  }, 60_000)
})
