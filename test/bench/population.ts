import { argv, resourceUsage, stdout } from 'node:process'
import type { Emit } from './contenders/contender'
import { jsonRulesEngine } from './contenders/json-rules-engine'
import { decisions } from './contenders/ours'
import { settingOf } from './sections/setting'
import { complete, flatFacts, type ProfileOfWorkload, profilesOf } from './workload/profiles'
import { overProvinces } from './workload/rules'

// one run over a population in a process of its own: each profile is parsed from a line, decided, let go

const [, , name = '', size = ''] = argv
const count = Number(size)
const distinct = Math.min(count, 20_000)
const next = profilesOf(complete)
const lines = Array.from({ length: distinct }, () => JSON.stringify(next()))

const workload = settingOf(overProvinces(60), 1)
const profiles = [...workload.profiles]
const flat = [...workload.flat]
const theirs = name === 'json-rules-engine'
const contender = theirs
  ? jsonRulesEngine({ ...workload, flat })
  : decisions({ ...workload, profiles })

let awards = 0
const emit: Emit = () => {
  awards += 1
}

const start = performance.now()
for (let index = 0; index < count; index += 1) {
  const profile: ProfileOfWorkload = JSON.parse(lines[index % distinct] ?? '')
  if (theirs) flat[0] = flatFacts(profile)
  else profiles[0] = profile
  const done = contender.decide(0, emit)
  if (done !== undefined) await done
}
const seconds = (performance.now() - start) / 1000
stdout.write(JSON.stringify({ seconds, awards, memory: resourceUsage().maxRSS / 1024 }))
