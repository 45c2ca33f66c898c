// One command from a fresh checkout: installs and builds what is missing, then starts the portal.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const own = fileURLToPath(new URL('..', import.meta.url))
const root = fileURLToPath(new URL('../../..', import.meta.url))

function npm(folder, ...words) {
  const { status } = spawnSync('npm', words, {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync(`${root}node_modules`)) npm(root, 'ci')
if (!existsSync(`${root}dist/index.js`)) npm(root, 'run', 'build:js')
if (!existsSync(`${own}node_modules`)) npm(own, 'ci')
npm(own, 'start')
