/** Where a command writes, and how wide and colourful it may. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly colour: boolean
  /** Columns to wrap text at; null in a pipe, where lines stay whole. */
  readonly columns: number | null
  /** Writes over the last line of stderr, to show how far long work is; left out in a pipe. */
  readonly status?: (text: string) => void
  /** Asks at the keyboard, where there is one; null: whoever sits there has ended it. */
  readonly ask?: (prompt: string) => Promise<string | null>
  /** Calls back where long work is to end early; what it gives back takes that back. */
  readonly onStop?: (stop: () => void) => () => void
}

// longer lines are hard to read
const widest = 100

/** A terminal that does not know its width says nothing, or 0. */
const columnsOf = ({ columns = 0 }: Stream): number => Math.min(columns > 0 ? columns : 80, widest)

interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => boolean
  readonly on: (event: 'error', listener: (error: NodeJS.ErrnoException) => void) => unknown
}

/** What a terminal needs of the process that runs in it. */
export interface Host {
  readonly stdout: Stream
  readonly stderr: Stream
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exit: (code: 0) => never
}

/** The terminal of a process. A reader that closes its pipe early ends the program silently. */
export function terminalOf({ stdout, stderr, env, exit }: Host): Terminal {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') exit(0)
      throw error
    })
  }
  const plain = (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb'
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    colour: stdout.isTTY === true && !plain,
    columns: stdout.isTTY === true ? columnsOf(stdout) : null,
    ...(stderr.isTTY === true ? { status: (text: string) => stderr.write(text) } : {}),
  }
}
