import { expect, test } from 'vitest'
import { fairList } from '../../../tests/bench/fair-list.ts'
import { openList } from '../../../tests/support/open-list.ts'
import { testService } from '../../../tests/support/test-service.ts'

const list = new TextEncoder().encode(
  [...fairList(120)].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'),
)

/** Imports the list twice and says what the store then holds. */
async function storeAfterImport(importsInPlace: boolean) {
  const { client, store } = testService({ importsInPlace })
  const run = await openList(client, list)
  const counts = []
  for (let time = 0; time < 2; time += 1) {
    for await (const event of await run()) if (event.type === 'done') counts.push(event.counts)
  }
  return {
    counts,
    stored: [
      `select legal_name, name_sort, notes, contact_count, primary_contact_name, primary_phone, last_contact_on
       from organizations order by row_key`,
      'select name, phones, emails, wechat from contacts order by row_key',
      'select kind, key, organization_key from identity_keys order by 1, 2, 3',
      'select facet, value, organization_key from facets order by 1, 2, 3',
      'select row_key, roles, names from search_organization_rows order by 1',
      'select row_key, organization_key, names from search_contact_rows order by 1',
      "select position, table_name, json_remove(columns, '$.organization_id') from changes order by change_set_key, position",
    ].map((sql) => store.sqlite.prepare(sql).raw().all()),
  }
}

test('threads leave the same store behind as an import in place', async () => {
  const inThreads = await storeAfterImport(false)
  expect(inThreads.counts).toMatchObject([{ read: 120 }, { read: 120, new: 0, updated: 0 }])
  expect(inThreads).toEqual(await storeAfterImport(true))
}, 60_000)
