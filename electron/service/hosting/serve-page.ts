import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type PageAsset, pageAsset, pageHeaders } from '#shared/contract/desktop-page.ts'

/** Answers GET and HEAD with a file of the built renderer, with the headers the desktop window gives it. */
export async function servePage(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  options: { rendererDir: string; connectSources: readonly string[] },
): Promise<void> {
  const asset = pageAsset(pathname)
  const size = asset && (await fileSize(join(options.rendererDir, asset.file)))
  if (asset === null || size === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end()
    return
  }
  response.writeHead(200, { ...pageHeaders(asset, options.connectSources), 'Content-Length': size })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  await sendFile(asset, options.rendererDir, response)
}

async function sendFile(asset: PageAsset, rendererDir: string, response: ServerResponse) {
  try {
    await pipeline(createReadStream(join(rendererDir, asset.file)), response)
  } catch {
    // The browser went away in the middle; there is nobody left to answer.
    response.destroy()
  }
}

async function fileSize(path: string): Promise<number | null> {
  try {
    const info = await stat(path)
    return info.isFile() ? info.size : null
  } catch {
    return null
  }
}
