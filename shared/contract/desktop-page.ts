/**
 * How the page is served, the same from `app://rapport` as from 127.0.0.1: which files a URL may
 * reach and with which headers. Pure, so that both servers and their tests share one answer.
 */

/**
 * The file below the built renderer's folder that a URL path means, or null when it must be refused.
 * A path without an extension is a route of the application and gets the page itself.
 */
export function pageAsset(pathname: string): PageAsset | null {
  const decoded = decodePath(pathname)
  if (decoded === null) return null
  const segments = decoded.split('/').filter((segment) => segment !== '')
  if (segments.some(isUnsafeSegment)) return null
  const extension = segments.at(-1)?.match(/\.([A-Za-z0-9]+)$/)?.[1]
  if (extension === undefined) return { file: 'index.html', contentType: HTML, immutable: false }
  const contentType = contentTypes[extension.toLowerCase()]
  if (contentType === undefined) return null
  const file = segments.join('/')
  return { file, contentType, immutable: /^assets\/.*-[\w-]{8}\./.test(file) }
}

export interface PageAsset {
  /** Relative, forward slashes, no dot segments. */
  file: string
  contentType: string
  /** True for files with a content hash in their name. */
  immutable: boolean
}

/**
 * Scripts only from our own files. Inline styles are allowed because Mantine and AG Grid write style
 * elements at run time; they can't run code.
 */
export function contentSecurityPolicy(connectSources: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${["'self'", ...connectSources].join(' ')}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ')
}

export function pageHeaders(
  asset: PageAsset,
  connectSources: readonly string[] = [],
): Record<string, string> {
  return {
    'Content-Type': asset.contentType,
    'Content-Security-Policy': contentSecurityPolicy(connectSources),
    'Cache-Control': asset.immutable ? 'public, max-age=31536000, immutable' : 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}

const HTML = 'text/html; charset=utf-8'

const contentTypes: Readonly<Record<string, string>> = {
  html: HTML,
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  txt: 'text/plain; charset=utf-8',
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

/** Dot segments, hidden files, drive letters, alternate streams, backslashes and control characters. */
function isUnsafeSegment(segment: string): boolean {
  if (segment.startsWith('.') || /[\\:]/.test(segment)) return true
  for (const character of segment) {
    if ((character.codePointAt(0) ?? 0) < 0x20) return true
  }
  return false
}
