import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startHosted } from '#service/node-entry.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { inProcess } from './support/in-process.ts'
import { launchBrowser } from './support/launch-browser.ts'
import { pictureOfFailure } from './support/picture-of-failure.ts'

const day = LocalDate.parse('2020-01-06')
const companies = ['宁波海曙五金有限公司', '绍兴柯桥纺织有限公司', '台州黄岩模具有限公司']

let dataDir: string
let browser: Browser
let hosted: Awaited<ReturnType<typeof startHosted>>
let page: Page
pictureOfFailure(() => page)

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rapport-keyboard-'))
  await inProcess(dataDir, async (client) => {
    await client.app.setPreferences({ onboarded: true, language: 'zh-CN' })
    const { id: ownerId } = (await client.users.list())[0]!
    for (const legalName of companies) {
      const { id } = await client.organizations.create({
        organization: { ...emptyOrganization, legalName, roles: ['buyer'], ownerId },
        contacts: [],
      })
      const owed = { organizationId: id, contactId: null, dueOn: day, ownerId, note: null }
      await client.followUps.create({ ...owed, title: `回访${legalName}` })
    }
    await client.organizations.create({
      organization: { ...emptyOrganization, legalName: '永康小五金厂', roles: ['supplier'] },
      contacts: [],
    })
    const layout = {
      title: '回访名单',
      columns: ['organization', 'result'],
      orientation: 'portrait',
    } as const
    await client.printedLists.create({
      filter: {},
      layout: { ...layout, columns: [...layout.columns], groupBy: 'none', language: 'zh-CN' },
    })
  })
  browser = await launchBrowser()
  hosted = await startHosted({ dataDir })
  page = await browser.newPage()
  await page.goto(hosted.url)
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
})
afterAll(async () => {
  await browser.close()
  await hosted.close()
  await rm(dataDir, { recursive: true, force: true })
})

/** The row of the grid that has the keyboard. */
const rowInHand = () =>
  page.evaluate(() => document.activeElement?.closest('[row-index]')?.getAttribute('row-index') ?? null)

test('whatever was opened over a list, closed again the keyboard is where it was', async () => {
  await goTo('b')
  await page.locator('.ag-row[row-index="1"] .ag-cell').nth(2).click()
  await page.keyboard.press('Control+l')
  await closeDialog()
  await expect.poll(rowInHand).toBe('1')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('新建供应商')
  await page.getByRole('option', { name: '新建供应商', exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: '新建供应商' }).waitFor()
  await closeDialog()
  await expect.poll(rowInHand).toBe('1')

  await page.keyboard.press('n')
  await page.getByRole('menuitem', { name: '新建跟进' }).click()
  await page.getByRole('dialog', { name: '新建跟进' }).waitFor()
  await closeDialog()
  await expect.poll(rowInHand).toBe('1')
})

test('on Today the row after the one that was logged has the keyboard', async () => {
  await goTo('t')
  const inHand = () => page.evaluate(() => document.activeElement?.closest('[data-follow-up]')?.textContent)
  await page.locator('[data-follow-up]').first().waitFor()
  await page.keyboard.press('j')
  await expect.poll(inHand).toContain(companies[1])
  await page.keyboard.press('l')
  await page.locator('.visits-choices input:focus').waitFor()
  await page.keyboard.press('1')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(inHand).toContain(companies[2])
})

test('the number of what was done today leads to just that', async () => {
  await page.getByRole('link', { name: '今天已完成1项' }).click()
  await page.getByText('1项', { exact: true }).waitFor()
  await page.locator('.ag-row').getByText(`回访${companies[1]}`).waitFor()
})

test('the desk shows what was entered before, and is no trap for the keyboard', async () => {
  await page.goto(`http://127.0.0.1:${hosted.port}/#/lists?tab=enter`)
  const number = page.locator('.lists-number input')
  await page.locator('.lists-number input:focus').waitFor()
  await page.keyboard.press('1')
  await page.locator('.lists-outcomes :focus').waitFor()
  await page.keyboard.press('3')
  await page.keyboard.type('要三种规格')
  await page.keyboard.press('Enter')
  await page.getByText('已录1 / 3').last().waitFor()

  await goTo('f')
  await page.getByRole('heading', { name: '跟进' }).waitFor()
  await page.goto(`http://127.0.0.1:${hosted.port}/#/lists?tab=enter`)
  await page.reload()
  await number.fill('1')
  await expect.poll(() => page.getByLabel('记录', { exact: true }).inputValue()).toBe('要三种规格')
  await page.getByRole('radio', { name: '要报价', checked: true }).waitFor()

  await number.focus()
  await page.keyboard.press('Control+z')
  await page.getByText('已撤销：录入名单结果').waitFor()
  await page.getByText('已录0 / 3').last().waitFor()
})

test('a supplier that was searched for opens among the suppliers', async () => {
  await goTo('b')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('永康小五金')
  await page.getByRole('option', { name: /永康小五金厂/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/suppliers\//)
})

test('another rhythm moves what is due, and Ctrl+Z brings the old one back', async () => {
  await page.goto(`http://127.0.0.1:${hosted.port}/#/settings`)
  const days = page.getByRole('textbox', { name: 'A级隔多久联系一次' })
  await days.fill('0')
  await page.getByText('请填1到3,650之间的整数天数。').waitFor()
  await days.fill('45')
  await page.keyboard.press('Enter')
  await page.getByText('联系周期已更新').waitFor()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => days.inputValue()).toBe('30')
})

async function closeDialog(): Promise<void> {
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** g and a letter, as the rail says. */
async function goTo(key: string): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press(key)
}
