import { createInterface } from 'node:readline'
import type { Terminal } from './terminal'

interface Keyboard {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
}

/** A way to ask, where both ends of the process are a terminal; nothing in a pipe. */
export function keyboardOf({ stdin, stdout }: Keyboard): Pick<Terminal, 'ask'> {
  if (!stdin.isTTY || !stdout.isTTY) return {}
  return {
    ask: (prompt) =>
      new Promise((resolve) => {
        const reader = createInterface({ input: stdin, output: stdout })
        reader.on('close', () => resolve(null))
        reader.question(prompt, (answer) => {
          resolve(answer)
          reader.close()
        })
      }),
  }
}
