import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The Chromium of the system, or the one that CHROMIUM names; undefined where there is none. */
export const executablePath = [process.env.CHROMIUM ?? '', ...places].find(
  (place) => place !== '' && existsSync(place),
)

/** Says how to get one where there is none. */
export const howToInstall =
  'no Chromium: install one (apt-get install -y chromium), or name it in CHROMIUM'

const args = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser. */
export function launch(): Promise<Browser> {
  if (executablePath === undefined) throw new Error(howToInstall)
  return chromium.launch({ executablePath, args })
}
