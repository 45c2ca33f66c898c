import { spawn } from 'node:child_process'

/** What a run of the real program came to. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface Setting {
  /** What is written to standard input, which is then closed. */
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

const program = ['--import', 'tsx', 'src/cli/main.ts']

/** Runs the program from its source, as the installed one runs from dist. */
export function cli(args: readonly string[], { input = '', env = {} }: Setting = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...program, ...args], {
      env: { ...process.env, ...env },
    })
    const [out, err]: [string[], string[]] = [[], []]
    child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text))
    // a program that refuses its input early need not have read it
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out: out.join(''), err: err.join('') }))
  })
}
