/// <reference types="vite/client" />

declare module 'virtual:places' {
  export const places: readonly import('./words/places').Nested[]
}

declare module '*.yaml' {
  export const content: unknown
}
