import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { ledgerFormat } from '../../src/rulebook/ledger-format'
import { base } from '../invalid/base'
import { ran } from './in-process'

const folder = mkdtempSync(join(tmpdir(), 'incentive-rules-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes the little rulebook, or part of it, into a folder of its own. */
function writtenRulebook(name: string, keeps: (path: string) => boolean = () => true): string {
  for (const [path, content] of base) {
    if (!keeps(path)) continue
    const file = join(folder, name, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return join(folder, name)
}

const whole = writtenRulebook('whole')
const bare = writtenRulebook('bare', (path) => !path.endsWith('ledger.yaml'))

const ledgerJson = z.strictObject({
  documents: z.array(
    z.strictObject({
      id: z.string(),
      sha256: z.string(),
      entries: z.array(
        z.strictObject({
          provision: z.string(),
          start: z.number(),
          end: z.number(),
          text: z.string(),
          class: z.string(),
          rules: z.array(z.string()),
          bars: z.array(z.string()),
          reason: z.strictObject({ zh: z.string(), en: z.string() }).optional(),
        }),
      ),
    }),
  ),
})

describe('ledger', () => {
  it('prints the ledger of a document, with counts, rules and reasons', async () => {
    const { code, out, err } = await ran('ledger', 'sichuan-2017')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('川办发〔2017〕28号')
    expect(out).toMatch(/正文共\d+句/)
    expect(out).toContain('（sichuan-2017/incoming-investment）')
    expect(out).toContain('归类理由：')
  })

  it('prints the ledgers of all documents as one JSON document that has every character', async () => {
    const { code, out } = await ran('ledger', '--json')
    expect(code).toBe(0)
    const { documents } = ledgerJson.parse(JSON.parse(out))
    expect(documents).toHaveLength(5)
    for (const { id, entries } of documents) {
      const text = readFileSync(`seeds/documents/${id}/text.txt`, 'utf8')
      expect(entries.map((entry) => entry.text).join('')).toBe(text)
    }
  })

  it('keeps to the classes that are asked for', async () => {
    const { out } = await ran('ledger', '--rulebook', whole, '--class', 'bar', '--json')
    const { documents } = ledgerJson.parse(JSON.parse(out))
    expect(documents.flatMap(({ entries }) => entries.map((entry) => entry.class))).toEqual(['bar'])
  })

  it('prints one page of HTML, or writes it to a file', async () => {
    const args = ['ledger', 'workshops-2020', '--rulebook', whole, '--format', 'html']
    const printed = await ran(...args)
    expect(printed.out).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
    const file = join(folder, 'ledger.html')
    const written = await ran(...args, '--out', file)
    expect(written.out).toContain(file)
    expect(readFileSync(file, 'utf8')).toBe(printed.out)
  })

  it('writes its text to a file too', async () => {
    const file = join(folder, 'ledger.txt')
    const printed = await ran('ledger', '--rulebook', whole)
    await ran('ledger', '--rulebook', whole, '--out', file)
    expect(readFileSync(file, 'utf8')).toBe(printed.out)
  })

  it('drafts a ledger where there is none, before or after the name of the document', async () => {
    const args = [
      ['ledger', '--skeleton', 'workshops-2020', '--rulebook', bare],
      ['ledger', 'workshops-2020', '--rulebook', bare, '--skeleton'],
    ]
    const [first, second] = await Promise.all(args.map((one) => ran(...one)))
    expect(first?.code).toBe(0)
    expect(first?.out).toBe(second?.out)
    const draft = ledgerFormat.parse(parse(first?.out ?? ''))
    expect(draft.entries.map(({ at }) => at)).toEqual(['一/（一）/¶1', '一/（二）/¶1', '二/¶1'])
  })

  it.each([
    ['an unknown document', ['sichuan-2018'], 'sichuan-2017'],
    ['a document without a ledger', ['--rulebook', bare], 'rules/workshops-2020/ledger.yaml'],
    ['a skeleton of nothing', ['--skeleton'], '<document>'],
    ['an unknown class', ['--class', 'benefits'], 'benefit'],
    ['an unknown format', ['--format', 'pdf'], 'html'],
    ['JSON in another format', ['--json', '--format', 'html'], '--json'],
    ['a file that cannot be written', ['--out', join(folder, 'no', 'such', 'folder')], '--out'],
    ['a folder that is no rulebook', ['--rulebook', join(folder, 'nothing')], 'rules'],
  ])('refuses %s', async (_, args, words) => {
    const { code, out, err } = await ran('ledger', ...args, '--locale', 'en')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
  })
})
