import { describe, expect, test } from 'vitest'
import { citationOf, holdDocument, wordsOf } from '../../../src/document/citation'
import { sha256Of } from '../../../src/document/digest'
import { type DocumentId, documentIds, factsOf, heldDocument, textOf } from './held-documents'

const digests: Readonly<Record<DocumentId, string>> = {
  'sichuan-2017': 'c5d32ec0c2fa7e4a1a0586d0697aa1f2eefb912ffc3778d2f8003a6995468c2f',
  'guizhou-2016': '4740c9d5500fc4605f2d98f50de1cb1732a078660cee97449f0f8975b303b013',
  'zhejiang-undated': '44ccdce00b59f80b4feb37384e424f0b57335978c9b9905711c794ea036ab60e',
  'ningxia-undated': 'b35bde5b7cf7d14f41463b733f176dba86cb3fceaed312fbacd31d0ead5bb1f5',
  'qinghai-2016': '4861b0c5b15955397c6e438465f349491c02fa832ad5e7ae631d99dcf9417ca1',
}

const sichuan = heldDocument('sichuan-2017')

describe('a document is held', () => {
  test.each(documentIds)('%s, whose digest is pinned and whose faults are in the text', (id) => {
    expect(heldDocument(id).facts.sha256).toBe(digests[id])
    expect(sha256Of(textOf(id))).toBe(digests[id])
  })

  test('not when a single character is added', () => {
    const held = holdDocument(factsOf('sichuan-2017'), `${textOf('sichuan-2017')}\n`)
    expect(codesOf(held)).toEqual(['digest_differs'])
  })

  test('not when a fault names what the text does not have, and every such fault is named', () => {
    const note = { zh: '误', en: 'wrong' }
    const faults = [
      { provision: '四/（八）/¶99', note },
      { words: '深交所中小板', note },
      { provision: '四/（八）/¶1', words: '深交所中中板', note },
      { words: '深交所中中板', note },
    ]
    const held = holdDocument({ ...sichuan.facts, faults }, sichuan.text)
    expect(codesOf(held)).toEqual(['unknown_provision', 'quote_not_found', 'quote_not_found'])
    expect(pathsOf(held)).toEqual(['faults[0].provision', 'faults[1].words', 'faults[2].words'])
  })
})

describe('a citation resolves to the exact range', () => {
  test.each([
    ['四/（八）/¶5', '最高不超过300万元的一次性奖励'],
    ['附件/5/任务分工', '最高不超过300万元的一次性奖励'],
    ['附件/5', '2017年启动，持续推进'],
    ['四/（八）', '投资3000万元以上的项目'],
    ['四/标题', '四、政策保障'],
  ])('%s: %s', (provision, quote) => {
    const citation = citationOf(sichuan, provision, quote)
    expect(citation).toMatchObject({
      kind: 'accepted',
      value: { document: 'sichuan-2017', provision, quote },
    })
    if (citation.kind === 'rejected') return
    const { start, end } = citation.value
    expect(sichuan.text.slice(start, end)).toBe(quote)
    expect(start).toBeGreaterThanOrEqual(sichuan.byId.get(provision)?.start ?? Infinity)
    expect(end).toBeLessThanOrEqual(sichuan.byId.get(provision)?.end ?? 0)
  })

  test('the whole of every provision can be quoted by its words', () => {
    for (const provision of sichuan.provisions.filter(({ kind }) => kind === 'paragraph')) {
      const citation = citationOf(sichuan, provision.id, wordsOf(sichuan, provision))
      expect(citation.kind).toBe('accepted')
    }
  })
})

describe('a citation is refused', () => {
  test.each([
    ['四/（八）/¶9', '对', 'unknown_provision', /`四\/（八）\/¶8`/],
    ['五', '对', 'unknown_provision', /`四`/],
    ['四/（八）/¶5', '', 'words_missing', /one character/],
    ['四/（八）', '省经济和信息化委', 'quote_ambiguous', /occurs again/],
    [
      '四/（八）/¶5',
      '投资3000万元以下',
      'quote_not_found',
      /「上的项目，且项目」\(U\+4E0A\) after/,
    ],
    ['四/（八）/¶5', '以上的项目,且', 'quote_not_found', /「，且项目建成后2」\(U\+FF0C\)/],
    ['四/（八）/¶5', '按照项目实际投资额', 'quote_not_found', /「投资额的一定比例」/],
    ['四/（八）/¶5', '无中生有', 'quote_not_found', /words of 「对来川投资/],
    [
      '四/（八）/¶5',
      '给予最多不超过100万元奖励',
      'quote_not_found',
      /these stand in `四\/（八）\/¶4`/,
    ],
    ['四/标题', '四、政策保障\n\n　　。', 'quote_not_found', /the end of the provision after/],
  ])('%s: %s is %s', (provision, quote, code, expected) => {
    const citation = citationOf(sichuan, provision, quote)
    expect(codesOf(citation)).toEqual([code])
    if (citation.kind === 'accepted') return
    expect(citation.issues[0]?.expected.en).toMatch(expected)
  })
})

type Refusable = ReturnType<typeof citationOf> | ReturnType<typeof holdDocument>

function codesOf(checked: Refusable): readonly string[] {
  return checked.kind === 'accepted' ? [] : checked.issues.map(({ code }) => code)
}

function pathsOf(checked: Refusable): readonly string[] {
  return checked.kind === 'accepted' ? [] : checked.issues.map(({ path }) => path)
}
