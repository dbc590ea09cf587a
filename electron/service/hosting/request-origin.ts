/**
 * A page of any site may send requests to 127.0.0.1, and a hostile name may resolve to it (DNS rebinding).
 * So the Host header must be one of ours, and a WebSocket must come from a page we served.
 */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return ownHosts(port).includes((host ?? '').toLowerCase())
}

/** `origin` is the Origin header; a browser always sends it with a WebSocket. */
export function isOwnOrigin(origin: string | undefined, port: number): boolean {
  return ownHosts(port).some((host) => origin === `http://${host}`)
}

function ownHosts(port: number): string[] {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`]
  return port === 80 ? [...names, '127.0.0.1', 'localhost'] : names
}
