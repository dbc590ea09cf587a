import type { Database } from 'better-sqlite3'
import { v5 } from 'uuid'
import { z } from 'zod'
import { defaultCadence } from '#shared/domain/cadence/default-cadence.ts'
import { type Cadence, CadenceInterval } from '#shared/model/cadence.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import type { Tier } from '#shared/model/organization.ts'
import { OwnCompany, unnamedCompany } from '#shared/model/own-company.ts'
import { teamSettings } from '../schema/team.ts'
import type { Store } from '../store.ts'
import { insertRecord, updateRecord } from '../write-path/record-changes.ts'

const StoredCadence = z.record(z.string(), z.unknown()).catch({})
const Interval = CadenceInterval.nullable()

/** The team's cadence; a tier of which nothing readable is said (another version wrote it) keeps the trade's default. */
export function readCadence(sqlite: Database): Cadence {
  const stored = StoredCadence.parse(settingValue(sqlite, 'cadence'))
  return cadenceOf((tier) => {
    const parsed = Interval.safeParse(stored[tier])
    return parsed.success ? parsed.data : defaultCadence[tier]
  })
}

export const cadenceChange = (store: Store, cadence: Cadence): RowChange =>
  settingChange(
    store,
    'cadence',
    cadenceOf((tier) => cadence[tier]),
  )

const StoredCompany = z
  .object({
    zh: OwnCompany.shape.zh.catch(''),
    en: OwnCompany.shape.en.catch(''),
    address: OwnCompany.shape.address.catch(''),
  })
  .catch(unnamedCompany)

/** Our own company; what is not readable (another version wrote it) counts as not told. */
export const readOwnCompany = (sqlite: Database): OwnCompany =>
  StoredCompany.parse(settingValue(sqlite, 'ownCompany'))

export const ownCompanyChange = (store: Store, { zh, en, address }: OwnCompany): RowChange =>
  settingChange(store, 'ownCompany', { zh, en, address })

/** Undefined where nobody has set it. */
export function settingValue(sqlite: Database, key: string): unknown {
  const text = sqlite
    .prepare<[string], string>('select value from team_settings where id = ? and deleted_at is null')
    .pluck()
    .get(settingId(key))
  return text === undefined ? undefined : JSON.parse(text)
}

/** Inserts the record or changes it, also one that an undo had taken away. */
export function settingChange({ sqlite }: Store, key: string, value: unknown): RowChange {
  const id = settingId(key)
  const isThere = sqlite.prepare('select 1 from team_settings where id = ?').get(id) !== undefined
  return isThere
    ? updateRecord(teamSettings, id, { value, deletedAt: null })
    : insertRecord(teamSettings, id, { key, value })
}

/** Always in the same order: the log compares values as texts. */
const cadenceOf = (interval: (tier: Tier) => CadenceInterval | null): Cadence => ({
  key: interval('key'),
  A: interval('A'),
  B: interval('B'),
  C: interval('C'),
  D: interval('D'),
})

/** Drawn once, never changed. */
const settingsNamespace = 'b2c6b5f0-6a53-4d0c-9a55-6f0f3a1d7c21'

const settingId = (key: string): string => v5(key, settingsNamespace)
