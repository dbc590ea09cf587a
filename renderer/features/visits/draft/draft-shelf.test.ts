import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Instant } from '#shared/model/dates.ts'
import { createDraftShelf, type DraftStore } from './draft-shelf.ts'
import { draftFor, type LogDraft } from './log-draft.ts'

const now = Instant.parse('2026-03-05T02:30:00.000Z')
const note = (text: string): LogDraft => ({ ...draftFor({}), note: text })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function memoryStore(kept: Array<{ key: string; draft: unknown; updatedAt: Instant }> = []) {
  const written: string[] = []
  let isDown = false
  const answer = (line: string) => {
    if (isDown) return Promise.reject(new Error('down'))
    written.push(line)
    return Promise.resolve({ updatedAt: now })
  }
  const store: DraftStore = {
    all: () => Promise.resolve(kept),
    save: (key, draft) => answer(`${key}: ${draft.note}`),
    discard: (key) => answer(`${key} gone`),
  }
  return { store, written, setDown: (down: boolean) => (isDown = down) }
}

test('typing is written once, when it pauses', async () => {
  const { store, written } = memoryStore()
  const shelf = createDraftShelf(store)
  for (const text of ['要', '要三', '要三台']) {
    shelf.keep('quick', note(text), now)
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(written).toEqual([])
  await vi.advanceTimersByTimeAsync(300)
  expect(written).toEqual(['quick: 要三台'])
  expect(shelf.get('quick')?.draft.note).toBe('要三台')
})

test('after a crash the draft is there again', async () => {
  const { store } = memoryStore([
    { key: 'quick', draft: note('写到一半'), updatedAt: now },
    { key: 'buyer:1', draft: 'what is this', updatedAt: now },
  ])
  const shelf = createDraftShelf(store)
  await shelf.load()
  expect(shelf.get('quick')).toMatchObject({ updatedAt: now, draft: { note: '写到一半' } })
  expect(shelf.get('buyer:1')).toBeUndefined()
})

test('what was read late does not undo what was typed meanwhile', async () => {
  const { store } = memoryStore([{ key: 'quick', draft: note('旧'), updatedAt: now }])
  const shelf = createDraftShelf(store)
  const loading = shelf.load()
  shelf.keep('quick', note('新'), now)
  await loading
  expect(shelf.get('quick')?.draft.note).toBe('新')
})

test('a service that is away gets it when it is back', async () => {
  const { store, written, setDown } = memoryStore()
  const shelf = createDraftShelf(store)
  setDown(true)
  shelf.keep('quick', note('别丢'), now)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(written).toEqual([])
  setDown(false)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(written).toEqual(['quick: 别丢'])
})

test('closing the window sends what is waiting', async () => {
  const { store, written } = memoryStore()
  const shelf = createDraftShelf(store)
  shelf.keep('quick', note('关窗'), now)
  shelf.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(written).toEqual(['quick: 关窗'])
})

test('a saved log leaves no draft behind, not even one on its way', async () => {
  const { store, written } = memoryStore()
  const shelf = createDraftShelf(store)
  shelf.keep('quick', note('已保存'), now)
  shelf.forget('quick', shelf.get('quick')?.draft ?? draftFor({}))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(written).toEqual([])
  expect(shelf.get('quick')).toBeUndefined()
})

test('emptied by hand is discarded', async () => {
  const { store, written } = memoryStore()
  const shelf = createDraftShelf(store)
  shelf.keep('quick', note('a'), now)
  await vi.advanceTimersByTimeAsync(300)
  shelf.keep('quick', note(''), now)
  await vi.advanceTimersByTimeAsync(300)
  expect(written).toEqual(['quick: a', 'quick gone'])
})
