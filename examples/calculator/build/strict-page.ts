import type { Plugin } from 'vite'
import { policy } from './policy'

/** Writes the policy into the built page; the development server puts styles in line and needs none. */
export function strictPage(): Plugin {
  return {
    name: 'strict-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  }
}
