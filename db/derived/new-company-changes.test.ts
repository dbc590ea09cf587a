import { expect, test } from 'vitest'
import { generateDemo } from '#shared/domain/demo/generate-demo.ts'
import { today } from '#shared/domain/time/clock.ts'
import { type ContactInput, emptyContact } from '#shared/model/contact.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { emptyOrganization, type OrganizationInput } from '#shared/model/organization.ts'
import { fixedClock } from '../../tests/support/fixed-clock.ts'
import { tempDir } from '../../tests/support/temp-dir.ts'
import { contacts } from '../schema/contacts.ts'
import { openStore, type Store } from '../store.ts'
import { applyChangeSet } from '../write-path/apply-change-set.ts'
import { insertRecord } from '../write-path/record-changes.ts'
import { type DerivedChange, newCompanyChanges } from './new-company-changes.ts'
import { rebuildDerived } from './rebuild-derived.ts'

function emptyStore(): Store {
  const opened = openStore({ dataDir: tempDir(), clock: fixedClock() })
  if (!opened.ok) throw new Error(opened.failure.code)
  return opened.store
}

function insertOf(
  store: Store,
  company: Partial<OrganizationInput> & { legalName: string },
  people: readonly (Partial<ContactInput> & { name: string })[],
): DerivedChange[] {
  return newCompanyChanges({
    id: store.newId(),
    state: { ...emptyOrganization, ...company },
    people: people.map((person) => ({ id: store.newId(), state: { ...emptyContact, ...person } })),
  })
}

/** Everything derived, by what it says and not by the place it stands at. */
function derivedIn({ sqlite }: Store) {
  sqlite.exec(`create virtual table temp.o_terms using fts5vocab('main', 'search_organizations', 'instance');
    create virtual table temp.c_terms using fts5vocab('main', 'search_contacts', 'instance')`)
  const tables = [
    `select row_key, name_sort, tier_rank, stage_rank, last_contact_on, next_due_on, care_due_on, open_follow_ups,
      contact_count, primary_contact_name, primary_phone from organizations order by row_key`,
    'select * from facets order by 1, 2, 3',
    'select * from identity_keys order by 1, 2, 3',
    'select * from identity_gists order by 1',
    'select row_key, roles, names, doc >> 24 from search_organization_rows order by row_key',
    'select row_key, organization_key, names, doc >> 24 from search_contact_rows order by row_key',
    'select row_key, term from o_terms v join search_organization_rows r on r.doc = v.doc order by 1, 2',
    'select row_key, term from c_terms v join search_contact_rows r on r.doc = v.doc order by 1, 2',
  ].map((sql) => sqlite.prepare(sql).raw().all())
  sqlite.exec('drop table temp.o_terms; drop table temp.c_terms')
  return tables
}

test('what new companies bring along is what a rebuild works out from the tables', () => {
  const store = emptyStore()
  const changes: DerivedChange[] = []
  const day = today(store.clock)
  for (const batch of generateDemo({ seed: 7, organizations: 200, today: day, detail: 'records' })) {
    for (const { id, createdAt: _c, updatedAt: _u, ...company } of batch.organizations) {
      const people = batch.contacts
        .filter((each) => each.organizationId === id)
        .map(({ id: _id, organizationId: _o, createdAt: _at, updatedAt: _up, ...person }) => person)
      changes.push(...insertOf(store, company, people))
    }
  }
  const phone = { number: '13800138000', kind: 'mobile' as const }
  changes.push(
    ...insertOf(store, { legalName: '', tier: 'A', roles: ['buyer'] }, [{ name: '王芳', leftOn: day }]),
    ...insertOf(store, { legalName: '曾记茶业', lastContactKnownOn: LocalDate.parse('2025-01-02') }, [
      { name: '甲' },
      { name: '乙', phones: [phone] },
      { name: '丙', isPrimary: true, phones: [phone], emails: ['c@example.cn'], wechat: 'C-3' },
    ]),
  )
  applyChangeSet(store, { kind: 'import', label: 'test', actorId: null, changes })
  const written = derivedIn(store)
  expect(written.map((rows) => rows.length > 0)).toEqual(written.map(() => true))
  rebuildDerived(store.sqlite)
  expect(derivedIn(store)).toEqual(written)
  store.close()
})

test('a new company that changes again in the same set is derived from what it became', () => {
  const store = emptyStore()
  const [inserted, person] = insertOf(store, { legalName: '旧名', tags: ['展会'] }, [{ name: '王芳' }])
  if (!inserted || !person) throw new Error('two changes were made')
  const renamed = {
    op: 'update',
    table: 'organizations',
    id: inserted.id,
    values: { legal_name: '新名', tags: null },
  } as const
  const left = { op: 'update', table: 'contacts', id: person.id, values: { name: '李四' } } as const
  const later = insertRecord(contacts, store.newId(), { organizationId: inserted.id, name: '张三' })
  applyChangeSet(store, {
    kind: 'import',
    label: 'test',
    actorId: null,
    changes: [inserted, person, renamed, left, later],
  })
  const written = derivedIn(store)
  rebuildDerived(store.sqlite)
  expect(derivedIn(store)).toEqual(written)
  store.close()
})

test('what is derived on the way, between companies that are new and others that change, is what a rebuild works out', () => {
  const store = emptyStore()
  const day = (date: string) => ({ lastContactKnownOn: LocalDate.parse(date) })
  const known = ['甲', '乙', '丙'].map((name) =>
    insertOf(store, { legalName: `${name}公司`, ...day('2025-01-02') }, [{ name: `${name}先生` }]),
  )
  // They meet on one day, where each takes the next free place in the search index.
  const changes = known.flatMap(([organization], i): DerivedChange[] => [
    ...insertOf(store, { legalName: `新${i}公司`, ...day('2025-02-03') }, [
      { name: '王芳' },
      { name: '李四' },
    ]),
    {
      op: 'update',
      table: 'organizations',
      id: organization?.id ?? '',
      values: { last_contact_known_on: '2025-02-03', short_name: `改${i}` },
    },
    // Whoever has a tier is counted again when it is refreshed, and its people come after it.
    ...insertOf(store, { legalName: `又${i}公司`, tier: 'A', ...day('2025-02-03') }, [{ name: '赵六' }]),
  ])
  for (const refreshedAtOnce of [1, 2, 3, 4, 5]) {
    const own = emptyStore()
    applyChangeSet(own, { kind: 'import', label: 'test', actorId: null, changes: known.flat() })
    applyChangeSet(own, { kind: 'import', label: 'test', actorId: null, changes, refreshedAtOnce })
    const written = derivedIn(own)
    rebuildDerived(own.sqlite)
    expect(derivedIn(own)).toEqual(written)
    own.close()
  }
  store.close()
})
