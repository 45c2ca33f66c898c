import { argv, stdout } from 'node:process'
import type { SectionResult } from './measure/result'
import { elsewhere, growth } from './sections/growth'
import { peers } from './sections/peers'
import { type Plan, plans } from './sections/plan'

// one section in a process of its own: what one leaves behind does not slow the next

const sections: Readonly<Record<string, (plan: Plan) => Promise<SectionResult>>> = {
  peers,
  'growth-600': (plan) => growth(600, plan),
  'growth-6000': (plan) => growth(6000, plan),
  elsewhere,
}

const [, , name = '', size = 'full'] = argv
const section = sections[name]
if (section === undefined) throw new RangeError(`no section ${name}`)
stdout.write(JSON.stringify(await section(size === 'quick' ? plans.quick : plans.full)))
