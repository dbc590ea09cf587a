import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock, today } from '#shared/domain/time/clock.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import type { PrintLayout } from '#shared/model/follow-up-list.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { inProcess } from './support/in-process.ts'
import { type LaunchedShell, launchShell } from './support/launch-shell.ts'
import { pictureOfFailure } from './support/picture-of-failure.ts'
import { pdfPages } from './support/poppler.ts'

const rows = 60
const papers = (['portrait', 'landscape'] as const).flatMap((orientation) =>
  (['none', 'day'] as const).map((groupBy) => ({ orientation, groupBy })),
)

let dataDir: string
let shell: LaunchedShell
const lists: string[] = []
pictureOfFailure(() => shell?.page)

describe('a follow-up list on paper', () => {
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'rapport-printed-list-'))
    await inProcess(dataDir, async (client) => {
      await client.app.setPreferences({ onboarded: true, language: 'zh-CN' })
      for (let index = 0; index < rows; index++) {
        const organization = { ...emptyOrganization, legalName: `广州第${index + 1}食品有限公司` }
        const { id } = await client.organizations.create({ organization, contacts: [] })
        await client.followUps.create({
          organizationId: id,
          contactId: null,
          title: '寄样品',
          dueOn: addDays(today(systemClock), index % 4),
          ownerId: null,
          note: null,
        })
      }
      const filter = { origins: ['manual' as const] }
      for (const { orientation, groupBy } of papers) {
        const { id, total } = await client.printedLists.create({
          filter,
          layout: layoutOf(orientation, groupBy),
        })
        expect(total).toBe(rows)
        lists.push(id)
      }
    })
    shell = await launchShell({ dataDir })
    await shell.page.waitForFunction(() => (document.querySelector('#root')?.childElementCount ?? 0) > 0)
  })
  afterAll(async () => {
    await shell.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  test.each(papers.map((paper, index) => ({ ...paper, index })))(
    '$orientation, grouped by $groupBy: every sheet one page, none of them empty, nobody cut off',
    async ({ orientation, index }) => {
      const pages = await print(lists[index]!, orientation === 'landscape')
      expect(pages.length).toBeGreaterThan(2)
      for (const [page, text] of pages.entries())
        expect(text).toContain(`第${page + 1}页，共${pages.length}页`)
      const text = pages.join('\n')
      for (let row = 1; row <= rows; row++) expect(text).toContain(`广州第${row}食品有限公司`)
    },
  )
})

const layoutOf = (orientation: PrintLayout['orientation'], groupBy: PrintLayout['groupBy']): PrintLayout => ({
  title: '本周跟进',
  groupBy,
  columns: ['organization', 'task', 'dueOn', 'result', 'nextDate'],
  orientation,
  language: 'zh-CN',
})

async function print(list: string, landscape: boolean): Promise<string[]> {
  const bytes = await shell.page.evaluate(
    async (request) => {
      const result = await window.desktop?.printToPdf(request)
      return result !== undefined && 'bytes' in result ? [...result.bytes] : null
    },
    { path: `/print/follow-ups?list=${list}`, landscape, pageSize: 'A4' as const },
  )
  if (bytes === null) throw new Error('nothing was printed')
  const file = join(dataDir, `${list}.pdf`)
  await writeFile(file, Uint8Array.from(bytes))
  return pdfPages(file)
}
