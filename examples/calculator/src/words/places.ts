import { shallowRef } from 'vue'

/** A place with those within it: code, name, places. */
export type Nested = readonly [string, string, readonly Nested[]]

export interface Place {
  readonly code: string
  readonly name: string
}

/** All places of GB/T 2260; none before they are loaded. */
export const placesShown = shallowRef<readonly Nested[]>([])

/** Loads the places the first time that somebody is asked for one. */
export async function loadPlaces(): Promise<void> {
  if (placesShown.value.length > 0) return
  const { places } = await import('virtual:places')
  placesShown.value = places
}

/** The places within a place that is given from the province down. */
export function placesIn(path: readonly string[]): readonly Place[] {
  return within(path).map(([code, name]) => ({ code, name }))
}

function within(path: readonly string[]): readonly Nested[] {
  return path.reduce<readonly Nested[]>(
    (list, code) => list.find(([own]) => own === code)?.[2] ?? [],
    placesShown.value,
  )
}

/** From the province down to a place; as far as it is known. */
export function pathOf(code: string): readonly string[] {
  const province = placesShown.value.find(([own]) => own.slice(0, 2) === code.slice(0, 2))
  if (province === undefined) return []
  if (province[0] === code) return [code]
  for (const [second, , thirds] of province[2]) {
    if (second === code) return [province[0], second]
    if (thirds.some(([third]) => third === code)) return [province[0], second, code]
  }
  return [province[0]]
}

/** A place by its names from the province down; its code where it is not among the places. */
export function placeWords(code: string): string {
  const path = pathOf(code)
  if (path.at(-1) !== code) return code
  return path
    .map((own, index) => within(path.slice(0, index)).find(([one]) => one === own)?.[1] ?? '')
    .join('')
}
