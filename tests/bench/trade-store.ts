import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { offeringColumns } from '#db/repositories/offerings.ts'
import { requirementColumns } from '#db/repositories/requirements.ts'
import { offerings, requirements } from '#db/schema/matching.ts'
import { organizations } from '#db/schema/organizations.ts'
import { openStore } from '#db/store.ts'
import { applyChangeSet } from '#db/write-path/apply-change-set.ts'
import { insertRecord } from '#db/write-path/record-changes.ts'
import { today } from '#shared/domain/time/clock.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import { tradeLists } from './trade-lists.ts'

/** A store of its own with so many requirements and offerings, and their ids; the caller removes the folder. */
export function tradeStore(size: Omit<Parameters<typeof tradeLists>[0], 'today'>) {
  const dataDir = mkdtempSync(join(tmpdir(), 'rapport-bench-matching-'))
  const opened = openStore({ dataDir })
  if (!opened.ok) throw new Error(opened.failure.detail)
  const { store } = opened
  // A bench store that a power cut would lose is no loss.
  store.sqlite.pragma('synchronous = OFF')
  const lists = tradeLists({ ...size, today: today(store.clock) })
  const write = (changes: Iterable<RowChange>) =>
    applyChangeSet(store, { kind: 'demo', label: 'demo.seed', actorId: null, changes })
  write(
    [...lists.suppliers, ...lists.buyers].map(({ id, home }, n) =>
      insertRecord(organizations, id, {
        legalName: `${home.city ?? ''}${n}号企业有限公司`,
        isBuyer: n >= lists.suppliers.length,
        isSupplier: n < lists.suppliers.length,
        province: home.province,
        city: home.city,
        stage: 'new',
      }),
    ),
  )
  write(
    lists.offerings.map(({ id, createdOn: _created, updatedOn: _updated, ...offering }) =>
      insertRecord(offerings, id, offeringColumns(offering)),
    ),
  )
  write(
    lists.requirements.map(
      ({ id, round: _round, createdOn: _created, updatedOn: _updated, ...requirement }) =>
        insertRecord(requirements, id, requirementColumns(requirement)),
    ),
  )
  store.close()
  return {
    dataDir,
    requirementIds: lists.requirements.map(({ id }) => id),
    offeringIds: lists.offerings.map(({ id }) => id),
    buyerIds: lists.buyers.map(({ id }) => id),
    supplierIds: lists.suppliers.map(({ id }) => id),
  }
}
