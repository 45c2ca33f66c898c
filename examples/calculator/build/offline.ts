import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Writes `sw.js`, which keeps every file of the build, so that the page opens without a network. */
export function offline(): Plugin {
  let root = ''
  return {
    name: 'offline',
    apply: 'build',
    // after the page itself is written
    enforce: 'post',
    configResolved: (config) => {
      root = config.root
    },
    generateBundle(_, bundle) {
      const built = Object.keys(bundle).filter((name) => !name.endsWith('.map'))
      const files = [...built, ...readdirSync(join(root, 'public'))].sort()
      const digest = createHash('sha256')
      for (const name of files) digest.update(name)
      // names of built files change with their content; the page itself has no such name
      for (const one of Object.values(bundle)) {
        if (one.type === 'asset' && one.fileName.endsWith('.html')) digest.update(one.source)
      }
      const version = digest.digest('hex').slice(0, 16)
      const worker = readFileSync(join(root, 'build/service-worker.js'), 'utf8')
      const source = worker
        .replace("'VERSION'", JSON.stringify(version))
        .replace('[] /* FILES */', JSON.stringify(['./', ...files]))
      this.emitFile({ type: 'asset', fileName: 'sw.js', source })
    },
  }
}
