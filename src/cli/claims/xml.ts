import sax from 'sax'
import type { Bilingual } from '../../issue/issue'
import { fileFault } from '../../table/file-fault'

/** What is heard of an XML document; names come without their prefix. */
export interface XmlListener {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close: (name: string) => void
  /** A text, or a part of a long one. */
  readonly text: (text: string) => void
}

const wellFormed: Bilingual = { zh: '合乎语法的 XLSX', en: 'a well-formed XLSX' }

/**
 * Reads XML piece by piece, and stops after each so that what was heard can be taken. Entities of
 * a document type are never expanded, so that none can grow.
 */
export async function* heard(
  file: string,
  pieces: AsyncIterable<Uint8Array>,
  listener: XmlListener,
): AsyncGenerator<void> {
  const parser = parserFor(file, listener)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const piece of pieces) {
      parser.write(decoder.decode(piece, { stream: true }))
      yield
    }
    parser.write(decoder.decode()).close()
    yield
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw fileFault(file, 'malformed', wellFormed, 'bytes that are not UTF-8')
  }
}

/** Reads the whole of a small document. */
export async function hear(
  file: string,
  pieces: AsyncIterable<Uint8Array>,
  listener: XmlListener,
): Promise<void> {
  for await (const _ of heard(file, pieces, listener));
}

function parserFor(file: string, listener: XmlListener): sax.SAXParser {
  const parser = sax.parser(true, { position: false })
  parser.onopentag = ({ name, attributes }) => {
    listener.open(localName(name), (wanted) => {
      const value = Object.hasOwn(attributes, wanted) ? attributes[wanted] : undefined
      return typeof value === 'string' ? value : undefined
    })
  }
  parser.onclosetag = (name) => listener.close(localName(name))
  parser.ontext = listener.text
  parser.oncdata = listener.text
  parser.onerror = ({ message }) => {
    throw fileFault(file, 'malformed', wellFormed, message.split('\n')[0] ?? '')
  }
  return parser
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
