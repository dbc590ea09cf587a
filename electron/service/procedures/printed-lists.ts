import { listRowsByRefs } from '#db/repositories/follow-up-rows.ts'
import { countListRefs, listRefs } from '#db/repositories/list-refs.ts'
import {
  findPrintedList,
  type GroupedRef,
  ownerNames,
  printedResults,
  recentPrintedLists,
  type StoredList,
} from '#db/repositories/printed-lists.ts'
import { visitOfPrintedRow } from '#db/repositories/visits.ts'
import { printedLists } from '#db/schema/team.ts'
import type { Store } from '#db/store.ts'
import { insertRecord } from '#db/write-path/record-changes.ts'
import type { PrintedList, RowResult } from '#shared/model/follow-up-list.ts'
import { FollowUpId, PrintedListId } from '#shared/model/ids.ts'
import { printedListXlsx } from '../export/printed-list-xlsx.ts'
import { os } from '../implementer.ts'
import { findOne } from '../visits/owed.ts'
import { correctPrintedResult, enterPrintedResult } from '../visits/printed-result.ts'

/** A pile of paper nobody has carried yet: some 200 pages. */
const longestList = 5_000
const recentLists = 50

export const printedListsProcedures = {
  preview: os.printedLists.preview.handler(({ input: { filter, layout, limit }, context: { store } }) => ({
    rows: numberedRows(store, listRefs(store, filter, layout.groupBy, limit), new Map()),
    total: countListRefs(store, filter),
  })),

  create: os.printedLists.create.handler(({ input: { filter, layout }, context, errors }) => {
    const total = countListRefs(context.store, filter)
    if (total === 0) throw errors.INVALID({ data: { reason: 'emptyList' } })
    if (total > longestList) throw errors.INVALID({ data: { reason: 'tooManyRows' } })
    const rows = listRefs(context.store, filter, layout.groupBy, longestList)
    const id = PrintedListId.parse(context.store.newId())
    const printedBy = context.me().name
    context.write({
      label: 'printedLists.create',
      changes: [insertRecord(printedLists, id, { layout, filter, rows, printedBy })],
    })
    return { id, total: rows.length }
  }),

  get: os.printedLists.get.handler(({ input, context, errors }) => {
    const list = findPrintedList(context.store, input.id)
    if (!list) throw errors.NOT_FOUND()
    return toPrintedList(context.store, list)
  }),

  recent: os.printedLists.recent.handler(({ context }) => recentPrintedLists(context.store, recentLists)),

  exportXlsx: os.printedLists.exportXlsx.handler(({ input, context, errors }) => {
    const list = findPrintedList(context.store, input.id)
    if (!list) throw errors.NOT_FOUND()
    return printedListXlsx(toPrintedList(context.store, list), input.headings, ownerNames(context.store))
  }),

  enterResult: os.printedLists.enterResult.handler(({ input, context, errors }) => {
    const { store } = context
    const list = findPrintedList(store, input.listId)
    if (!list) throw errors.NOT_FOUND()
    const ref = list.refs[input.number - 1]
    if (!ref) throw errors.INVALID({ data: { reason: 'noSuchRow' } })
    const owed = ref.followUpId === null ? null : findOne(store, FollowUpId.parse(ref.followUpId))
    const earlier = visitOfPrintedRow(store, input.listId, input.number)
    const entered = earlier
      ? correctPrintedResult(context, { result: input, earlier, owed })
      : enterPrintedResult(context, { result: input, organizationId: ref.organizationId, owed })
    if (!entered.ok) throw errors.INVALID({ data: { reason: entered.reason } })
    return entered.written
  }),
}

const toPrintedList = (
  store: Store,
  { id, layout, filter, createdAt, printedBy, refs }: StoredList,
): PrintedList => ({
  id,
  layout,
  filter,
  createdAt,
  createdBy: printedBy,
  rows: numberedRows(store, refs, printedResults(store, id)),
})

/** The number is the place on the paper; a row whose record is gone for good leaves its number unused. */
function numberedRows(
  store: Store,
  refs: readonly GroupedRef[],
  results: ReadonlyMap<number, RowResult>,
): PrintedList['rows'] {
  const rows = listRowsByRefs(store, refs)
  return refs.flatMap(({ group }, position) => {
    const row = rows[position]
    const number = position + 1
    return row ? [{ number, group, row, result: results.get(number) ?? null }] : []
  })
}
