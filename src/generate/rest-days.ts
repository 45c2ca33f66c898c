import { writeFileSync } from 'node:fs'
import { restDaysCsv } from './rest-days-csv'

// run by hand with tsx when a new version of chinese-days carries a new year; then set `covers`,
// the version and the digest in rest-days.yaml beside it
writeFileSync('seeds/registers/rest-days.csv', restDaysCsv())
