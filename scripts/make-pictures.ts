import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import type { Page } from 'playwright-core'
import { createService } from '#service/create-service.ts'
import { startHosted } from '#service/node-entry.ts'
import type { router } from '#service/router.ts'
import type { Clock } from '#shared/domain/time/clock.ts'
import { launchBrowser } from '../tests/e2e/support/launch-browser.ts'
import { buildIfNeeded } from './build.ts'

// Draws docs/pictures/*.png: the application as it is, on demo data, on one fixed morning, so that a picture changes
// only when the screen does. Run: npm exec node scripts/make-pictures.ts

const root = resolve(import.meta.dirname, '..')
const folder = join(root, 'docs', 'pictures')
const fairList = join(root, 'tests', 'fixtures', 'import', 'fair-excerpt.csv')
const size = { width: 1280, height: 800 }
const a4 = { width: 1123, height: 794 }
const morning = Date.parse('2026-03-05T01:30:00.000Z')
const clock: Clock = { now: () => morning, timeZone: () => 'Asia/Shanghai' }
/** What is clicked or waited for on the way, in both languages. */
const words = {
  'zh-CN': { note: '确认下半年采购计划：304不锈钢保温杯500套，要报价', step: '下周三 寄样品' },
  en: { note: 'Plans 500 steel flasks this autumn, wants a quote', step: 'next wed send samples' },
}
type Language = keyof typeof words
/** Waits, in the page (for which scripts have no types), until nothing loads or moves. */
const untilStill = `new Promise((resolve) => {
  const look = () => {
    const isLoading = document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root') !== null
    const isMoving = document.getAnimations().some(({ playState }) => playState === 'running')
    return isLoading || isMoving ? requestAnimationFrame(look) : resolve()
  }
  look()
})`

await buildIfNeeded(console.log)
const browser = await launchBrowser()
for (const language of ['zh-CN', 'en'] as const) {
  const dataDir = await mkdtemp(join(tmpdir(), 'rapport-pictures-'))
  const service = createService({ dataDir, clock, importsInPlace: true })
  const hosted = await startHosted({ dataDir, service })
  const client = createRouterClient(service.router, { context: service.context })
  const context = await browser.newContext({ viewport: size, locale: language, timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  await page.clock.setFixedTime(morning)
  await page.goto(hosted.url)
  await fill(client)
  await draw(page, client, language)
  await context.close()
  await hosted.close()
  await rm(dataDir, { recursive: true, force: true })
}
await browser.close()

async function fill(client: RouterClient<typeof router>): Promise<void> {
  for await (const _ of await client.app.seedDemo({ organizations: 400, seed: 7 }));
  await client.app.setPreferences({ onboarded: true, colorScheme: 'light' })
}

/** The fair's list, and on it some companies the store knows already, written as somebody writes them in a hurry. */
async function listFromTheFair(client: RouterClient<typeof router>, language: Language) {
  const { rows } = await client.organizations.page({
    filter: { role: 'buyer' },
    sort: [{ column: 'annualPurchase', direction: 'desc' }],
    offset: 0,
    limit: 12,
  })
  const known = rows.map(({ legalName, shortName, city }, index) => {
    const cells = new Map([
      [1, shortName ?? legalName.slice(0, -4)],
      [4, city ?? ''],
      [5, index % 2 === 0 ? '刘洋' : ''],
    ])
    return Array.from({ length: 18 }, (_, column) => cells.get(column) ?? '').join(',')
  })
  const text = [(await readFile(fairList, 'utf8')).trimEnd(), ...known].join('\n')
  const name = language === 'en' ? 'spring-fair.csv' : '春季展会买家.csv'
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
}

async function draw(page: Page, client: RouterClient<typeof router>, language: Language): Promise<void> {
  const said = words[language]
  const path = (name: string) => join(folder, `${name}.${language}.png`)
  const shoot = async (name: string) => {
    await page.evaluate(untilStill)
    await writeFile(path(name), await page.screenshot())
    console.log(path(name))
  }
  const open = async (address: string, shown: string) => {
    await page.evaluate(`window.location.hash = '${address}'`)
    await page.locator(shown).first().waitFor()
  }
  await client.app.setPreferences({ language })
  await page.reload()

  await open('#/today', '.due-row')
  await shoot('today')
  await open('#/buyers', '.ag-row')
  await shoot('buyers')

  const buyer = (
    await client.organizations.page({
      filter: { role: 'buyer', tiers: ['key'] },
      sort: [{ column: 'lastContactOn', direction: 'desc' }],
      offset: 0,
      limit: 1,
    })
  ).rows[0]
  if (buyer === undefined) throw new Error('no buyer to show')
  await open(`#/buyers/${buyer.id}`, 'h1')
  await page.getByRole('heading', { name: buyer.legalName }).first().waitFor()
  await shoot('buyer')

  await page.keyboard.press('Control+l')
  await page.getByRole('dialog').getByRole('combobox').first().waitFor()
  await page.keyboard.type(buyer.legalName.slice(0, 4))
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.visits-choices input:focus').waitFor()
  await page.keyboard.press('3')
  await page.keyboard.type(said.note)
  await page.keyboard.press('Tab')
  await page.keyboard.type(said.step)
  await shoot('quick-log')
  await page.keyboard.press('Escape')

  await open('#/import', '.imports-drop')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await listFromTheFair(client, language))
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  await shoot('import-columns')
  await page.keyboard.press('Control+Enter')
  await page.locator('.imports-count').first().waitFor()
  await shoot('import-check')
  await page.keyboard.press('Control+Enter')
  await page.locator('.imports-acts').first().waitFor()
  const [imported] = await client.imports.list()
  await open(`#/import?view=review&import=${imported?.id}`, '.imports-compare')
  await shoot('review')

  await open('#/lists', '.paper-page')
  await shoot('list-preview')
  const { id } = await client.printedLists.create({
    filter: { dueUntil: (await client.today.get({ mineOnly: false })).today },
    layout: {
      title: language === 'en' ? 'Follow-ups this week' : '本周跟进名单',
      groupBy: 'owner',
      columns: ['organization', 'tier', 'contact', 'phone', 'city', 'task', 'dueOn', 'result', 'nextDate'],
      orientation: 'landscape',
      language,
    },
  })
  await open('#/touchpoints?tab=calendar', '[role=gridcell], td')
  await shoot('touchpoints')
  await open('#/matching', '.matching-card')
  await shoot('matching')

  await page.setViewportSize(a4)
  await open(`#/print/follow-ups?list=${id}`, '.paper-page')
  await shoot('printed-page')
  await page.setViewportSize(size)
}
