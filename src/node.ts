export { loadRulebook } from './node/load-rulebook'
export { type BuiltRulebook, buildRulebook } from './rulebook/build'
