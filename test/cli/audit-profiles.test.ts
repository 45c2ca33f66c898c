import { mkdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { readProfiles } from '../../src/cli/profiles/read-profiles'
import { audited, csvOf, incoming, maker, right, workFolder } from './ledger-files'

const folder = workFolder()
afterAll(folder.remove)

const profile = (id: string, name?: string) => ({ enterprise: { id, name }, projects: [] })
const lines = (...profiles: readonly unknown[]): string =>
  profiles.map((one) => `${JSON.stringify(one)}\n`).join('')

async function storeOf(path: string) {
  const store = await readProfiles(path)
  if (store.kind === 'rejected') throw new Error(JSON.stringify(store.issues))
  return store.value
}

const long = profile('丙'.repeat(100), '长'.repeat(150))

describe('profiles', () => {
  it('are found by id in a file with one a line, wherever they stand', async () => {
    const ids = Array.from({ length: 2000 }, (_, at) => `企业${at}`)
    const file = folder.written('many.ndjson', lines(...ids.map((id) => profile(id)), long))
    const store = await storeOf(file)
    for (const id of ['企业0', '企业999', '企业1999']) {
      expect(await store.profileOf(id)).toEqual(profile(id))
    }
    expect(await store.profileOf(long.enterprise.id)).toEqual(long)
    expect(await store.profileOf('企业2000')).toBeUndefined()
    expect(store.count).toBe(2001)
    await store.close()
  })

  it('are found in a list, in a file each, and in a folder of them', async () => {
    mkdirSync(folder.path('folder'))
    folder.written('folder/a.json', JSON.stringify(profile('甲')))
    folder.written('folder/b.yaml', 'enterprise: { id: 乙, name: 乙公司 }\n')
    folder.written('folder/c.json', JSON.stringify([profile('丙'), profile('丁')]))
    folder.written('folder/d.ndjson', lines(profile('戊')))
    folder.written('folder/e.txt', 'not a profile')
    const store = await storeOf(folder.path('folder'))
    const ids = ['甲', '乙', '丙', '丁', '戊']
    const found = await Promise.all(ids.map((id) => store.profileOf(id)))
    expect(found.map((one) => one !== undefined)).toEqual(ids.map(() => true))
    expect(store.idOf('乙公司')).toBe('乙')
    expect(store.issues).toEqual([])
    await store.close()
  })

  it('are found by name only where the name is that of one', async () => {
    const file = folder.written(
      'names.ndjson',
      lines(profile('1', '甲公司'), profile('2', '乙公司'), profile('3', '乙公司'), profile('4')),
    )
    const store = await storeOf(file)
    expect(['甲公司', '乙公司', '4', '丙公司'].map(store.idOf)).toEqual([
      '1',
      undefined,
      '4',
      undefined,
    ])
    await store.close()
  })

  it('of one id twice are both left aside, with an issue', async () => {
    const store = await storeOf(folder.written('twice.ndjson', lines(profile('甲'), profile('甲'))))
    expect(await store.profileOf('甲')).toBeUndefined()
    expect(store.issues).toMatchObject([{ code: 'duplicate_id', line: 2, found: '"甲"' }])
    await store.close()
  })

  it('that cannot be read do not hide the others', async () => {
    const text = `{"enterprise":\n\n${lines(profile('甲'), { enterprise: {} }, ['x'])}${'x'.repeat(5_000_000)}\n${lines(profile('乙'))}`
    const store = await storeOf(folder.written('broken.ndjson', text))
    expect(await store.profileOf('甲')).toEqual(profile('甲'))
    expect(await store.profileOf('乙')).toEqual(profile('乙'))
    expect(store.issues.map(({ code, line }) => [code, line])).toEqual([
      ['malformed', 1],
      ['missing_key', 4],
      ['missing_key', 5],
      ['malformed', 6],
    ])
    await store.close()
  })

  it('that state something twice are refused, for nobody knows which of both counts', async () => {
    const twice = '{"enterprise":{"id":"丙","place":"510000","place":"330000"}}'
    const store = await storeOf(folder.written('both.ndjson', `${lines(profile('甲'))}${twice}\n`))
    expect(await store.profileOf('甲')).toEqual(profile('甲'))
    expect(await store.profileOf('丙')).toBeUndefined()
    expect(store.issues).toMatchObject([
      { code: 'duplicate_key', line: 2, path: 'enterprise.place', found: '"place"' },
    ])
    await store.close()
    expect(await readProfiles(folder.written('both.json', twice))).toMatchObject({
      issues: [{ code: 'duplicate_key', path: 'enterprise.place' }],
    })
  })

  it('of which there is none are bad input', async () => {
    mkdirSync(folder.path('empty'))
    expect(await readProfiles(folder.path('empty'))).toMatchObject({ kind: 'rejected' })
    expect(await readProfiles(folder.written('x.json', '{'))).toMatchObject({
      issues: [{ code: 'malformed' }],
    })
  })

  it('name projects by id or by name, and both are one', async () => {
    const file = 'examples/enterprises/incoming-manufacturer.yaml'
    const listed = readFileSync(file, 'utf8').replace(/- id: (.*)/, '- id: p1\n    name: $1')
    const own = folder.written('named.yaml', listed)
    const again = ['2', maker, incoming, '　ｐ１', '300', '2020-07-01']
    const ledger = folder.written('named.csv', csvOf(right, again))
    const { code, out } = await audited(ledger, '--profiles', own, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      verdicts: [{ verdict: 'consistent' }, { verdict: 'duplicate', reasons: [{ claims: ['1'] }] }],
    })
  })

  it('with faults leave their claims unprovable, and are told of', async () => {
    const own = { enterprise: { id: right[1], place: 'nowhere' }, projects: [] }
    const file = folder.written('faulty.ndjson', lines(own, profile('甲'), profile('甲')))
    const ledger = folder.written('ledger.csv', csvOf(right))
    const { code, out, err } = await audited(ledger, '--profiles', file)
    expect(code).toBe(1)
    expect(out).toContain('不能证明1笔')
    expect(err).toMatch(/faulty\.ndjson:3.*编号重复/)
  })
})
