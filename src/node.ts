export { loadRulebook } from './node/load-rulebook'
export { type BuiltRulebook, buildRulebook } from './rulebook/build'
export { type DatabaseClient, openPostgres } from './screening-node/postgres-client'
export { screenDatabase } from './screening-node/screen-database'
export {
  type Progress,
  type Screened,
  type ScreenOptions,
  screenFile,
} from './screening-node/screen-file'
