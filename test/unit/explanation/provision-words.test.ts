import { describe, expect, it } from 'vitest'
import { speakerOf } from '../../../src/explanation/messages'
import { provisionWords } from '../../../src/explanation/provision-words'

const addresses = [
  ['四/（八）/¶5', '第四部分（八）第5段', 'part 四, （八）, paragraph 5'],
  ['三/（六）/3/¶1', '第三部分（六）第3点第1段', 'part 三, （六）, point 3, paragraph 1'],
  ['附件/5/任务分工', '附件第5项“任务分工”栏', 'annex, row 5, column “任务分工”'],
  ['附件/5', '附件第5项', 'annex, row 5'],
  ['附件2/5', '附件2第5项', 'annex 2, row 5'],
  ['附件/表头#2', '附件“表头”栏（第2处）', 'annex, column “表头” (occurrence 2)'],
  ['导语/¶1', '导语第1段', 'opening, paragraph 1'],
  ['结语/¶2', '结语第2段', 'closing, paragraph 2'],
  ['正文/¶3', '正文第3段', 'body, paragraph 3'],
  ['十一/标题', '第十一部分标题', 'part 十一, heading'],
  ['四#2/¶1', '第四部分（第2处）第1段', 'part 四 (occurrence 2), paragraph 1'],
  ['三/（一）/负责单位', '第三部分（一）负责单位', 'part 三, （一）, 负责单位'],
  ['落款', '落款', '落款'],
] as const

describe('the address of a provision', () => {
  it.each(addresses)('%s reads %s', (provision, zh, en) => {
    expect(provisionWords(provision, speakerOf('zh-CN'))).toBe(zh)
    expect(provisionWords(provision, speakerOf('en'))).toBe(en)
  })
})
