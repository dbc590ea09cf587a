import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createService } from '#service/create-service.ts'
import { importFile } from '#service/import/import-file.ts'
import { startHosted } from '#service/node-entry.ts'
import type { router } from '#service/router.ts'
import { everybody, type TouchpointFilter, type TouchpointRow } from '#shared/model/touchpoint.ts'
import { fixedClock } from '../support/fixed-clock.ts'
import { startMailServer } from '../support/mail-server.ts'
import { launchBrowser } from './support/launch-browser.ts'
import { root } from './support/launch-shell.ts'
import { pictureOfFailure } from './support/picture-of-failure.ts'
import { pdfFonts, pdfPages } from './support/poppler.ts'

const fairList = join(root, '..', 'shared', 'data', 'buyers-spring-fair.xlsx')
const hasList = existsSync(fairList)
if (!hasList) console.log(`skipped: the whole Spring-fair list is not here (${fairList})`)

/** Mid-Autumn 2026 is Friday, 25 September; the plan is made a week before, at nine in Shanghai. */
const aWeekBefore = '2026-09-18T01:00:00.000Z'
const onTheDay = '2026-09-25T02:00:00.000Z'
const midAutumn = { occasionId: 'mid-autumn', year: 2026 }

/** Some 280 of the list's 1,900 people. */
const industries = ['玩具礼品', '食品饮料']

const clock = fixedClock(aWeekBefore)
let dataDir: string
let browser: Browser
let hosted: Awaited<ReturnType<typeof startHosted>>
let client: RouterClient<typeof router>
let server: Awaited<ReturnType<typeof startMailServer>>
let page: Page
let mailed: TouchpointRow[]
let called: TouchpointRow[]
pictureOfFailure(() => page)

