import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { offline } from './build/offline'
import { places } from './build/places'
import { strictPage } from './build/strict-page'
import { yaml } from './build/yaml'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  // relative, so that the built files may lie in any folder of a server
  base: './',
  plugins: [vue(), yaml(), places(), strictPage(), offline()],
  worker: { format: 'es' },
  define: { __VUE_OPTIONS_API__: 'false' },
  server: { fs: { allow: [at('../..')] }, host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
})
