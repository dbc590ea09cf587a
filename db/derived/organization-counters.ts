import type { Database, Statement } from 'better-sqlite3'
import type { ColumnValue } from '#shared/model/change-set.ts'
import type { ContactInput } from '#shared/model/contact.ts'
import { readCadence } from '../repositories/team-settings.ts'
import { careDueOnSql } from './care-due-on-sql.ts'
import { twoWayContactSql } from './two-way-contact-sql.ts'

/** The last two-way contact; what a list told (`last_contact_known_on`) counts until something newer is logged. */
const lastContactOn = `nullif(max(ifnull(o.last_contact_known_on, ''), ifnull(
    (select max(v.happened_on) from visits v
     where v.organization_id = o.id and v.deleted_at is null and ${twoWayContactSql('v')}), '')), '')`

/** Every figure an organization carries about its records, worked out from them. */
const counters = {
  last_contact_on: lastContactOn,
  next_due_on: `(select min(f.due_on) from follow_ups f
    where f.organization_id = o.id and f.state = 'open' and f.deleted_at is null)`,
  open_follow_ups: `(select count(*) from follow_ups f
    where f.organization_id = o.id and f.state = 'open' and f.deleted_at is null)`,
  contact_count: '(select count(*) from contacts c where c.organization_id = o.id and c.deleted_at is null)',
  primary_contact_name: `(select c.name ${primaryContact()})`,
  primary_phone: `(select json_extract(c.phones, '$[0].number') ${primaryContact()})`,
}
type Figures = Record<string, string | number | null>

/** With the one that follows the team's cadence. */
const countersNow = (sqlite: Database): [name: string, value: string][] => [
  ...Object.entries(counters),
  ['care_due_on', careDueOnSql(readCadence(sqlite), lastContactOn)],
]

/** Works the figures out and writes only those that changed: most carry an index, and a call log moves two of them. */
export function refreshCounters(sqlite: Database, organizationIds: Iterable<string>): void {
  const all = countersNow(sqlite)
  const names = all.map(([name]) => name)
  const worked = all.map(([name, value]) => `${value} as ${name}`).join(', ')
  const stored = names.map((name) => `o.${name} as stored_${name}`).join(', ')
  const read = sqlite.prepare<[string], Figures>(
    `select o.row_key, ${worked}, ${stored} from organizations o where o.id = ?`,
  )
  const updates = new Map<string, Statement>()
  for (const id of organizationIds) {
    const row = read.get(id)
    if (!row) continue
    const changed = names.filter((name) => row[name] !== row[`stored_${name}`])
    if (changed.length === 0) continue
    const columns = changed.map((name) => `${name} = ?`).join(', ')
    const update =
      updates.get(columns) ?? sqlite.prepare(`update organizations set ${columns} where row_key = ?`)
    updates.set(columns, update)
    update.run(...changed.map((name) => row[name]), row['row_key'])
  }
}

type Columns = Readonly<Record<string, ColumnValue>>
type Person = Pick<ContactInput, 'name'> & Partial<ContactInput>

/**
 * What holds of a new organization that has no records but the people it comes with: written with it, so that it enters
 * the index once. The regular contact it may be due is worked out afterwards.
 */
export function startingCounters(row: Columns, people: readonly Person[] = []): Record<string, ColumnValue> {
  let first: Person | undefined
  for (const person of people) {
    if ((person.leftOn ?? null) !== null) continue
    if (first === undefined || rankAsPrimary(person) < rankAsPrimary(first)) first = person
  }
  return {
    last_contact_on: row['last_contact_known_on'] ?? null,
    contact_count: people.length,
    primary_contact_name: first?.name ?? null,
    primary_phone: first?.phones?.[0]?.number ?? null,
  }
}

/** `primaryContact` for people who are not stored yet: whoever is marked, then whoever has a phone, in their order. */
const rankAsPrimary = ({ isPrimary, phones = [] }: Person): number =>
  (isPrimary ? 0 : 2) + (phones.length === 0 ? 1 : 0)

export function rebuildCounters(sqlite: Database): void {
  const assignments = countersNow(sqlite)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ')
  sqlite.exec(`update organizations as o set ${assignments}`)
}

function primaryContact(): string {
  return `from contacts c where c.organization_id = o.id and c.deleted_at is null and c.left_on is null
    order by c.is_primary desc, c.phones is null, c.row_key limit 1`
}
