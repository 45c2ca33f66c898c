import type { Locale } from '../issue/describe'
import { messagesEn } from './messages-en'
import { type MessageId, messagesZh } from './messages-zh'

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

type Values<Id extends MessageId> = Readonly<Record<Placeholders<(typeof messagesZh)[Id]>, string>>

/** Says a message with its placeholders filled; a message without placeholders takes no values. */
export type Say = <Id extends MessageId>(
  id: Id,
  ...values: Placeholders<(typeof messagesZh)[Id]> extends never ? [] : [Values<Id>]
) => string

/** The speaker of one language. */
export function speakerOf(locale: Locale): Say {
  const messages: Readonly<Record<MessageId, string>> = locale === 'en' ? messagesEn : messagesZh
  return (id, ...[values]) => filled(messages[id], new Map(Object.entries(values ?? {})))
}

function filled(text: string, values: ReadonlyMap<string, unknown>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values.get(name)))
}
