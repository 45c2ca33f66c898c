import { NodeFS } from '@electric-sql/pglite/nodefs'

/**
 * The files of an embedded database, flushed when it asks for it. The package's own file system has
 * no such call, so that a commit would survive the death of the process but not that of the machine.
 */
export function flushedFiles(folder: string, flush: (descriptor: number) => void): NodeFS {
  const files = new NodeFS(folder)
  const init = files.init.bind(files)
  files.init = async (database, options) => {
    const { emscriptenOpts } = await init(database, options)
    const preRun = [emscriptenOpts.preRun ?? []].flat()
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...preRun, flushing(flush)] } }
  }
  return files
}

interface Opened {
  readonly nfd?: number
}

interface FileModule {
  readonly NODEFS?: { readonly stream_ops: { fsync?: (stream: Opened) => number } }
}

const flushing =
  (flush: (descriptor: number) => void) =>
  (module: object): void => {
    const { NODEFS }: FileModule = module
    if (NODEFS === undefined)
      throw new TypeError('the embedded database has other files than known')
    NODEFS.stream_ops.fsync = ({ nfd }) => {
      // a folder has no descriptor of its own here
      if (nfd !== undefined) flush(nfd)
      return 0
    }
  }
