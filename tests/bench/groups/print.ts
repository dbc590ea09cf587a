import { createRouterClient } from '@orpc/server'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { createService } from '#service/create-service.ts'
import { today } from '#shared/domain/time/clock.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import { OrganizationId } from '#shared/model/ids.ts'
import { setup } from '../../e2e/support/build.ts'
import { launchShell } from '../../e2e/support/launch-shell.ts'
import { openBareWindow } from '../bare-window.ts'
import type { BenchOptions } from '../bench-options.ts'
import { benchStore } from '../bench-store.ts'
import { type Measurement, measurement, median } from '../measure.ts'

const rows = 500
const prints = 5

/** A follow-up list of 500 rows into a PDF, against Chromium printing a plain table of as many rows. */
export async function run({ size, log }: BenchOptions): Promise<Measurement[]> {
  const dataDir = benchStore(size, log)
  const path = `/print/follow-ups?list=${await keepList(dataDir)}`
  const stopDisplay = await setup()
  try {
    const bare = await barePrints()
    const { page, close } = await launchShell({ dataDir })
    try {
      await page.locator('.due-row').first().waitFor()
      const first = await printOnce(page, path)
      const times: number[] = []
      for (let i = 0; i < prints; i++) times.push((await printOnce(page, path)).seconds)
      log(`PDF of ${rows} rows: ${Math.round(first.bytes / 1024)} kB`)
      return [
        measurement(`PDF of a ${rows}-row follow-up list`, 's', median(times), 3, median(bare)),
        measurement('the first since the start', 's', first.seconds, 3, Math.max(...bare)),
      ]
    } finally {
      await close()
    }
  } finally {
    stopDisplay()
  }
}

async function printOnce(page: Page, path: string): Promise<{ seconds: number; bytes: number }> {
  const started = performance.now()
  const result = await page.evaluate(
    `window.desktop.printToPdf({ path: '${path}' }).then(({ bytes, failed }) => ({ bytes: bytes?.length, failed }))`,
  )
  const { bytes } = z.object({ bytes: z.number() }).parse(result)
  return { seconds: (performance.now() - started) / 1000, bytes }
}

async function barePrints(): Promise<number[]> {
  const { app, page, close } = await openBareWindow()
  const cells = Array.from({ length: 9 }, (_, cell) => `<td>跟进${cell}</td>`).join('')
  await page.setContent(`<table>${`<tr>${cells}</tr>`.repeat(rows)}</table>`)
  const times: number[] = []
  for (let i = 0; i < prints; i++) {
    const started = performance.now()
    await app.evaluate(
      async ({ BrowserWindow }) =>
        (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' }))?.length,
    )
    times.push((performance.now() - started) / 1000)
  }
  await close()
  return times
}

/** Somebody to whom 500 follow-ups belong, made once in this store, and their list as it goes to the printer. */
async function keepList(dataDir: string): Promise<string> {
  const service = createService({ dataDir })
  const state = service.context.service
  if (!state.ok) throw new Error(state.failure.detail)
  const { store } = state.open
  const client = createRouterClient(service.router, { context: service.context })
  const name = '打印五百行'
  const owner =
    (await client.users.list()).find((user) => user.name === name) ??
    (await client.users.create({ name, role: 'accountManager' }))
  const filter = { ownerIds: [owner.id] }
  const { total } = await client.followUps.page({ filter, offset: 0, limit: 1 })
  const organizations = store.sqlite
    .prepare<[number, number], string>(
      'select id from organizations where is_buyer = 1 and deleted_at is null order by row_key limit ? offset ?',
    )
    .pluck()
    .all(rows - total, total)
  const day = today(store.clock)
  for (const [index, id] of organizations.entries()) {
    await client.followUps.create({
      organizationId: OrganizationId.parse(id),
      contactId: null,
      title: '发报价单，确认样品规格和交期',
      dueOn: addDays(day, index % 14),
      ownerId: owner.id,
      note: null,
    })
  }
  const list = await client.printedLists.create({
    filter,
    layout: {
      title: '本周跟进',
      groupBy: 'day',
      columns: ['organization', 'tier', 'contact', 'phone', 'city', 'task', 'dueOn', 'result', 'nextDate'],
      orientation: 'landscape',
      language: 'zh-CN',
    },
  })
  service.close()
  if (list.total !== rows) throw new Error(`a list of ${list.total} rows, not ${rows}`)
  return list.id
}
