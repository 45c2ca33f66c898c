import { type Digest, digestOfText, type TenantId, tenantIdOf } from '../../src/store/ids'
import type { JobRequest } from '../../src/store/job'

export const tenant = (text: string): TenantId => there(tenantIdOf(text))

/** A digest of one digit, repeated. */
export const digest = (digit: string): Digest => there(digestOfText(digit.repeat(64)))

export const alpha = tenant('alpha')
export const beta = tenant('beta')

/** What a job of the tests is asked. */
export const jobRequest: JobRequest = {
  input: 'ndjson',
  output: 'csv',
  options: { asOf: '2020-06-01' },
  only: ['eligible'],
  rulebook: digest('a'),
}

function there<T>(value: T | null): T {
  if (value === null) throw new TypeError('the test has it wrong')
  return value
}
