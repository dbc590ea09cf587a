import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { contentSecurityPolicy } from '#shared/contract/desktop-page.ts'
import type { Access } from './access.ts'
import { refusalPage } from './refusal-page.ts'
import { isOwnHost, isOwnOrigin } from './request-origin.ts'
import type { RpcConnections } from './rpc-connections.ts'
import { servePage } from './serve-page.ts'

/**
 * Serves the built page and the data service to browsers of this machine: HTTP for files, a WebSocket at
 * /rpc for calls. Listens on 127.0.0.1 only.
 */
export async function startHttpHost(options: {
  /** 0 picks a free one. */
  port: number
  rendererDir: string
  access: (port: number) => Access
  connections: RpcConnections
  /** A further origin whose page may connect: the development server. */
  developmentOrigin?: string | undefined
}): Promise<{ port: number; access: Access; close(): Promise<void> }> {
  const server = createServer()
  const port = await listen(server, options.port)
  const access = options.access(port)
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: 512 * 1024 * 1024,
    perMessageDeflate: false,
  })
  const connectSources = [`ws://127.0.0.1:${port}`, `ws://localhost:${port}`]

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const url = parseUrl(request.url)
    if (!isOwnHost(request.headers.host, port)) return refuse(response, 421)
    if (url === null) return refuse(response, 400)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, { Allow: 'GET, HEAD' })
    const token = url.searchParams.get('token')
    if (token !== null && !access.allows(request.headers.cookie))
      return redeem(request, response, access, token)
    if (token !== null) return void response.writeHead(303, { Location: '/' }).end()
    if (!access.allows(request.headers.cookie)) return refuseToStranger(response)
    servePage(request, response, url.pathname, { rendererDir: options.rendererDir, connectSources }).catch(
      () => response.destroy(),
    )
  })

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const origin = request.headers.origin
    const known = isOwnOrigin(origin, port) || (origin !== undefined && origin === options.developmentOrigin)
    const allowed =
      isOwnHost(request.headers.host, port) &&
      known &&
      parseUrl(request.url)?.pathname === '/rpc' &&
      access.allows(request.headers.cookie)
    if (!allowed)
      return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    sockets.handleUpgrade(request, socket, head, (webSocket) => connect(webSocket, options.connections))
  })

  return {
    port,
    access,
    close: () => close(server, sockets),
  }
}

function connect(webSocket: WebSocket, connections: RpcConnections) {
  webSocket.binaryType = 'nodebuffer'
  const connection = connections.serveMessages(
    (data) =>
      new Promise((resolve) => {
        // A send that fails means the peer is gone; `close` follows and aborts its calls.
        webSocket.send(data, () => resolve())
      }),
  )
  webSocket.on('message', (data, isBinary) => {
    if (!Buffer.isBuffer(data)) return
    connection.receive(isBinary ? data : data.toString('utf8'))
  })
  webSocket.on('close', () => connection.close())
  webSocket.on('error', () => webSocket.terminate())
}

function redeem(request: IncomingMessage, response: ServerResponse, access: Access, token: string) {
  // A browser may load an address before its user presses Enter; that must not use up the token.
  const purpose = `${request.headers['sec-purpose'] ?? ''}${request.headers['purpose'] ?? ''}`
  if (request.method !== 'GET' || purpose.includes('prefetch')) return refuse(response, 503)
  const cookie = access.redeem(token)
  if (cookie === null) return refuseToStranger(response)
  response
    .writeHead(303, {
      Location: '/',
      'Set-Cookie': cookie,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    })
    .end()
}

function refuseToStranger(response: ServerResponse) {
  const policy = contentSecurityPolicy()
  response
    .writeHead(403, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    })
    .end(refusalPage())
}

function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'Content-Length': '0', ...headers }).end()
}

function parseUrl(target: string | undefined): URL | null {
  // Two slashes would name a host.
  if (!target?.startsWith('/') || target.startsWith('//')) return null
  return URL.canParse(target, 'http://rapport.invalid') ? new URL(target, 'http://rapport.invalid') : null
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve(portOf(server.address()))
    })
  })
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('a TCP server has a port')
  return address.port
}

function close(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const client of sockets.clients) client.terminate()
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
