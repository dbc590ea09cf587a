import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { createRouterClient, type RouterClient } from '@orpc/server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createService } from '#service/create-service.ts'
import { startHosted } from '#service/node-entry.ts'
import type { router } from '#service/router.ts'
import { launchBrowser } from './support/launch-browser.ts'
import { pictureOfFailure } from './support/picture-of-failure.ts'

// What axe finds depends on the colours or on the words, never on both: two looks see each of the four.
const looks = [
  { language: 'zh-CN', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const

/** What is looked at: an address, and what is opened there. */
type Screen = { name: string; path: string; open?: () => Promise<void> }

let dataDir: string
let browser: Browser
let hosted: Awaited<ReturnType<typeof startHosted>>
let client: RouterClient<typeof router>
let page: Page
let screens: Screen[]
pictureOfFailure(() => page)

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rapport-axe-'))
  const service = createService({ dataDir, importsInPlace: true })
  client = createRouterClient(service.router, { context: service.context })
  hosted = await startHosted({ dataDir, service })
  browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
  await page.goto(hosted.url)
})
afterAll(async () => {
  await browser.close()
  await hosted.close()
  await rm(dataDir, { recursive: true, force: true })
})

test.each(looks)('the first run in $language, $colorScheme', async (look) => {
  await wear(look)
  expect(await findings()).toEqual([])
})

describe('every screen of a store in use', () => {
  beforeAll(async () => {
    for await (const _ of await client.app.seedDemo({ organizations: 60, seed: 1 }));
    await client.app.setPreferences({ onboarded: true })
    const { rows } = await client.organizations.page({
      filter: { role: 'buyer' },
      sort: [{ column: 'lastContactOn', direction: 'desc' }],
      offset: 0,
      limit: 1,
    })
    const shortcut = (keys: string) => async () => {
      await page.keyboard.press(keys)
      await page.getByRole('dialog').first().waitFor()
    }
    const tab = (place: number) => () => page.getByRole('tab').nth(place).click()
    const traded = await aMatch()
    screens = [
      { name: 'today', path: '/today' },
      { name: 'search', path: '/today', open: shortcut('Control+k') },
      { name: 'quick log', path: '/today', open: shortcut('Control+l') },
      { name: 'keyboard help', path: '/today', open: shortcut('?') },
      { name: 'buyers', path: '/buyers' },
      { name: 'a buyer', path: `/buyers/${rows[0]?.id}` },
      { name: 'suppliers', path: '/suppliers' },
      { name: 'follow-ups', path: '/follow-ups' },
      { name: 'matching', path: '/matching' },
      { name: 'a new requirement', path: '/matching', open: shortcut('c') },
      { name: 'offerings', path: '/matching', open: tab(1) },
      { name: 'quotas', path: '/matching', open: tab(3) },
      { name: 'a list to print', path: '/lists' },
      {
        name: 'entering results',
        path: '/lists',
        open: () => page.getByRole('tab').nth(1).click(),
      },
      { name: 'a supplier', path: `/suppliers/${traded.supplierId}` },
      { name: 'open requirements', path: '/lists?tab=trade' },
      { name: 'letters of introduction', path: `/matching/letters?match=${traded.matchId}` },
      { name: 'purchase requests', path: '/lists?tab=trade&kind=purchaseRequests' },
      { name: 'import', path: '/import' },
      { name: 'weights of matching', path: '/matching', open: tab(4) },
      { name: 'settings', path: '/settings' },
      { name: 'bin', path: '/bin' },
    ]
  })

  test.each(looks)('in $language, $colorScheme', async (look) => {
    await wear(look)
    expect(await foundOn(screens)).toEqual({})
  })

  test.each(looks)('touchpoints in $language, $colorScheme', async (look) => {
    await wear(look)
    expect(await foundOn(touchpointScreens)).toEqual({})
  })

  test('the language is switched on the spot, without a reload', async () => {
    await wear({ language: 'zh-CN', colorScheme: 'light' })
    await goTo('/follow-ups')
    await page.getByRole('heading', { name: '跟进', level: 1 }).waitFor()
    await page.evaluate(() => Object.assign(window, { sameWindow: true }))
    await page.getByRole('button', { name: '显示' }).click()
    await page.getByText('English', { exact: true }).click()
    await page.getByRole('heading', { name: 'Follow-ups', level: 1 }).waitFor()
    await page.getByRole('navigation').getByRole('link', { name: 'Buyers' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await page.evaluate(() => 'sameWindow' in window)).toBe(true)
    expect((await client.app.preferences()).language).toBe('en')
  })
})

/** Every tab of the touchpoints, a plan that is being made, and the ways out in the settings. */
const touchpointScreens: Screen[] = [
  ...['queue', 'calendar', 'plans', 'templates', 'scripts', 'results'].map((tab) => ({
    name: `touchpoints: ${tab}`,
    path: `/touchpoints?tab=${tab}`,
    open: () => page.locator(`[role=tab][aria-selected=true][id$="-tab-${tab}"]`).waitFor(),
  })),
  {
    name: 'touchpoints: a new plan',
    path: '/touchpoints?tab=plans',
    open: async () => {
      await page.keyboard.press('f')
      await page.locator('form.plan').waitFor()
    },
  },
  { name: 'the ways out', path: '/settings?section=mail' },
]

/** What is wrong with each of them; those that are well are left out. */
async function foundOn(all: readonly Screen[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const { name, path, open } of all) {
    await goTo(path)
    await open?.()
    const here = await findings()
    if (here.length > 0) found[name] = here
    if (open) await page.keyboard.press('Escape')
  }
  return found
}

/** A pair somebody works on, of what the demo data trades. */
async function aMatch(): Promise<{ matchId: string; supplierId: string }> {
  const { rows } = await client.requirements.page({
    filter: { statuses: ['open', 'matching'] },
    offset: 0,
    limit: 50,
  })
  for (const { id: requirementId } of rows) {
    const [best] = (await client.matching.suppliersFor({ requirementId, limit: 1 })).ranked
    if (best === undefined) continue
    const { ids } = await client.matches.shortlist({ requirementId, offeringIds: [best.offeringId] })
    const [matchId] = ids
    if (matchId !== undefined) return { matchId, supplierId: best.supplierId }
  }
  throw new Error('the demo data offers nothing that is wanted')
}

async function wear(look: (typeof looks)[number]): Promise<void> {
  await client.app.setPreferences(look)
  await page.reload()
  await page
    .locator(`html[lang="${look.language}"][data-mantine-color-scheme="${look.colorScheme}"]`)
    .waitFor()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** Shows an address within the window that is there, and waits until its own heading stands. */
async function goTo(path: string): Promise<void> {
  const isThere = await page.evaluate((to) => {
    const [screen] = to.split('?')
    const isSameScreen = window.location.hash.slice(1).split('?')[0] === screen
    if (isSameScreen) {
      window.location.hash = `#${to}`
      return true
    }
    for (const heading of document.querySelectorAll('h1')) heading.setAttribute('data-left', '')
    window.location.hash = `#${to}`
    return false
  }, path)
  if (!isThere) await page.locator('h1:not([data-left])').first().waitFor()
}

/** Serious and critical findings, one line each: the rule and where. */
async function findings(): Promise<string[]> {
  await page.waitForFunction(
    () =>
      document.querySelector('.mantine-Skeleton-root') === null &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  )
  // To name every element that is well costs most of the time, and to finish in a window of its own much of the rest.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}
