/** The origin of the built page. */
export const APP_ORIGIN = 'app://rapport'

/** Whether an address is within the page that was loaded from `origin`. */
export function isOwnPage(url: string, origin: string): boolean {
  return url === origin || url.startsWith(`${origin}/`)
}

/** What may be handed to the system: the web, mail and phone; never a file, a script or a program's own scheme. */
export function isExternalLink(url: string): boolean {
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(schemeOf(url))
}

/** Only this much of an address goes into the log. */
export function schemeOf(url: string): string {
  return parse(url)?.protocol ?? 'unreadable address'
}

export function sameHost(url: string, origin: string): boolean {
  return parse(url)?.host === new URL(origin).host
}

/** URL.parse and URL.canParse are younger than the oldest runtime this has to work in. */
function parse(url: string): URL | null {
  try {
    return new URL(url)
  } catch {
    return null
  }
}
