import type { Socket } from 'node:net'
import { type ProblemKind, problemKinds, problemOf, problemText, problemType } from './problem'

const kinds: Readonly<Record<string, ProblemKind>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'too-large',
}

/** Answers what is not even HTTP, or came too slowly to be read, and closes the connection. */
export function answerOfBrokenClient(
  error: Error & { readonly code?: string },
  socket: Socket,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const problem = problemOf(kinds[error.code ?? ''] ?? 'malformed')
  const body = problemText(problem, 'zh-CN')
  const head = [
    `HTTP/1.1 ${problemKinds[problem.kind].status} Refused`,
    `content-type: ${problemType}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
