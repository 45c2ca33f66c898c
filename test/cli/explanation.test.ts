import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ran } from './in-process'

const folder = mkdtempSync(join(tmpdir(), 'incentive-rules-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const profile = 'examples/enterprises/incoming-manufacturer.yaml'
const rule = 'sichuan-2017/incoming-investment'
const evaluate = ['evaluate', profile, '--as-of', '2020-06-01', '--rule', rule]

describe.each([
  ['evaluate', evaluate],
  ['explain with a profile', ['explain', rule, profile, '--as-of', '2020-06-01']],
  ['explain', ['explain', rule]],
])('%s', (_, args) => {
  it('prints Markdown', async () => {
    const { code, out, err } = await ran(...args, '--format', 'markdown')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^# \p{L}/u)
    expect(out).toContain('（川办发〔2017〕28号）第四部分（八）第5段：“')
  })

  it('writes a page of HTML with what is cited marked in its own passage', async () => {
    const file = join(folder, 'page.html')
    const { code, out } = await ran(...args, '--locale', 'en', '--format', 'html', '--out', file)
    expect({ code, out }).toEqual({ code: 0, out: `Written: ${file}\n` })
    const page = readFileSync(file, 'utf8')
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page).toContain('</mark>（负责单位：省经济和信息化委）')
  })

  it('writes the text that it prints', async () => {
    const file = join(folder, 'page.txt')
    await ran(...args, '--out', file)
    expect(readFileSync(file, 'utf8')).toBe((await ran(...args)).out)
  })
})

it('has one document on stdout with --json, so no other format', async () => {
  const { code, err } = await ran(...evaluate, '--json', '--format', 'html')
  expect(code).toBe(2)
  expect(err).toContain("'--format <format>'")
})
