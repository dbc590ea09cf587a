import { describe, expect, test } from 'vitest'
import type { ImportEvent, ImportPreview } from '#shared/contract/imports-contract.ts'
import { Instant } from '#shared/model/dates.ts'
import { ImportId } from '#shared/model/ids.ts'
import type { ImportRecord } from '#shared/model/import.ts'
import { createImportSession } from './import-session.ts'
import type { ImportService } from './stages.ts'

const importId = ImportId.parse('0197a000-0000-7000-8000-000000000001')
const counts = { read: 3, new: 2, updated: 1, unchanged: 0, review: 0, failed: 0 }
const doubts = [
  { field: 'foundedOn', doubt: 'date-incomplete', count: 1, examples: [{ sheetRow: 2, value: '2008年' }] },
]
const file = new File(['公司名称\n海天'], '名单.csv')
const preview = (fileId: string): ImportPreview => ({
  fileId,
  fileName: '名单.csv',
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  sheets: [],
  sheet: null,
  headerSheetRow: 1,
  headers: ['公司名称'],
  sample: [{ sheetRow: 2, cells: ['海天'] }],
  mapping: {
    version: 1,
    columns: [{ header: '公司名称', target: { kind: 'field', field: 'legalName' }, person: 1 }],
  },
  remembered: false,
})

class Forgotten extends Error {}
class Lost extends Error {}
class NotATable extends Error {}

function fakeService(events: Record<'check' | 'save', Array<ImportEvent | Error>>) {
  const calls: string[] = []
  const known = new Set<string>()
  const stored: ImportRecord[] = []
  let opened = 0
  const service: ImportService = {
    open: ({ file: { name } }) => {
      if (name === 'holiday.jpg') return Promise.reject(new NotATable())
      opened += 1
      known.add(`file-${opened}`)
      calls.push('open')
      return Promise.resolve(preview(`file-${opened}`))
    },
    reopen: ({ fileId }) =>
      known.has(fileId) ? Promise.resolve(preview(fileId)) : Promise.reject(new Forgotten()),
    run: ({ fileId, mode }, { signal }) => {
      calls.push(`${mode} ${fileId}`)
      return known.has(fileId)
        ? Promise.resolve(stream(events[mode], signal))
        : Promise.reject(new Forgotten())
    },
    list: () => Promise.resolve(stored),
    problemOf: (error) => {
      if (error instanceof NotATable) return { kind: 'file', problem: 'not-a-table' }
      if (error instanceof Forgotten) return { kind: 'forgotten' }
      return error instanceof Lost ? { kind: 'lost' } : null
    },
  }
  return { service, calls, forget: () => known.clear(), stored }
}

async function* stream(events: Array<ImportEvent | Error>, signal: AbortSignal) {
  for (const event of events) {
    await Promise.resolve()
    if (signal.aborted) throw new DOMException('Aborted', 'AbortError')
    if (event instanceof Error) throw event
    yield event
  }
}

const checkedEvents: ImportEvent[] = [
  { type: 'progress', phase: 'reading', done: 3, total: null },
  { type: 'checked', counts, rows: [], doubts },
]
const doneEvents: ImportEvent[] = [
  { type: 'progress', phase: 'saving', done: 0, total: null },
  { type: 'done', importId, counts },
]
const record = (startedAt: string): ImportRecord => ({
  id: importId,
  fileName: '名单.csv',
  role: 'buyer',
  changeSetId: null,
  startedAt: Instant.parse(startedAt),
  finishedAt: null,
  counts,
  undone: false,
  openReviews: 0,
})
const noPause = () => Promise.resolve()

async function checkedSession(
  events = { check: checkedEvents, save: doneEvents as Array<ImportEvent | Error> },
) {
  const fake = fakeService(events)
  const session = createImportSession(fake.service, noPause)
  await session.open(file, 'buyer')
  await session.check()
  return { ...fake, session }
}

