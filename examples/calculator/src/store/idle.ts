let waiting: (() => void) | null = null

/** Resolves when the page has shown what it was doing and has nothing better to do, or goes away. */
export function idle(): Promise<void> {
  waiting?.()
  return new Promise((done) => {
    waiting = done
    // some browsers cannot say when they are idle
    if ('requestIdleCallback' in window) requestIdleCallback(() => done(), { timeout: 100 })
    else setTimeout(done, 20)
  })
}

// what waits for a quiet moment is done before the page is gone
addEventListener('pagehide', () => waiting?.())
