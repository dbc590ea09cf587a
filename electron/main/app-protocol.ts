import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { protocol } from 'electron'
import { pageAsset, pageHeaders } from '#shared/contract/desktop-page.ts'

/** Before `ready`: the scheme behaves like https, with an origin of its own and cached compiled code. */
export function registerAppScheme() {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built page under app://rapport and nothing outside its folder. */
export function serveAppProtocol(rendererDir: string) {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const asset = url.host === 'rapport' && request.method === 'GET' ? pageAsset(url.pathname) : null
    const content = asset && (await readOrNull(join(rendererDir, asset.file)))
    if (asset === null || content === null) return new Response(null, { status: 404 })
    return new Response(content, { headers: pageHeaders(asset) })
  })
}

async function readOrNull(path: string) {
  try {
    return await readFile(path)
  } catch {
    return null
  }
}
