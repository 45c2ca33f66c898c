import type { Say } from './messages'
import type { MessageId } from './messages-zh'

/**
 * The address of a provision in words: `四/（八）/¶5` is 第四部分（八）第5段, `附件/5/任务分工` is
 * 附件第5项“任务分工”栏.
 */
export function provisionWords(provision: string, say: Say): string {
  const steps = provision.split('/')
  return steps
    .map((step, index) =>
      repeatable(step, (own) => stepWords(own, steps[0] ?? '', index, say), say),
    )
    .reduce((first, second) => say('joined', { first, second }))
    .replaceAll('， ', '，')
}

/** A text may use a number twice; the second is written `四#2`. */
function repeatable(step: string, words: (own: string) => string, say: Say): string {
  const [own = step, number] = step.split('#')
  return number === undefined ? words(own) : say('repeated', { step: words(own), number })
}

const named: Readonly<Record<string, MessageId>> = {
  导语: 'opening',
  正文: 'body',
  结语: 'closing',
  附件: 'annex',
  标题: 'heading',
}

function stepWords(step: string, top: string, index: number, say: Say): string {
  const name = named[step]
  if (name === 'opening' || name === 'body' || name === 'closing') return say(name)
  if (name === 'annex' || name === 'heading') return say(name)
  if (step.startsWith('附件')) return annexWords(step, say)
  if (step.startsWith('¶')) return say('paragraph', { number: step.slice(1) })
  if (top.startsWith('附件')) return annexStep(step, say)
  if (index === 0 && /^[一二三四五六七八九十]+$/.test(step)) return say('part', { number: step })
  return /^\d+$/.test(step) ? say('point', { number: step }) : step
}

const annexWords = (step: string, say: Say): string =>
  /^附件\d+$/.test(step) ? say('annexNumbered', { number: step.slice(2) }) : step

function annexStep(step: string, say: Say): string {
  return /^\d+$/.test(step) ? say('annexRow', { number: step }) : say('annexColumn', { name: step })
}
