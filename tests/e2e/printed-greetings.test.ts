import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyContact } from '#shared/model/contact.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { OccasionId } from '#shared/model/occasion.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { callOverPort } from './support/call-service.ts'
import { inProcess } from './support/in-process.ts'
import { type LaunchedShell, launchShell } from './support/launch-shell.ts'
import { pictureOfFailure } from './support/picture-of-failure.ts'
import { pdfFonts, pdfPages } from './support/poppler.ts'

/** Fifteen at home: more than a sheet of 2 × 7 labels holds. */
const home = Array.from({ length: 15 }, (_, index) => `广州第${index + 1}食品有限公司`)
const occasionId = OccasionId.parse('new-year')

let dataDir: string
let shell: LaunchedShell
let paper: string
pictureOfFailure(() => shell?.page)

describe('greetings on paper', () => {
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'rapport-greetings-'))
    await inProcess(dataDir, async (client) => {
      await client.settings.ownCompany.set({
        zh: '睦商贸易',
        en: 'Rapport Trading',
        address: '528000 佛山市',
      })
      const person = async (organization: object, contact: object) =>
        client.organizations.create({
          organization: { ...emptyOrganization, legalName: '', ...organization },
          contacts: [{ ...emptyContact, name: '王芳', gender: 'female', ...contact }],
        })
      for (const [index, legalName] of home.entries()) {
        await person({ legalName, city: '广州市', address: `510000 体育西路${index + 1}号` }, {})
      }
      await person(
        { legalName: 'Nordwind GmbH', country: '德国', address: 'Speicherstraße 12, 20457 Hamburg' },
        { name: 'Erika Ødegård', language: 'en' },
      )
      await person({ legalName: '没有地址的公司' }, { name: '林静' })
      const people = await client.touchpoints.create({
        contactIds: await everyContact(client),
        occasionId,
        occursOn: LocalDate.parse(`${new Date().getUTCFullYear() + 1}-01-01`),
        channel: 'letter',
      })
      expect(people.ids).toHaveLength(home.length + 2)
      const { rows } = await client.touchpoints.page({ filter: {}, offset: 0, limit: 500 })
      const long = rows.find(({ contactName }) => contactName === 'Erika Ødegård')
      if (long === undefined) throw new Error('nobody abroad')
      const paragraphs = Array.from(
        { length: 30 },
        (_, index) => `Paragraph ${index + 1}. ${'All the best to you. '.repeat(9)}`,
      )
      await client.touchpoints.write({
        id: long.id,
        subject: null,
        body: `Dear Ms Ødegård,\n\n${paragraphs.join('\n\n')}`,
      })
    })
    shell = await launchShell({ dataDir })
    await shell.page.waitForFunction(() => (document.querySelector('#root')?.childElementCount ?? 0) > 0)
    const made = await callOverPort(shell.page, 'touchpoints/makePaper', {
      selection: { type: 'filter', filter: {}, exceptIds: [] },
    })
    expect(made).toMatchObject({ total: home.length + 2, ownCompany: { zh: '睦商贸易' } })
    paper = JSON.parse(JSON.stringify(made)).id
  })
  afterAll(async () => {
    await shell.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  test('letters: one for each, a long one goes on without losing a word, every letter is inside the file', async () => {
    const { pages, fonts } = await print('letters', 'size=a4&fold=dl')
    const text = pages.join('\n')
    for (const company of home) expect(text).toContain(company)
    expect(text).toContain('睦商贸易')
    const long = pages.filter((page) => page.includes('Paragraph'))
    expect(long.length).toBeGreaterThan(1)
    expect(long.join('\n').match(/Paragraph \d+/g)).toEqual(
      Array.from({ length: 30 }, (_, index) => `Paragraph ${index + 1}`),
    )
    // Each letter begins on its own page and no page is empty; nobody can post one without an address.
    expect(pages).toHaveLength(home.length + long.length)
    expect(pages.filter((page) => page.trim() === '')).toEqual([])
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([])
  })

  test('labels: who has no address gets none, the others go on from the first label that is left', async () => {
    const { pages } = await print('labels', 'sheet=2x7&start=14')
    expect(pages).toHaveLength(3)
    // The first sheet has one label left, the second all of its fourteen.
    expect(pages.map((page) => page.match(/ 收|GERMANY/g)?.length)).toEqual([1, 14, 1])
    const text = pages.join('\n')
    expect(text.match(/王芳女士 收/g)).toHaveLength(home.length)
    expect(text).toMatch(/Ødegård[\s\S]*Nordwind GmbH[\s\S]*Hamburg[\s\S]*GERMANY/)
    expect(text).not.toContain('林静')
  })

  test('a call list for all of them has a row for everybody and says how many pages it is', async () => {
    const { pages } = await print('calls', 'language=zh-CN&everyChannel=true', true)
    for (const [index, page] of pages.entries())
      expect(page).toContain(`第${index + 1}页，共${pages.length}页`)
    const numbers = pages.flatMap((page) =>
      [...page.matchAll(/^ {0,12}(\d{1,2}) /gm)].map(([, number]) => Number(number)),
    )
    expect(numbers).toEqual(Array.from({ length: home.length + 2 }, (_, index) => index + 1))
  })
})

type Client = Parameters<Parameters<typeof inProcess>[1]>[0]

async function everyContact(client: Client) {
  const { rows } = await client.organizations.page({
    filter: {},
    sort: [],
    offset: 0,
    limit: 100,
  })
  const pages = await Promise.all(
    rows.map(({ id }) => client.contacts.byOrganization({ organizationId: id })),
  )
  return pages.flat().map(({ id }) => id)
}

async function print(kind: string, query: string, landscape = false) {
  // Every part, in the order of the schema: the router rewrites an address that lacks one.
  const given = new URLSearchParams(query)
  const options = Object.entries({
    size: 'a4',
    fold: 'dl',
    sheet: '3x8',
    start: '1',
    envelope: 'dl',
    sort: 'list',
    language: 'zh-CN',
    withSent: 'false',
    everyChannel: 'false',
  }).map(([key, value]) => `${key}=${given.get(key) ?? value}`)
  const path = `/print/greetings-${kind}?${[...options, `paper=${paper}`].join('&')}`
  const bytes = await shell.page.evaluate(
    async (request) => {
      const result = await window.desktop?.printToPdf(request)
      return result !== undefined && 'bytes' in result ? [...result.bytes] : null
    },
    { path, landscape, pageSize: 'A4' as const },
  )
  if (bytes === null) throw new Error(`${kind} was not printed`)
  const file = join(dataDir, `${kind}.pdf`)
  await writeFile(file, Uint8Array.from(bytes))
  return { pages: pdfPages(file), fonts: pdfFonts(file) }
}
