import type { Readable } from 'node:stream'
import type { Issue } from 'incentive-rules'
import type { DeskAnswer } from '../desk/desk-call'
import { type Problem, type ProblemKind, problemOf } from './problem'

/** What is answered to a request. */
export type Reply =
  /** JSON that is written already. */
  | {
      readonly kind: 'text'
      readonly status: 200 | 201
      readonly text: string
      readonly type: string
    }
  | { readonly kind: 'stream'; readonly stream: Readable; readonly type: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'problem'; readonly problem: Problem }

export const jsonType = 'application/json; charset=utf-8'

/** Events as they come. */
export const eventsType = 'text/event-stream'

/** Data as JSON. */
export const data = (body: unknown, status: 200 | 201 = 200): Reply => ({
  kind: 'text',
  status,
  text: JSON.stringify(body),
  type: jsonType,
})

/** A text of a media type; JSON that is written already where the type is left out. */
export const text = (body: string, type = jsonType): Reply => ({
  kind: 'text',
  status: 200,
  text: body,
  type,
})

export const stream = (body: Readable, type: string): Reply => ({
  kind: 'stream',
  stream: body,
  type,
})

export const nothing: Reply = { kind: 'nothing' }

export const refuse = (kind: ProblemKind, issues: readonly Issue[] = []): Reply => ({
  kind: 'problem',
  problem: problemOf(kind, issues),
})

/** What a thread has answered, as an answer to a request. */
export function replyOf(answer: DeskAnswer, type = jsonType): Reply {
  switch (answer.kind) {
    case 'text':
      return text(answer.text, type)
    case 'rejected':
      return refuse('invalid', answer.issues)
    case 'none':
      return refuse('not-found')
    case 'busy':
    case 'overdue':
      return refuse(answer.kind)
    default:
      return refuse('internal')
  }
}
