// Brings the page to life from the root: installs and builds what is missing, then starts or builds it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const page = fileURLToPath(new URL('..', import.meta.url))
const root = fileURLToPath(new URL('../../..', import.meta.url))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

function run(folder, ...args) {
  const { status } = spawnSync(npm, args, {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync(`${root}node_modules`)) run(root, 'ci')
if (!existsSync(`${root}dist/calculator.js`)) run(root, 'run', '--silent', 'build:js')
if (!existsSync(`${page}node_modules`)) run(page, 'ci')
run(page, 'run', process.argv[2] === 'build' ? 'build' : 'dev')
