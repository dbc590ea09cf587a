import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callOverPort } from './support/call-service.ts'
import { fairList } from './support/in-process.ts'
import { type LaunchedShell, launchShell } from './support/launch-shell.ts'
import { pictureOfFailure } from './support/picture-of-failure.ts'
import { pdfFonts, pdfPages } from './support/poppler.ts'
import { logCall } from './support/quick-log.ts'

const rowsInList = 62

/** Ten companies of that list, as somebody in a hurry finds them. */
const calls = [
  { find: 'bjgj', name: '北京港健有限责任公司' },
  { find: 'shejian', name: '广州舌尖美味实业有限公司' },
  { find: 'tongxie', name: '厦门同协股份有限公司' },
  { find: 'jialaifu', name: '深圳佳莱福进出口有限公司' },
  { find: 'beirou', name: '上海贝柔集团有限公司' },
  { find: 'gzgxd', name: '广州广信达有限责任公司' },
  { find: 'minfeng', name: '闽峰集团有限公司' },
  { find: 'renbao', name: '成都仁宝集团有限公司' },
  { find: 'xianke', name: '宁波闲客集团有限公司' },
  { find: 'sufengkeji', name: '苏丰科技有限公司' },
]

/** Rows of the printed list that came back with a result. */
const entered = ['3', '7']

let shell: LaunchedShell
let saved: string
pictureOfFailure(() => shell?.page)

describe('the first day: a list from a fair becomes calls, a printed list and results', () => {
  beforeAll(async () => {
    shell = await launchShell()
    saved = join(shell.dataDir, 'saved.pdf')
    await shell.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, saved)
  })
  afterAll(() => shell.close())

  test('an empty store offers three ways to begin', async () => {
    const { page } = shell
    await page.getByRole('heading', { name: '从一份名单开始' }).waitFor()
    for (const way of ['导入客户名单', '先看看演示数据', '从空白开始']) await page.getByText(way).waitFor()
  })

  test('the list is read, its columns known, checked, and saved with counts that add up', async () => {
    const { page } = shell
    await page.locator('input[type=file]').setInputFiles(fairList)
    await page.getByRole('heading', { name: '每一列导入成什么' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText(`读到${rowsInList}行`).waitFor()
    const checked = await counts()
    expect(sumOf(checked)).toBe(rowsInList)
    expect(checked['failed']).toBeGreaterThan(0)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: '导入结果' }).waitFor()
    expect(await counts()).toEqual(checked)
  })

  test('a buyer is found by pinyin and opened with Enter', async () => {
    const { page } = shell
    await page.keyboard.press('Control+k')
    await page.keyboard.type('tongxie')
    await page.getByRole('option', { name: '厦门同协股份有限公司' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '厦门同协股份有限公司' }).waitFor()
  })

  test('ten calls are logged with the keyboard alone, four command keys each', async () => {
    const { page } = shell
    for (const [index, { find, name }] of calls.entries()) {
      const { message, commandKeys } = await logCall(page, {
        find,
        outcome: '1',
        note: `第${index + 1}个电话：确认了下半年的采购计划`,
        nextStep: '明天 寄样品',
      })
      expect(message).toContain(name)
      expect(commandKeys).toEqual(['Control+l', 'Enter', 'Tab', 'Control+Enter'])
    }
  })

  test('each of them is owed its next step', async () => {
    const { page } = shell
    await goTo('f')
    const owed = page.getByRole('gridcell', { name: '寄样品' })
    await expect.poll(() => owed.count(), { timeout: 10_000 }).toBe(calls.length)
    await page.getByText(`${calls.length}项`).waitFor()
  })

  test('the list is previewed as it prints; its PDF has every row and its fonts inside', async () => {
    const { page } = shell
    await goTo('l')
    await page.getByRole('radio', { name: '七天·按日期' }).click()
    await page.getByText(`${calls.length}项 · 1页A4`).waitFor()
    for (const { name } of calls) await page.locator('.paper-page').getByText(name).waitFor()
    const pages = await savePdf()
    // A long name goes on in a second line of its cell.
    for (const { name } of calls) expect(pages.join('\n')).toContain(name.slice(0, 7))
    const fonts = pdfFonts(saved)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([])
  })

  test('the call sheet of the import has a row for every company, numbered through all its pages', async () => {
    const { page } = shell
    await page.getByRole('radio', { name: '导入名单通话表' }).click()
    await page.getByRole('combobox', { name: '哪一份导入名单' }).click()
    await page.getByRole('option', { name: 'fair-excerpt.csv' }).click()
    const facts = await page.getByText(/^\d+项 · [2-9]页A4$/).innerText()
    const [rows = 0, pageCount] = [...facts.matchAll(/\d+/g)].map(Number)
    const pages = await savePdf()
    expect(pages).toHaveLength(pageCount ?? 0)
    for (const [index, text] of pages.entries()) expect(text).toContain(`第${index + 1}页，共${pageCount}页`)
    // A row begins with its number; a name that takes two lines has none on the second.
    const numbers = pages.flatMap((text) =>
      [...text.matchAll(/^ {0,12}(\d{1,3}) /gm)].map(([, number]) => Number(number)),
    )
    expect(numbers).toEqual(Array.from({ length: rows }, (_, index) => index + 1))
  })

  test('results come back by row number, three keys a row', async () => {
    const { page } = shell
    await page.getByRole('tab', { name: '录入结果' }).click()
    await page
      .getByRole('link', { name: '七天跟进日程' })
      .or(page.getByRole('button', { name: '七天跟进日程' }))
      .click()
    await page.getByText(`已录0 / ${calls.length}`).last().waitFor()
    for (const row of entered) {
      await page.locator('.lists-number input:focus').waitFor()
      await page.keyboard.press(row)
      await page.locator('.lists-outcomes :focus').waitFor()
      await page.keyboard.press('2')
      await page.keyboard.press('Enter')
      await page.getByText(`第${row}行：有意向`).waitFor()
    }
    await page.getByText(`已录${entered.length} / ${calls.length}`).last().waitFor()
  })

  test('the whole import is taken back; what was logged since stays', async () => {
    const { page } = shell
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '导入' }).click()
    await page.getByRole('link', { name: 'fair-excerpt.csv' }).click()
    await page.getByRole('button', { name: '撤销这次导入' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤销这次导入' }).click()
    await page.getByText('已撤销').first().waitFor()
    // Companies that were called have a history of their own by now: they are kept, the others are gone.
    expect(await callOverPort(page, 'app/stats')).toMatchObject({
      organizations: calls.length,
      visits: calls.length + entered.length,
    })
  })
})

/** Saves what the preview shows and returns the text of each page. */
async function savePdf(): Promise<string[]> {
  const { page } = shell
  await rm(saved, { force: true })
  await page.getByRole('button', { name: '存为PDF' }).click()
  await expect.poll(() => existsSync(saved), { timeout: 30_000 }).toBe(true)
  return pdfPages(saved)
}

/** g and a letter, as the rail says. */
async function goTo(key: string): Promise<void> {
  await shell.page.keyboard.press('g')
  await shell.page.keyboard.press(key)
}

async function counts(): Promise<Record<string, number>> {
  const tiles = await shell.page
    .locator('.imports-count')
    .evaluateAll((each) =>
      each.map(
        (tile) =>
          [tile.getAttribute('data-result') ?? '', Number(tile.querySelector('dd')?.textContent)] as const,
      ),
    )
  return Object.fromEntries(tiles)
}

const sumOf = (numbers: Record<string, number>) => Object.values(numbers).reduce((sum, each) => sum + each, 0)
