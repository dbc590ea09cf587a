import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * Who may talk to the hosted service. The printed address carries a token that works once: whoever opens it
 * first gets a cookie, and the cookie is what every later request shows. Both end with the process.
 */
export function createAccess(randomText: () => string, cookieName: string) {
  const session = randomText()
  let token: string | null = randomText()

  return {
    token: token,
    cookieName,
    /** The Set-Cookie value for the right token, null for a wrong or used one. */
    redeem(offered: string): string | null {
      if (token === null || !isSame(offered, token)) return null
      token = null
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/; Max-Age=2592000`
    },
    allows(cookieHeader: string | undefined): boolean {
      return cookiesNamed(cookieHeader, cookieName).some((value) => isSame(value, session))
    },
  }
}

export type Access = ReturnType<typeof createAccess>

function cookiesNamed(header: string | undefined, name: string): string[] {
  return (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1))
}

/** Hashing first gives both sides one length, so the comparison tells nothing by its time. */
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
