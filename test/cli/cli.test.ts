import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exampleProfile } from '../examples/examples'
import { cli } from './cli'

const manufacturer = 'examples/enterprises/incoming-manufacturer.yaml'
const onDate = ['--as-of', '2020-06-01']
const rule = 'sichuan-2017/incoming-investment'
const clause =
  '对来川投资入驻的中（藏）药健康产业制造企业，投资3000万元以上的项目，且项目建成后2年内纳入规模以上企业统计的，按照项目投资额的一定比例给予最高不超过300万元的一次性奖励，所需资金在省工业发展资金中安排。'

describe.concurrent('the program', () => {
  it('tells an enterprise what it gets, with the words of the law and where they stand', async () => {
    const { code, out, err } = await cli(['evaluate', manufacturer, ...onDate, '--rule', rule])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('来川投资中（藏）药健康产业制造项目奖励')
    expect(out).toContain('金额：0至300万元')
    expect(out).toContain('川办发〔2017〕28号')
    expect(out).toContain(`第四部分（八）第5段\n      “${clause}”`)
    expect(out).toContain('附件第5项“任务分工”栏：与上文相同')
  })

  it('evaluates the rules of one document', async () => {
    const args = ['evaluate', manufacturer, ...onDate, '--document', 'guizhou-2016', '--json']
    const { code, out } = await cli(args)
    const { findings } = JSON.parse(out)
    expect(code).toBe(0)
    expect(new Set(findings.map((one: { document: string }) => one.document))).toEqual(
      new Set(['guizhou-2016']),
    )
  })

  it('names the documents that it has where another is asked for', async () => {
    const { code, err } = await cli(['evaluate', manufacturer, ...onDate, '--document', 'beijing'])
    expect(code).toBe(2)
    expect(err).toMatch(/--document\[0\].*guizhou-2016.*"beijing"/u)
  })

  it('speaks English where it is asked to', async () => {
    const { out } = await cli(['evaluate', manufacturer, ...onDate, '--locale', 'en'])
    expect(out).toContain('Amount: CNY 0 to 3,000,000')
  })

  it('prints the evaluation as one JSON document and nothing else', async () => {
    const { code, out, err } = await cli(['evaluate', manufacturer, ...onDate, '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const evaluation: unknown = JSON.parse(out)
    expect(evaluation).toMatchObject({ status: 'evaluated', asOf: '2020-06-01', issues: [] })
  })

  it('reads JSON from standard input', async () => {
    const input = JSON.stringify(exampleProfile('incoming-manufacturer'))
    const { code, out } = await cli(['evaluate', '-', ...onDate, '--rule', rule, '--json'], {
      input,
    })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ findings: [{ rule, verdict: 'eligible' }] })
  })

  it('reads YAML from standard input', async () => {
    const input = readFileSync(manufacturer, 'utf8')
    const { code, out } = await cli(['evaluate', '-', ...onDate, '--rule', rule, '--json'], {
      input,
    })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ findings: [{ rule, verdict: 'eligible' }] })
  })

  it('takes a value for what the text leaves open, with its source', async () => {
    const term = ['--term', `${rule}:rate=5%`, '--source', '虚构的申报指南']
    const { out } = await cli(['evaluate', manufacturer, ...onDate, '--rule', rule, ...term])
    expect(out).toContain('金额：150万元')
    expect(out).toContain('来源：虚构的申报指南')
  })

  it('takes another reading', async () => {
    const reading = ['--reading', 'rest-day-shift=next-working-day']
    const path = 'examples/enterprises/late-entries.yaml'
    const { out } = await cli(['evaluate', path, ...onDate, '--rule', rule, ...reading, '--json'])
    expect(JSON.parse(out)).toMatchObject({ findings: [{ verdict: 'eligible' }, {}, {}] })
  })

  it('prints the findings of the asked verdicts only', async () => {
    const args = ['evaluate', manufacturer, ...onDate, '--verdict', 'pending,ineligible']
    const [text, json] = await Promise.all([cli(args), cli([...args, '--json'])])
    expect(text.out).toContain('【不符合条件】')
    expect(text.out).not.toContain('【符合条件】')
    expect(json.out).toContain('"verdict": "ineligible"')
    expect(json.out).not.toContain('"verdict": "eligible"')
  })

  it('explains what is not met at length only where it is asked to', async () => {
    const args = ['evaluate', manufacturer, ...onDate, '--rule', 'sichuan-2017/expansion']
    const [short, long] = await Promise.all([cli(args), cli([...args, '--all'])])
    expect(short.out).not.toContain('没有满足的条件')
    expect(long.out).toContain('没有满足的条件')
  })

  it('explains a rule by itself and for a profile', async () => {
    const [alone, applied] = await Promise.all([
      cli(['explain', rule]),
      cli(['explain', rule, manufacturer, ...onDate]),
    ])
    expect([alone.code, applied.code]).toEqual([0, 0])
    expect(alone.out).toContain('项目投资额：不低于3000万元')
    expect(applied.out).toContain('项目投资额：3000万元，要求不低于3000万元')
  })

  it('finds no fault in its own rules', async () => {
    const { code, out } = await cli(['check', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ status: 'sound', issues: [] })
  })

  it('says no where a folder of rules has faults', async () => {
    const { code, out, err } = await cli(['check', 'examples', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ status: 'faulty' })
    expect(err).not.toBe('')
  })

  it('prints its version and nothing else', async () => {
    const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(await cli(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it('has no colour in a pipe', async () => {
    const { out } = await cli(['evaluate', manufacturer, ...onDate], { env: { FORCE_COLOR: '1' } })
    expect(out).not.toContain('\u001b')
  })

  it('ends silently when its reader closes the pipe', async () => {
    const args = [
      '--import',
      'tsx',
      'src/cli/main.ts',
      'evaluate',
      manufacturer,
      ...onDate,
      '--json',
    ]
    const child = spawn(process.execPath, args)
    const errors: string[] = []
    child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
    child.stdout.destroy()
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, errors }).toEqual({ code: 0, errors: [] })
  })
})