describe.skipIf(!hasList)('Mid-Autumn for the list of the Spring fair', () => {
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'rapport-mid-autumn-'))
    const service = createService({ dataDir, clock, importsInPlace: true })
    const { service: state } = service.context
    if (!state.ok) throw new Error(state.failure.detail)
    client = createRouterClient(service.router, { context: service.context })
    const file = { fileName: 'buyers-spring-fair.xlsx', bytes: readFileSync(fairList) }
    await importFile(state.open, { file, sheet: null, role: 'buyer', language: 'zh-CN' })
    await client.app.setPreferences({ onboarded: true, language: 'zh-CN' })
    server = await startMailServer()
    const mail = {
      host: '127.0.0.1',
      port: server.port,
      security: 'none' as const,
      user: null,
      fromName: '睦商贸易',
      fromAddress: 'greetings@example.com',
      perMinute: 6_000,
      optOut: { zh: '回复“退订”不再收到', en: 'Reply “unsubscribe”' },
    }
    await client.sending.setMail({ mail })
    hosted = await startHosted({ dataDir, service })
    browser = await launchBrowser()
    page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(hosted.url)
  })
  afterAll(async () => {
    await browser?.close()
    await hosted?.close()
    await server?.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  test('a plan: the occasion, buyers of gifts and food, by e-mail and else by phone', async () => {
    await goTo('/touchpoints?tab=plans')
    await page.getByRole('button', { name: '新建计划' }).first().click()
    await page.getByRole('combobox', { name: '节点' }).click()
    await page.keyboard.type('中秋')
    await page.getByRole('option', { name: '中秋节' }).click()
    const all = await reached()
    for (const industry of industries) {
      await page.getByRole('combobox', { name: '行业' }).click()
      await page.keyboard.type(industry)
      await page.getByRole('option', { name: industry }).click()
      await page.keyboard.press('Escape')
    }
    await expect.poll(reached).toBeLessThan(all)
    for (const channel of ['微信', '短信']) await page.getByRole('button', { name: `不用${channel}` }).click()
    await page.keyboard.press('Control+Enter')
    await page.getByText('已保存计划“中秋节问候”').waitFor()
  })

  test('the queue: everybody once, each by the way that reaches them', async () => {
    await page.getByRole('tab', { name: '问候队列' }).click()
    await page.getByRole('heading', { name: '中秋节 2026' }).waitFor()
    const { contacts } = await client.touchPlans.audience({
      audience: { ...everybody, roles: ['buyer'], industries },
      channels: ['email', 'phone'],
    })
    await expect.poll(async () => (await rowsOf({})).length, { timeout: 30_000 }).toBe(contacts)
    const rows = await rowsOf({})
    expect(new Set(rows.map(({ contactId }) => contactId)).size).toBe(rows.length)
    expect(new Set(rows.map(({ occursOn }) => occursOn))).toEqual(new Set(['2026-09-25']))
    mailed = rows.filter(({ channel }) => channel === 'email')
    called = rows.filter(({ channel }) => channel === 'phone')
    expect(mailed.length).toBeGreaterThan(100)
    expect(called.length).toBeGreaterThan(50)
    await page.getByText(rows.length.toLocaleString('zh-CN')).first().waitFor()
  })

  test('each message is seen as its reader will get it', async () => {
    await goTo(`/touchpoints?tab=queue&filter=${JSON.stringify({ ...midAutumn, channel: 'email' })}`)
    await page.locator('.ag-row').first().click()
    await page.keyboard.press('Space')
    const shown = page.locator('aside.rp-preview')
    await shown.getByText('中秋').first().waitFor()
    const seen = new Set<string>()
    for (let at = 0; at < 5; at += 1) {
      seen.add(await shown.innerText())
      await page.keyboard.press('ArrowDown')
      await expect.poll(async () => seen.has(await shown.innerText())).toBe(false)
    }
    for (const text of seen) expect(text).not.toMatch(/undefined|null|[{}]/)
    expect(seen.size).toBe(5)
  })

  test('all are approved at once; nobody asked whether they want mail, so that is said first', async () => {
    await page.keyboard.press('Control+a')
    await page.keyboard.press('a')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^批准[\d,]+条/ })
      .click()
    const left = page.getByRole('dialog').filter({ hasText: '这些需要你确认后才能发' })
    await left.getByRole('checkbox', { name: /未征求同意/ }).check()
    await left.getByRole('button', { name: /条也批准$/ }).click()
    await expect
      .poll(async () => (await rowsOf({ states: ['approved'] })).length, { timeout: 30_000 })
      .toBe(mailed.length)
    expect(server.mails).toEqual([])
  })

  test('on the day they go out by the mail server, one to each mailbox', async () => {
    const approved = await rowsOf({ states: ['approved'] })
    clock.set(onTheDay)
    await page.reload()
    await page.getByRole('button', { name: /^立即发送[\d,]+条/ }).click()
    await expect
      .poll(
        async () =>
          (await client.touchpoints.page({ filter: { states: ['sent'] }, offset: 0, limit: 1 })).total,
        { timeout: 100_000, interval: 500 },
      )
      .toBe(approved.length)
    await page
      .getByText(`发出${approved.length.toLocaleString('zh-CN')}条`)
      .first()
      .waitFor()
    const received = server.mails.map(({ to }) => to.toLowerCase())
    expect(received.toSorted()).toEqual(approved.map(({ address }) => address?.toLowerCase()).toSorted())
    expect(new Set(received).size).toBe(received.length)
    const source = server.mails[0]?.source ?? ''
    expect(source).toMatch(/^from: .*<greetings@example\.com>/im)
    expect(source).toMatch(/^subject: =\?UTF-8\?/im)
  })

  test('what came of it is counted', async () => {
    const sent = (await rowsOf({ states: ['sent'] })).length
    await goTo('/touchpoints?tab=results')
    const totals = page.locator('.results-totals')
    await totals.getByText(sent.toLocaleString('zh-CN'), { exact: true }).waitFor()
    const { byOccasion } = await client.touchpoints.results({
      from: mailed[0]!.occursOn,
      until: mailed[0]!.occursOn,
    })
    expect(byOccasion).toMatchObject([{ ...midAutumn, counts: { sent } }])
  })

  test('the call list has everybody without a mailbox, with the number to dial and the words to begin with', async () => {
    const { id } = await client.touchpoints.makePaper({
      selection: {
        type: 'filter',
        filter: { occasionId: mailed[0]!.occasionId, channel: 'phone' },
        exceptIds: [],
      },
    })
    await goTo(
      `/print/greetings-calls?size=a4&fold=dl&sheet=3x8&start=1&envelope=dl&sort=list&language=zh-CN&withSent=false&everyChannel=false&paper=${id}`,
    )
    await page.locator('.gpaper-calls').first().waitFor()
    const file = join(dataDir, 'calls.pdf')
    await writeFile(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    const pages = pdfPages(file)
    for (const [index, text] of pages.entries()) {
      // The browser sets a little space between characters and figures.
      expect(text.replaceAll(' ', '')).toContain(`第${index + 1}页，共${pages.length}页`)
    }
    expect(pages[0]?.replaceAll(' ', '')).toContain(`${called.length}人`)
    const digits = pages.join('').replaceAll(/[\s-]/g, '')
    for (const { address } of called) expect(digits).toContain(address?.replaceAll(/[\s-]/g, ''))
    expect(pages.join('')).toContain('中秋')
    expect(pdfFonts(file).filter(({ embedded }) => !embedded)).toEqual([])
  })
})

async function rowsOf(filter: TouchpointFilter): Promise<TouchpointRow[]> {
  const rows: TouchpointRow[] = []
  for (;;) {
    const { rows: part, total } = await client.touchpoints.page({ filter, offset: rows.length, limit: 500 })
    rows.push(...part)
    if (rows.length >= total || part.length === 0) return rows
  }
}

/** How many people the plan in the editor is for, as its panel says. */
async function reached(): Promise<number> {
  const shown = page.locator('.plan-reach-number')
  await shown.waitFor()
  return Number((await shown.innerText()).replaceAll(/[^\d]/g, ''))
}

async function goTo(path: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `#${to}`
  }, path)
}
