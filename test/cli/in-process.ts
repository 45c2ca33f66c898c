import { run } from '../../src/cli/run'

/** Runs the command line in this process, which is much faster than a process for each case. */
export async function ran(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const terminal = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    colour: false,
    columns: null,
  }
  const code = await run(args, terminal)
  return { code, out: out.join(''), err: err.join('') }
}
