import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { onStage } from './stage'
import { states } from './states'

// `PICTURES=folder npx vitest run test/pictures` writes pictures of the main states, to be looked at
const folder = process.env.PICTURES ?? ''

const sizes = [360, 768, 1280] as const
const languages = ['zh-CN', 'en'] as const
const each = languages.flatMap((language) => sizes.map((width) => ({ language, width })))

onStage('pictures', ({ visit }) => {
  test.skipIf(folder === '').each(each)('in $language at $width pixels', async (one) => {
    const { language, width } = one
    mkdirSync(folder, { recursive: true })
    const viewport = { width, height: width < 500 ? 740 : 900 }
    const { calculator, page, end } = await visit({ language, viewport, asOf: '2020-06-01' })
    for (const [index, { name, reach }] of states.entries()) {
      await reach(calculator)
      const file = `${language}-${width}-${index + 1}-${name.replaceAll(' ', '-')}.png`
      await page.screenshot({ path: join(folder, file), fullPage: false })
    }
    await end()
  })
})
