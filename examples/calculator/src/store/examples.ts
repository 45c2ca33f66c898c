import { content as device } from '../../../enterprises/device-startup.yaml'
import { content as half } from '../../../enterprises/half-filled.yaml'
import { content as grower } from '../../../enterprises/herb-grower.yaml'
import { content as incoming } from '../../../enterprises/incoming-manufacturer.yaml'
import { content as several } from '../../../enterprises/several-projects.yaml'

/** Invented enterprises, to look around with. */
export const examples: readonly { readonly name: string; readonly profile: unknown }[] = [
  { name: 'incoming-manufacturer', profile: incoming },
  { name: 'several-projects', profile: several },
  { name: 'herb-grower', profile: grower },
  { name: 'device-startup', profile: device },
  { name: 'half-filled', profile: half },
]
