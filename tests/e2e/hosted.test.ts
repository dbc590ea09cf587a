import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startHosted } from '#service/node-entry.ts'
import { fairList } from './support/in-process.ts'
import { launchBrowser } from './support/launch-browser.ts'
import { root } from './support/launch-shell.ts'

let dataDir: string
let browser: Browser
let hosted: Awaited<ReturnType<typeof startHosted>>

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rapport-hosted-'))
  browser = await launchBrowser()
  hosted = await startHosted({ dataDir })
})
afterAll(async () => {
  await browser.close()
  await hosted.close()
  await rm(dataDir, { recursive: true, force: true })
})

/** One call in oRPC's wire form, over a socket of its own. */
function call(page: Page, procedure: string): Promise<unknown> {
  return page.evaluate(
    (path) =>
      new Promise((resolve) => {
        const socket = new WebSocket(`ws://${window.location.host}/rpc`)
        socket.onopen = () => socket.send(JSON.stringify({ i: '1', p: { u: `/${path}`, b: {} } }))
        socket.onerror = () => resolve('refused')
        socket.onmessage = ({ data }) => {
          socket.close()
          resolve(JSON.parse(data).p.b?.json)
        }
      }),
    procedure,
  )
}

describe('the application in a browser', () => {
  test('a wrong address gets an explanation and no way in', async () => {
    const page = await browser.newPage()
    const answer = await page.goto(`http://127.0.0.1:${hosted.port}/?token=wrong`)
    expect(answer?.status()).toBe(403)
    expect(await page.textContent('h1')).toBe('这个地址已经用过，或者不完整')
    expect(await call(page, 'app/status')).toBe('refused')
    await page.close()
  })

  test('the printed address opens it, and calls are answered', async () => {
    const page = await browser.newPage()
    await page.goto(hosted.url)
    expect(new URL(page.url()).search).toBe('')
    await expect
      .poll(() => page.evaluate(() => document.querySelector('#root')?.childElementCount))
      .toBeGreaterThan(0)
    expect(await call(page, 'app/status')).toMatchObject({ state: 'ready', dataDir })
    expect(await page.evaluate(() => document.cookie)).toBe('')
    await page.close()
  })

  test('the same address in another browser is refused', async () => {
    const other = await browser.newContext()
    const page = await other.newPage()
    const answer = await page.goto(hosted.url)
    expect(answer?.status()).toBe(403)
    expect(await call(page, 'app/status')).toBe('refused')
    await other.close()
  })

  test('a page of another site can’t talk to it', async () => {
    const other = await browser.newContext()
    const page = await other.newPage()
    await page.route('http://other.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>x</h1>' }),
    )
    await page.goto('http://other.example/')
    const outcome = await page.evaluate(async (port) => {
      const read = await fetch(`http://127.0.0.1:${port}/`, { credentials: 'include' }).then(
        () => 'read',
        () => 'refused',
      )
      const socket = new WebSocket(`ws://127.0.0.1:${port}/rpc`)
      const connected = await new Promise((resolve) => {
        socket.onopen = () => resolve('connected')
        socket.onerror = () => resolve('refused')
      })
      return { read, connected }
    }, hosted.port)
    expect(outcome).toEqual({ read: 'refused', connected: 'refused' })
    await other.close()
  })
})

test('npm run serve prints its address, and closes the store when told to stop', async () => {
  const ownData = await mkdtemp(join(tmpdir(), 'rapport-serve-'))
  const serving = spawn(
    process.execPath,
    [join(root, 'scripts', 'serve.ts'), '--port', '0', '--data-dir', ownData],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let printed = ''
  serving.stdout.on('data', (chunk) => {
    printed += chunk
  })
  await expect
    .poll(() => printed, { timeout: 60_000 })
    .toMatch(/http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}/)
  serving.kill('SIGTERM')
  const code = await new Promise((resolve) => serving.on('exit', resolve))
  expect(code).toBe(0)
  await rm(ownData, { recursive: true, force: true })
})

test('a list is imported from a browser: a file reaches the service whole', async () => {
  const ownData = await mkdtemp(join(tmpdir(), 'rapport-hosted-'))
  const own = await startHosted({ dataDir: ownData })
  const context = await browser.newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(own.url)
  await page.getByRole('heading', { name: '从一份名单开始' }).waitFor()
  await page.locator('input[type=file]').setInputFiles(fairList)
  await page.getByRole('heading', { name: '每一列导入成什么' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('读到62行').waitFor()
  await context.close()
  await own.close()
  await rm(ownData, { recursive: true, force: true })
})
