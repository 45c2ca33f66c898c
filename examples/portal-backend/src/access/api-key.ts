import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new key: the text is shown once, the id and the hash are kept. */
export interface MadeKey {
  readonly id: string
  readonly text: string
  readonly hash: string
}

const form = /^ir_([a-z0-9]{16})_[A-Za-z0-9_-]{43}$/

/** Makes a key of 256 random bits, found by its public part. */
export function makeKey(): MadeKey {
  const id = randomBytes(8).toString('hex')
  const text = `ir_${id}_${randomBytes(32).toString('base64url')}`
  return { id, text, hash: hashOf(text) }
}

/** The public part of a key; null of a text that cannot be a key. */
export const keyIdOf = (text: string): string | null => form.exec(text)?.[1] ?? null

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Whether a key has a hash; how long that takes says nothing about it. */
export function hasHash(text: string, hash: string): boolean {
  const [own, kept] = [Buffer.from(hashOf(text)), Buffer.from(hash.padEnd(64).slice(0, 64))]
  return timingSafeEqual(own, kept)
}
