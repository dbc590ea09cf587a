import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOrThrow } from '../bench/bench-store.ts'
import { callOverPort } from './support/call-service.ts'
import { inProcess } from './support/in-process.ts'
import { type LaunchedShell, launchShell } from './support/launch-shell.ts'
import { pictureOfFailure } from './support/picture-of-failure.ts'
import { logCall } from './support/quick-log.ts'
import { isRunning, servicePid } from './support/service-pid.ts'

const kills = 5
const company = '厦门同协股份有限公司'

let dataDir: string
let shell: LaunchedShell | undefined
pictureOfFailure(() => shell?.page)

describe('the whole application killed outright while calls are logged', () => {
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'rapport-e2e-crash-'))
    await inProcess(dataDir, async (client, importFairList) => {
      await importFairList()
      await client.app.setPreferences({ onboarded: true, language: 'zh-CN' })
    })
  })
  afterAll(() => rm(dataDir, { recursive: true, force: true }))

  test(`${kills} times, at another moment each: every save the user saw is in the store`, async () => {
    const seen: string[] = []
    for (let kill = 0; kill < kills; kill++) {
      const running = await opened()
      for (let call = 0; call <= kill % 2; call++) {
        const note = `第${kill + 1}次启动的第${call + 1}个电话`
        await logCall(running.page, { find: 'tongxie', outcome: '1', note })
        seen.push(note)
      }
      // One more is on its way when the end comes; it may arrive or not.
      if (kill > 0)
        void logCall(running.page, { find: 'tongxie', outcome: '2', note: '不知道存没存' }).catch(() => {})
      await killOutright(running)
    }
    const store = openOrThrow(dataDir)
    const kept = store.sqlite.prepare<[], string>('select summary from visits').pluck().all()
    expect(seen.filter((note) => !kept.includes(note))).toEqual([])
    expect(store.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    store.close()
  })

  test('a half-written log stands in the form again after the next start', async () => {
    const before = await opened()
    await before.page.keyboard.press('Control+l')
    await before.page.getByRole('dialog').getByRole('combobox').first().waitFor()
    await discardWhatWasLeft(before)
    await before.page.keyboard.type('tongxie')
    await before.page.getByRole('option').first().waitFor()
    await before.page.keyboard.press('Enter')
    await before.page.locator('.visits-choices input:focus').waitFor()
    await before.page.keyboard.press('3')
    await before.page.keyboard.type('说到一半，对方要304不锈钢保温杯')
    await expect
      .poll(async () => JSON.stringify(await callOverPort(before.page, 'visits/drafts')), { timeout: 10_000 })
      .toContain('304不锈钢保温杯')
    await killOutright(before)

    const after = await opened()
    await after.page.keyboard.press('Control+l')
    await after.page.getByText('没写完的记录').waitFor()
    const form = after.page.getByRole('dialog')
    expect(await form.getByLabel('谈了什么').inputValue()).toBe('说到一半，对方要304不锈钢保温杯')
    expect(await form.getByRole('combobox').first().inputValue()).toBe(company)
    expect(await form.getByRole('radio', { checked: true }).last().getAttribute('value')).toBe('needsQuote')
    await after.close()
    shell = undefined
  })
})

/** The window with Today in it. */
async function opened(): Promise<LaunchedShell> {
  shell = await launchShell({ dataDir })
  await shell.page.getByRole('heading', { name: '今日' }).waitFor()
  return shell
}

/** Every process of it at once, as when the power goes. */
async function killOutright({ app }: LaunchedShell): Promise<void> {
  const service = await servicePid(app)
  const window = app.process()
  const gone = once(window, 'exit')
  process.kill(service, 'SIGKILL')
  window.kill('SIGKILL')
  await gone
  await expect.poll(() => isRunning(service), { timeout: 15_000 }).toBe(false)
}

/** The call that was under way in the last kill may have left its own words. */
async function discardWhatWasLeft({ page }: LaunchedShell): Promise<void> {
  const discard = page.getByRole('button', { name: '丢弃，重新写' })
  if (await discard.isVisible()) await discard.click()
  await page.getByRole('dialog').getByRole('combobox').first().focus()
}
