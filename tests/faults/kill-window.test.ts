import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { DemoRandom } from '#shared/domain/demo/demo-random.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { fairList } from '../bench/fair-list.ts'
import { setup } from '../e2e/support/build.ts'
import { inProcess } from '../e2e/support/in-process.ts'
import { type LaunchedShell, launchShell } from '../e2e/support/launch-shell.ts'
import { isRunning, servicePid } from '../e2e/support/service-pid.ts'
import { logFromPage } from './support/busy-page.ts'
import { killPlan } from './support/kill-plan.ts'
import type { Promises } from './support/promises.ts'
import { expectSurvival } from './support/surviving-store.ts'

const rows = 400
const { windowKills: kills, seed } = killPlan

describe(`kill -9 of the real window and all its processes at ${kills} moments of an import, while calls are logged`, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'rapport-kill-window-'))
  const lists = Array.from({ length: kills + 1 }, (_, life) => join(dataDir, `list-${life + 1}.csv`))
  const lives: Promises[] = []
  let organizationId = ''
  let stopDisplay = () => {}
  let importTakes = 0
  let shell: LaunchedShell | undefined

  beforeAll(async () => {
    stopDisplay = await setup()
    const [header = [], ...all] = fairList(rows * lists.length)
    for (const [life, path] of lists.entries())
      writeFileSync(path, Papa.unparse([header, ...all.slice(life * rows, (life + 1) * rows)]))
    await inProcess(dataDir, async (client) => {
      await client.app.setPreferences({ onboarded: true, language: 'zh-CN' })
      const organization = { ...emptyOrganization, legalName: '宁波镇海轴承有限公司' }
      organizationId = (await client.organizations.create({ organization, contacts: [] })).id
    })
  })
  // Only after a failure is one still there.
  afterEach(() => shell?.app.process().kill('SIGKILL'))
  afterAll(() => {
    stopDisplay()
    rmSync(dataDir, { recursive: true })
  })

  test('one life is not cut short: how long an import takes here', async () => {
    const life = await begin(lists.at(-1))
    const started = performance.now()
    await life.saved()
    importTakes = performance.now() - started
    await life.killed()
    expect(await expectSurvival(dataDir, lives)).toMatchObject({ imports: 1 })
  })

  test('every other ends at a moment of its own', { timeout: 60_000 * kills }, async () => {
    const random = new DemoRandom(seed, 1, 0)
    for (let kill = 0; kill < kills; kill++) {
      const life = await begin(lists[kill])
      life.saved().catch(() => {})
      // A little beyond its end, too: then the window says so, and it must be true.
      await new Promise((resolve) => setTimeout(resolve, random.next() * 1.2 * importTakes))
      await life.killed()
      await expectSurvival(dataDir, lives)
    }
    const { visits, imports, unanswered } = await expectSurvival(dataDir, lives)
    console.log(
      `${kills} kills of the window survived, seed ${seed}, an import takes ${Math.round(importTakes)} ms here: ` +
        `${lives.flatMap(({ visit }) => visit).length} calls answered as saved, all there, ${visits} in all; ` +
        `${imports - 1} imports whole (${unanswered} of them before anybody was told), of the others nothing.`,
    )
  })

  /** A window that logs calls and has just been told to save a list. */
  async function begin(list = '') {
    const life: Promises = { organization: [organizationId], draft: [], asked: [], visit: [], import: [] }
    const opened = await launchShell({ dataDir })
    shell = opened
    const { page } = opened
    await page.getByRole('heading', { name: '今日' }).waitFor()
    await logFromPage(page, organizationId, {
      asked: (id) => life.asked.push(id),
      promised: (id) => life.visit.push(id),
    })
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    await page.getByRole('heading', { name: '导入名单' }).waitFor()
    await page.locator('input[type=file]').setInputFiles(list)
    await page.getByRole('heading', { name: '每一列导入成什么' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText(`读到${rows}行`).waitFor()
    const service = await servicePid(opened.app)
    await page.keyboard.press('Control+Enter')
    lives.push(life)
    return {
      async saved() {
        await page.getByRole('heading', { name: '导入结果' }).waitFor()
        await page.waitForURL(/import=/)
        life.import.push(page.url().replace(/.*import=/, ''))
      },
      async killed() {
        await killOutright(opened, service)
        shell = undefined
      },
    }
  }
})

/** The group holds every process of the application: main, page, GPU, and the data service. */
async function killOutright({ app }: LaunchedShell, service: number): Promise<void> {
  const main = app.process()
  const gone = once(main, 'exit')
  process.kill(-(main.pid ?? 0), 'SIGKILL')
  await gone
  await expect.poll(() => isRunning(service), { timeout: 15_000 }).toBe(false)
}
