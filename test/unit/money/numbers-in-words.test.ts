import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numbersIn } from '../../../src/money/numbers-in-words'

/** The numbers of a text as `words=value unit`. */
const said = (text: string) =>
  numbersIn(text).map(({ value, unit, start, end }) => `${text.slice(start, end)}=${value} ${unit}`)

const documents = readdirSync('seeds/documents')
  .sort()
  .map((id) => ({
    id,
    text: readFileSync(`seeds/documents/${id}/text.txt`, 'utf8'),
  }))

describe('the numbers of a sentence', () => {
  it.each<[string, readonly string[]]>([
    // money
    ['投资3000万元以上的项目', ['3000万元=30000000 yuan']],
    ['最高不超过300万元的一次性奖励', ['300万元=3000000 yuan']],
    ['突破5000亿元', ['5000亿元=500000000000 yuan']],
    ['由49.93亿元增加到100亿元', ['49.93亿元=4993000000 yuan', '100亿元=10000000000 yuan']],
    ['每平方米补助1,000元', ['1,000元=1000 yuan']],
    ['补助３０．５万元', ['３０．５万元=305000 yuan']],
    [
      '三千五百万元、二十万元、两亿元',
      ['三千五百万元=35000000 yuan', '二十万元=200000 yuan', '两亿元=200000000 yuan'],
    ],
    ['5千万元和3百万元', ['5千万元=50000000 yuan', '3百万元=3000000 yuan']],
    ['3百亿级园区', ['3百亿级=30000000000 yuan']],
    ['不足3000余万元', ['3000余万元=30000000 yuan']],
    ['奖励10 万元', ['10 万元=100000 yuan']],
    ['产值10-20亿元企业2户', ['10=1000000000 yuan', '20亿元=2000000000 yuan', '2户=2 count']],
    ['给予500至3000万元', ['500=5000000 yuan', '3000万元=30000000 yuan']],
    ['3000万—1亿元', ['3000万=30000000 yuan', '1亿元=100000000 yuan']],
    ['三至五万元', ['三=30000 yuan', '五万元=50000 yuan']],
    ['给予100、200、400万元', ['100=1000000 yuan', '200=2000000 yuan', '400万元=4000000 yuan']],
    ['5000-1亿元', ['5000=5000 yuan', '1亿元=100000000 yuan']],
    ['最高700万', ['700万=7000000 count']],
    ['出口每达到100万美元', ['100万美元=1000000 foreign-money']],
    ['年产值过亿元的企业', ['亿元=100000000 yuan']],
    ['百亿级产业基地', ['百亿级=10000000000 yuan']],
    ['形成100亿元级园区', ['100亿元=10000000000 yuan']],
    ['单位：万元；数十亿元；每万元产值能耗；三元材料', []],
    // shares
    ['高于15%、１０％、3‰', ['15%=0.15 percent', '１０％=0.1 percent', '3‰=0.003 permille']],
    ['百分之十五', ['百分之十五=0.15 percent']],
    [
      '百分之三点五、千分之三、百分之15',
      ['百分之三点五=0.035 percent', '千分之三=0.003 permille', '百分之15=0.15 percent'],
    ],
    ['按10-30%给予', ['10=0.1 percent', '30%=0.3 percent']],
    ['提高2.5个百分点', ['2.5个百分点=0.025 percentage-points']],
    ['三分之二以上', ['三分之二=2/3 fraction']],
    // time
    ['建成后2年内', ['2年=2 years']],
    ['两年；二年内；三十年', ['两年=2 years', '二年=2 years', '三十年=30 years']],
    ['三至五年', ['三=3 years', '五年=5 years']],
    ['6个月、十二个月、前三季度', ['6个月=6 months', '十二个月=12 months', '三季度=3 quarters']],
    ['30日内、十五日、7天', ['30日=30 days', '十五日=15 days', '7天=7 days']],
    [
      '60个工作日、七个工作日、24小时',
      ['60个工作日=60 working-days', '七个工作日=7 working-days', '24小时=24 hours'],
    ],
    ['到2020年，2017年启动', ['2020年=2020 year', '2017年=2017 year']],
    ['2015—2017年', ['2015=2015 year', '2017年=2017 year']],
    ['2017年3月31日', ['2017年3月31日=2017-03-31 date']],
    ['二〇一七年三月三十一日', ['二〇一七年三月三十一日=2017-03-31 date']],
    ['自2018-03-14起', ['2018-03-14=2018-03-14 date']],
    [
      '2018年3月；每年12月31日前；3月底',
      ['2018年3月=2018-03 month', '12月31日=12-31 date', '3月=03 month'],
    ],
    ['90年代、三年级、一年半', ['90=90 count']],
    // things, persons, places
    ['在88个贫困县', ['88个=88 count']],
    ['遴选20个左右品种', ['20个=20 count']],
    ['着力培育20家、18种、2-3所', ['20家=20 count', '18种=18 count', '2=2 count', '3所=3 count']],
    ['十余家企业', ['十余家=10 count']],
    ['面积700万亩，年产30万吨', ['700万亩=7000000 quantity', '30万吨=300000 quantity']],
    ['洁净室1000m²', ['1000m²=1000 quantity']],
    ['5千克、10千瓦', ['5千克=5 quantity', '10千瓦=10 quantity']],
    ['全球制药500强企业', ['500强=500 rank']],
    ['主要贡献者（排名前三），前10名', ['三=3 rank', '10名=10 rank']],
    ['前三年平均', ['三年=3 years']],
    ['2倍、不超过两次', ['2倍=2 multiple', '两次=2 times']],
    ['一年内一家企业只奖励一次', ['一年=1 years', '一家=1 count', '一次=1 times']],
    // what is only numbered
    ['　　一、总体要求', ['一=1 ordinal']],
    ['　　1.促进\n11. 建立\n2、加快', ['1=1 ordinal', '11=11 ordinal', '2=2 ordinal']],
    ['（八）强化；（十一）深化；(3)', ['八=8 ordinal', '十一=11 ordinal', '3=3 ordinal']],
    ['序号\n12\t支持', ['12=12 ordinal']],
    ['第七条、第203条、第二批', ['第七=7 ordinal', '第203=203 ordinal', '第二=2 ordinal']],
    [
      '国办发〔2016〕11号、工信部（2011）300号',
      ['〔2016〕11号=2016/11 document-number', '（2011）300号=2011/300 document-number'],
    ],
    ['国家一、二类新药', ['一=1 ordinal', '二类=2 ordinal']],
    ['1.5亿元', ['1.5亿元=150000000 yuan']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each([
    ...[
      '一定比例',
      '一次性',
      '一批',
      '统一',
      '一致性',
      '第一责任人',
      '第三方',
      '十百千万工程',
      '二次开发',
    ],
    ...[
      '三维',
      '进一步',
      '新一轮',
      '同一企业',
      '任一年度',
      '每一项',
      '一企一策',
      '一事一议',
      '万一',
      '四川',
    ],
    ...[
      '六盘山',
      '四环素',
      '一体化',
      '一站式',
      '一系列',
      '一带一路',
      '“三名”企业',
      '“四个全面”',
      '四个全面',
    ],
    ...[
      '"两票制"',
      '千人计划',
      '312计划',
      '百千万人才引进计划',
      '十二五',
      '十八大',
      '六中全会',
      '23价肺炎疫苗',
    ],
    ...[
      '3D打印',
      '３Ｄ打印',
      '维生素B12',
      'COVID-19',
      'PM2.5',
      '最后一公里',
      '一百二',
      '三五年',
      '几百家',
      '数千万元',
    ],
    ...[
      '强化',
      '一次方',
      'X射线',
      '三年行动计划',
      '“五位一体”',
      '大众创业万众创新',
      '1'.repeat(31),
    ],
  ])('%s says none', (text) => {
    expect(said(text)).toEqual([])
  })
})

describe('the numbers of the held documents', () => {
  it.each([
    {
      id: 'sichuan-2017',
      unit: 'yuan',
      values:
        '500000000000 1000000 30000000 3000000 10000000 10000000 2000000 1000000 30000000 3000000 10000000 10000000 2000000',
    },
    { id: 'sichuan-2017', unit: 'count', values: '88 88' },
    { id: 'sichuan-2017', unit: 'years', values: '2 2 2 2' },
    { id: 'sichuan-2017', unit: 'rank', values: '3 3' },
    { id: 'guizhou-2016', unit: 'count', values: '2 4 1 10 5 10 3 5 39 10 10 15 18 20 10 20 10' },
    { id: 'guizhou-2016', unit: 'rank', values: '500 100' },
    { id: 'zhejiang-undated', unit: 'percent', values: '0.05 0.45 0.9 0.1 0.2 0.8' },
    {
      id: 'zhejiang-undated',
      unit: 'yuan',
      values: '100000000 1000000000 50000000000 10000000000 5000000000',
    },
    { id: 'ningxia-undated', unit: 'yuan', values: '4993000000 10000000000 100000000' },
    { id: 'ningxia-undated', unit: 'date', values: '2007-10-01' },
    {
      id: 'qinghai-2016',
      unit: 'yuan',
      values: '17500000000 1000000000 2000000000 500000000 1000000000 100000000 500000000',
    },
    { id: 'qinghai-2016', unit: 'quantity', values: '3500000 850000 2650000 300000' },
  ])('$id has in $unit: $values', ({ id, unit, values }) => {
    const text = documents.find((document) => document.id === id)?.text ?? ''
    const found = numbersIn(text).filter((number) => number.unit === unit)
    expect(found.map(({ value }) => value).join(' ')).toBe(values)
  })

  it('cover every digit but those of names', () => {
    const uncovered = documents.flatMap(({ text }) => {
      const found = numbersIn(text)
      return [...text.matchAll(/[\d０-９]+/gu)]
        .filter(({ index }) => !found.some(({ start, end }) => start <= index && index < end))
        .map(({ 0: digits, index }) => text.slice(index - 1, index + digits.length + 1))
    })
    expect(uncovered).toEqual(['B12等', '才312计', '（3Ｄ', '、23价', '（3D', '（3D'])
  })
})

describe('numbersIn', () => {
  it('answers on any text in order, without overlap, within the text', () => {
    const signs = fc.constantFrom(
      ...'0123456789０９,.%‰一二两三十百千万亿零〇点分之元年月日个第前数“（）〔〕-、 \n\t号强A'.split(
        '',
      ),
    )
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const bounds = numbersIn(text).flatMap(({ start, end }) => [start, end])
        expect(bounds).toEqual([...bounds].sort((left, right) => left - right))
        expect(bounds.every((bound) => bound >= 0 && bound <= text.length)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['　', '3-', '3、', '十二个', '百分之', '1,', '"一', '〔2016', '第', 'a-'])(
    'reads 300 000 characters of %j without growing slow',
    (part) => {
      const text = part.repeat(Math.ceil(300_000 / part.length))
      expect(numbersIn(text).length).toBeLessThanOrEqual(text.length)
    },
    10_000,
  )
})