test('a list is opened, checked and saved', async () => {
  const { session } = await checkedSession()
  expect(session.get()).toMatchObject({ name: 'checked', checked: { counts, doubts } })
  await session.save()
  expect(session.get()).toMatchObject({ name: 'saved', importId, counts, fileName: '名单.csv' })
})

test('a picture is refused by name and reason', async () => {
  const { service } = fakeService({ check: [], save: [] })
  const session = createImportSession(service, noPause)
  await session.open(new File(['not a list'], 'holiday.jpg'), 'buyer')
  expect(session.get()).toMatchObject({ name: 'refused', fileName: 'holiday.jpg', problem: 'not-a-table' })
})

test('a file without a byte never leaves the window', async () => {
  const { service, calls } = fakeService({ check: [], save: [] })
  const session = createImportSession(service, noPause)
  await session.open(new File([], '空.xlsx'), 'buyer')
  expect(session.get()).toMatchObject({ name: 'refused', problem: 'empty' })
  expect(calls).toEqual([])
})

test('a service that was restarted gets the file again', async () => {
  const { session, forget, calls } = await checkedSession()
  forget()
  await session.save()
  expect(session.get().name).toBe('saved')
  expect(calls).toEqual(['open', 'check file-1', 'save file-1', 'open', 'save file-2'])
})

test('a column chosen by hand is remembered as such, and another sheet starts over', async () => {
  const { service } = fakeService({ check: [], save: [] })
  const session = createImportSession(service, noPause)
  await session.open(file, 'buyer')
  session.setColumn(0, { header: '公司名称', target: { kind: 'field', field: 'shortName' }, person: 1 })
  session.setRole('supplier')
  expect(session.get()).toMatchObject({
    plan: {
      byHand: new Set([0]),
      role: 'supplier',
      mapping: { columns: [{ target: { field: 'shortName' } }] },
    },
  })
  await session.reread({ sheet: '二月', headerSheetRow: null })
  expect(session.get()).toMatchObject({ name: 'mapping', plan: { byHand: new Set(), role: 'supplier' } })
})

test('what a check is stopped at is the mapping, untouched', async () => {
  const fake = fakeService({ check: checkedEvents, save: [] })
  const session = createImportSession(fake.service, noPause)
  await session.open(file, 'buyer')
  const checking = session.check()
  session.stop()
  await checking
  expect(session.get()).toMatchObject({ name: 'mapping', failure: null })
})

describe('a save that did not end well', () => {
  test('a full disk is said, and the check is still there', async () => {
    const { session } = await checkedSession({
      check: checkedEvents,
      save: [{ type: 'failed', reason: 'diskFull' }],
    })
    await session.save()
    expect(session.get()).toMatchObject({ name: 'checked', failure: { kind: 'store', code: 'diskFull' } })
  })

  test('a lost connection is looked into: the import was whole', async () => {
    const { session, stored } = await checkedSession({ check: checkedEvents, save: [new Lost()] })
    stored.push(record(new Date().toISOString()))
    await session.save()
    expect(session.get()).toMatchObject({ name: 'saved', importId })
  })

  test('a lost connection is looked into: nothing was written', async () => {
    const { session, stored } = await checkedSession({ check: checkedEvents, save: [new Lost()] })
    stored.push(record('2020-01-01T00:00:00.000Z'))
    await session.save()
    expect(session.get()).toMatchObject({ name: 'checked', failure: { kind: 'error' } })
  })

  test('stopped in time', async () => {
    const { session } = await checkedSession()
    const saving = session.save()
    session.stop()
    await saving
    expect(session.get()).toMatchObject({ name: 'checked', wasStopped: true, failure: null })
  })

  test('stopped too late: it is in the store, and that is said', async () => {
    const { session, stored } = await checkedSession()
    const saving = session.save()
    session.stop()
    stored.push(record(new Date().toISOString()))
    await saving
    expect(session.get()).toMatchObject({ name: 'saved', importId })
  })
})
