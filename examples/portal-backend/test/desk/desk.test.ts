import { afterAll, expect, test } from 'vitest'
import { deskOf } from '../../src/desk/desk'
import type { DeskCall } from '../../src/desk/desk-call'
import { builtInHolding } from '../../src/rulebooks/holding'

const limits = { threads: 1, waiting: 1, megabytes: 256, report: () => undefined }
const holding = await builtInHolding()
const hasty = deskOf({ ...limits, seconds: 0.3 })
const calm = deskOf({ ...limits, seconds: 60 })
afterAll(() => Promise.all([hasty.close(), calm.close()]))

const options = { asOf: '2020-06-01' }
const quick: DeskCall = { call: 'explain-rule', rule: 'none', format: 'text', locale: 'en' }
const projects = Array.from({ length: 20_000 }, (_, at) => ({ id: `p${at}` }))
const endless: DeskCall = { call: 'questions', profile: { projects }, options, most: 1 }

test('what takes too long is broken off, and the next call is answered by another thread', async () => {
  expect(await hasty.ask('a', holding, endless)).toEqual({ kind: 'overdue' })
  expect(await hasty.ask('a', holding, quick)).toEqual({ kind: 'none' })
})

test('where as many wait as may, others are sent away at once', async () => {
  const answers = await Promise.all(
    [quick, quick, quick].map((call) => calm.ask('a', holding, call)),
  )
  expect(answers.map(({ kind }) => kind)).toEqual(['none', 'none', 'busy'])
})

test('whoever asks for much cannot keep others from being answered', async () => {
  const desk = deskOf({ ...limits, waiting: 4, seconds: 60 })
  const order: string[] = []
  const ask = async (tenant: string): Promise<void> => {
    const { kind } = await desk.ask(tenant, holding, quick)
    order.push(`${tenant} ${kind}`)
  }
  await Promise.all([...Array(9).fill('greedy'), 'modest', 'other'].map(ask))
  await desk.close()
  const served = order.filter((one) => one.endsWith('none'))
  expect(served).toEqual(['greedy none', 'greedy none', 'modest none', 'other none', 'greedy none'])
  expect(order.filter((one) => one === 'greedy busy')).toHaveLength(6)
})

test('a desk that is closed keeps nobody waiting', async () => {
  const desk = deskOf({ ...limits, seconds: 60 })
  const asked = Promise.all([desk.ask('a', holding, endless), desk.ask('b', holding, quick)])
  await desk.close()
  const kinds = (await asked).map(({ kind }) => kind)
  expect(kinds[1]).toBe('busy')
  expect(['overdue', 'failed']).toContain(kinds[0])
  expect(await desk.ask('a', holding, quick)).toEqual({ kind: 'busy' })
})
