// The build writes a version and the names of all its files into this.
const kept = `incentive-rules-calculator ${'VERSION'}`
const files = [] /* FILES */

// A new version waits until the page is closed: an open one still needs the files it began with.
self.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(kept)
    await cache.addAll(files.map((name) => new Request(name, { cache: 'reload' })))
  }
  event.waitUntil(keep())
})

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const names = await caches.keys()
    const ours = names.filter((name) => name.startsWith('incentive-rules-calculator '))
    await Promise.all(ours.filter((name) => name !== kept).map((name) => caches.delete(name)))
    await self.clients.claim()
  }
  event.waitUntil(tidy())
})

self.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request
  if (method !== 'GET' || new URL(url).origin !== self.location.origin) return
  const answer = async () => {
    const cache = await caches.open(kept)
    const wanted = mode === 'navigate' ? './' : event.request
    const held = await cache.match(wanted, { ignoreSearch: true })
    return held ?? fetch(event.request)
  }
  event.respondWith(answer())
})
