import { argv, stdout } from 'node:process'
import type { SectionResult } from './measure/result'
import { coldStart } from './sections/cold-start'
import { elsewhere, growth } from './sections/growth'
import { peers } from './sections/peers'
import { type Plan, plans } from './sections/plan'
import { populations } from './sections/populations'
import { referenceSection } from './sections/reference'
import { screening } from './sections/screening'
import { unknowns } from './sections/unknowns'

// one section in a process of its own: what one leaves behind does not slow the next

const sections: Readonly<Record<string, (plan: Plan) => Promise<SectionResult>>> = {
  peers,
  reference: referenceSection,
  unknowns,
  'growth-600': (plan) => growth(600, plan),
  'growth-6000': (plan) => growth(6000, plan),
  elsewhere,
  'cold-start': coldStart,
  populations,
  screening,
}

const [, , name = '', size = 'full'] = argv
const section = sections[name]
if (section === undefined) throw new RangeError(`no section ${name}`)
stdout.write(JSON.stringify(await section(size === 'quick' ? plans.quick : plans.full)))
