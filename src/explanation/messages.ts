import type { Locale } from '../issue/describe'
import { messagesEn } from './messages-en'
import { messagesZh } from './messages-zh'

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

type Catalogue = Readonly<Record<string, string>>

type Values<Text extends string> = Readonly<Record<Placeholders<Text>, string>>

/** Says a message with its placeholders filled; a message without placeholders takes no values. */
export type SayOf<Messages extends Catalogue> = <Id extends keyof Messages & string>(
  id: Id,
  ...values: Placeholders<Messages[Id]> extends never ? [] : [Values<Messages[Id]>]
) => string

/** Says the messages that every explanation uses. */
export type Say = SayOf<typeof messagesZh>

/** The speaker of one language. */
export const speakerOf = (locale: Locale): Say => speakerIn(locale, messagesZh, messagesEn)

/** The speaker of one language for a catalogue of its own, the same in both languages. */
export function speakerIn<Messages extends Catalogue>(
  locale: Locale,
  zh: Messages,
  en: Readonly<Record<keyof Messages, string>>,
): SayOf<Messages> {
  const messages: Catalogue = locale === 'en' ? en : zh
  return (id, ...[values]) => filled(messages[id] ?? id, new Map(Object.entries(values ?? {})))
}

function filled(text: string, values: ReadonlyMap<string, unknown>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values.get(name)))
}
