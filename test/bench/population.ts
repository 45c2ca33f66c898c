import { argv, cpuUsage, resourceUsage, stdout } from 'node:process'
import { screen } from '../../src/screening/screen'
import { jsonRulesEngine } from './contenders/json-rules-engine'
import { settingOf } from './sections/setting'
import { asOf } from './workload/facts'
import { complete, flatFacts, type ProfileOfWorkload, profilesOf } from './workload/profiles'
import { overProvinces } from './workload/rules'

// one run over a population in a process of its own: each profile is parsed from its line and let go

const [, , name = '', size = ''] = argv
const count = Number(size)
const distinct = Math.min(count, 20_000)
const next = profilesOf(complete)
const lines = Array.from({ length: distinct }, () => JSON.stringify(next()))
const workload = settingOf(overProvinces(60), 1)

function* parsed(): Generator<ProfileOfWorkload> {
  for (let index = 0; index < count; index += 1) {
    const profile: ProfileOfWorkload = JSON.parse(lines[index % distinct] ?? '')
    yield profile
  }
}

async function screened(): Promise<number> {
  let awards = 0
  for await (const row of screen(workload.rulebook, parsed(), { asOf, only: ['eligible'] })) {
    if (row.status !== 'decided') throw new TypeError('a profile was not decided')
    awards += row.decisions.length
  }
  return awards
}

async function run(): Promise<number> {
  const flat = [...workload.flat]
  const { decide } = jsonRulesEngine({ ...workload, flat })
  let awards = 0
  for (const profile of parsed()) {
    flat[0] = flatFacts(profile)
    await decide(0, () => {
      awards += 1
    })
  }
  return awards
}

const [start, usage] = [performance.now(), cpuUsage()]
const awards = await (name === 'json-rules-engine' ? run() : screened())
const seconds = (performance.now() - start) / 1000
const { user, system } = cpuUsage(usage)
const cpu = (user + system) / 1e6
stdout.write(JSON.stringify({ seconds, cpu, awards, memory: resourceUsage().maxRSS / 1024 }))
