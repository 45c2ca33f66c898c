import { describe, expect, it } from 'vitest'
import { formatInterval, formatMoney } from '../../../src/money/format-money'
import { exactly, type Interval, intervalOf } from '../../../src/money/interval'

describe('an amount for people', () => {
  it.each([
    ['3000000', '300万元', 'CNY 3,000,000'],
    ['1500000.5', '150.00005万元', 'CNY 1,500,000.5'],
    ['120000000', '1.2亿元', 'CNY 120,000,000'],
    ['100000000', '1亿元', 'CNY 100,000,000'],
    ['99999999', '9999.9999万元', 'CNY 99,999,999'],
    ['10000', '1万元', 'CNY 10,000'],
    ['9999.99', '9999.99元', 'CNY 9,999.99'],
    ['999', '999元', 'CNY 999'],
    ['0', '0元', 'CNY 0'],
    ['-1200000.00', '-120万元', 'CNY -1,200,000'],
    ['1234.5678', '1234.5678元', 'CNY 1,234.5678'],
    ['1000000000000', '10000亿元', 'CNY 1,000,000,000,000'],
  ])('%s is %s and %s', (value, chinese, english) => {
    expect(formatMoney(value, 'zh-CN')).toBe(chinese)
    expect(formatMoney(value, 'en')).toBe(english)
  })
})

describe('a range of amounts for people', () => {
  it.each<[Interval, string, string]>([
    [intervalOf('0', '3000000'), '0至300万元', 'CNY 0 to 3,000,000'],
    [intervalOf('1000000', '3000000'), '100至300万元', 'CNY 1,000,000 to 3,000,000'],
    [intervalOf('5000', '3000000'), '5000元至300万元', 'CNY 5,000 to 3,000,000'],
    [intervalOf('30000000', '120000000'), '3000万元至1.2亿元', 'CNY 30,000,000 to 120,000,000'],
    [intervalOf('3000000', null), '不低于300万元', 'from CNY 3,000,000 upwards'],
    [exactly('3000000'), '300万元', 'CNY 3,000,000'],
    [exactly('0'), '0元', 'CNY 0'],
  ])('%j is %s and %s', (interval, chinese, english) => {
    expect(formatInterval(interval, 'zh-CN')).toBe(chinese)
    expect(formatInterval(interval, 'en')).toBe(english)
  })
})
