import { selectedTouchpoints } from '#db/repositories/touchpoint-pages.ts'
import { findTouchpoints } from '#db/repositories/touchpoints.ts'
import { touchpoints } from '#db/schema/touchpoints.ts'
import type { Store } from '#db/store.ts'
import { updateRecord } from '#db/write-path/record-changes.ts'
import type { FileProblem } from '#shared/contract/imports-contract.ts'
import { phoneKey } from '#shared/domain/sending/phone-key.ts'
import { resultColumns } from '#shared/domain/sending/result-columns.ts'
import { resultOf } from '#shared/domain/sending/result-word.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { ChangeSetId } from '#shared/model/ids.ts'
import type { Touchpoint } from '#shared/model/touchpoint.ts'
import { type FileContent, openList } from '../import/open-list.ts'
import { cellTexts } from '../import/read-list.ts'
import { TableReadError } from '../import/readers/table-source.ts'
import type { OpenService } from '../service-context.ts'
import { handedOut } from './handed-out.ts'
import { withoutSecrets } from './without-secrets.ts'

export type SmsResults =
  | { ok: false; problem: FileProblem }
  | {
      ok: true
      changeSetId: ChangeSetId | null
      sent: number
      failed: number
      /** Rows that name no text of ours that waits for a result. */
      notFound: number
      /** Rows that say neither success nor failure. */
      unclear: number
    }

type Row = { id: string; phone: string; result: string; reason: string }

/** Takes a gateway's list of results over, as one change that can be taken back. */
export async function readSmsResults(service: OpenService, file: FileContent): Promise<SmsResults> {
  const read = await readRows(file)
  if (!read.ok) return read
  const find = finderOf(service.store)
  const counts = { sent: 0, failed: 0, notFound: 0, unclear: 0 }
  const results = new Map<string, { touchpoint: Touchpoint; result: 'sent' | 'failed'; failure: string }>()
  for (const row of read.rows) {
    const result = resultOf(row.result)
    const touchpoint = result === null ? null : find(row)
    if (result === null) counts.unclear += 1
    else if (touchpoint === null) counts.notFound += 1
    else {
      const failure = withoutSecrets([row.result, row.reason].filter((part) => part !== '').join(' · '), [])
      results.set(touchpoint.id, { touchpoint, result, failure })
    }
  }
  const changes: RowChange[] = []
  const sentAt = nowInstant(service.store.clock)
  for (const { touchpoint, result, failure } of results.values()) {
    counts[result] += 1
    const values =
      result === 'failed'
        ? { state: 'failed', failure }
        : { state: 'sent', sentAt: touchpoint.sentAt ?? sentAt, failure: null }
    changes.push(updateRecord(touchpoints, touchpoint.id, values))
  }
  const applied = service.write({ label: 'touchpoints.smsResults', changes })
  return { ok: true, changeSetId: applied?.id ?? null, ...counts }
}

async function readRows(
  file: FileContent,
): Promise<{ ok: true; rows: Row[] } | { ok: false; problem: FileProblem }> {
  const list = await openList(file)
  if (!list.ok) return list
  const { source, head } = list
  const width = Math.max(head.headers.length, ...head.sample.map(({ cells }) => cells.length))
  const columns = resultColumns(
    Array.from({ length: width }, (_, column) => head.headers[column] ?? ''),
    head.sample.map(({ cells }) => cellTexts(cells, width)),
  )
  if (!columns) return { ok: false, problem: 'not-a-table' }
  const rows: Row[] = []
  try {
    for await (const { sheetRow, cells } of source.rows()) {
      if (sheetRow <= head.dataAfterSheetRow) continue
      const texts = cellTexts(cells, width)
      const of = (column: number | null) => (column === null ? '' : (texts[column]?.trim() ?? ''))
      const row = {
        id: of(columns.id),
        phone: of(columns.phone),
        result: of(columns.result),
        reason: of(columns.reason),
      }
      if (row.id !== '' || row.phone !== '') rows.push(row)
    }
  } catch (error) {
    if (error instanceof TableReadError) return { ok: false, problem: error.code }
    throw error
  }
  return { ok: true, rows }
}

/**
 * By our own number, else by the phone: of texts to that phone that wait for a result the one that was written to a list,
 * if it is the only one. Two greetings to one phone cannot be told apart and stay as they are.
 */
function finderOf(store: Store): (row: Row) => Touchpoint | null {
  const exported = handedOut(store)
  const waiting = [
    ...findTouchpoints(store, [...exported]),
    ...selectedTouchpoints(store, {
      type: 'filter',
      filter: { channel: 'sms', states: ['approved', 'sending', 'unknown'] },
      exceptIds: [],
    }),
  ]
    .flat()
    .filter(({ channel, state }) => channel === 'sms' && takesResult.some((each) => each === state))
  const byId = new Map(waiting.map((touchpoint) => [String(touchpoint.id), touchpoint]))
  const byPhone = new Map<string, Touchpoint[]>()
  for (const touchpoint of byId.values()) {
    const key = phoneKey(touchpoint.address ?? '')
    byPhone.set(key, [...(byPhone.get(key) ?? []), touchpoint])
  }
  return ({ id, phone }) => {
    const known = byId.get(id.toLowerCase())
    if (known || id !== '') return known ?? null
    const all = byPhone.get(phoneKey(phone)) ?? []
    const written = all.filter((touchpoint) => exported.has(touchpoint.id))
    const [only, ...others] = written.length > 0 ? written : all
    return others.length === 0 ? (only ?? null) : null
  }
}

/** A text counted as sent may turn out not to have arrived. */
const takesResult = [
  'approved',
  'sending',
  'unknown',
  'sent',
  'failed',
] as const satisfies readonly Touchpoint['state'][]
