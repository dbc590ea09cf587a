import { expect, test } from 'vitest'
import { fixedClock } from '../../tests/support/fixed-clock.ts'
import { tempDir } from '../../tests/support/temp-dir.ts'
import { newCompanyChanges } from '../derived/new-company-changes.ts'
import { contacts } from '../schema/contacts.ts'
import { organizations } from '../schema/organizations.ts'
import { openStore } from '../store.ts'
import { applyChangeSet } from '../write-path/apply-change-set.ts'
import { IdentityIndex } from './identity.ts'
import { recordSelect } from './record-rows.ts'

function storeWith(phones: readonly string[]) {
  const opened = openStore({ dataDir: tempDir(), clock: fixedClock() })
  if (!opened.ok) throw new Error(opened.failure.code)
  const { store } = opened
  const changes = phones.flatMap((number, i) =>
    newCompanyChanges({
      id: store.newId(),
      state: { legalName: `红星${i}号有限公司`, roles: ['supplier'], tags: ['展会'], custom: { field: 3 } },
      people: [
        {
          id: store.newId(),
          state: {
            name: '王芳',
            isPrimary: true,
            phones: [{ number, kind: 'mobile' }],
            emails: ['w@red.cn'],
          },
        },
        { id: store.newId(), state: { name: '李四' } },
      ],
    }),
  )
  applyChangeSet(store, { kind: 'import', label: 'test', actorId: null, changes })
  return store
}

test.each([organizations, contacts])('rows are read as drizzle reads them', (table) => {
  const store = storeWith(['13987651234', '13887654312'])
  const { sql, decode } = recordSelect(table)
  const rows = store.sqlite.prepare<[], Record<string, unknown>>(sql).all()
  for (const row of rows) decode(row)
  expect(rows.length).toBeGreaterThan(1)
  expect(rows).toEqual(store.orm.select().from(table).all())
  store.close()
})

test('a key with a line break is found like any other once the keys of the store are known by heart', () => {
  const odd = '139\n87651234'
  const store = storeWith([odd, '13887654312'])
  const index = new IdentityIndex(store.sqlite)
  const phone = (key: string) => [...index.reached([{ kind: 'phone', key }]).close]
  const before = phone(odd)
  // From the thousandth question on the index answers out of its memory what is not there.
  for (let asked = 0; asked < 1_000; asked += 1) expect(phone(`137${asked}`)).toEqual([])
  expect(phone(odd)).toEqual(before)
  expect(phone('13887654312')).toHaveLength(1)
  expect(before).toHaveLength(1)
  store.close()
})
