/**
 * What the page may load and run: its own files and nothing else. `frame-ancestors` has no meaning
 * in a page itself; a server sends it in a header (README).
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
