import { writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { heldGround } from './examined'
import { allMetadata, metadataFile } from './metadata-table'

// writes the table anew; what changes in it is then read against the law before it is kept

const head = [
  '# What each rule says besides its conditions. Written by `npm run metadata`, read in review.',
  '# Words stand in 「」; a citation is given by the ends of its quote and its length.',
]
const table = stringify(allMetadata(heldGround), { lineWidth: 0, defaultStringType: 'PLAIN' })
writeFileSync(metadataFile, `${head.join('\n')}\n${table.replaceAll(/^(?=\S)/gmu, '\n')}`)
