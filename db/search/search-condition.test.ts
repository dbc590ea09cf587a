import { drizzle } from 'drizzle-orm/better-sqlite3'
import { expect, test } from 'vitest'
import { organizations } from '../schema/organizations.ts'
import { searchCondition } from './search-condition.ts'
import { SearchTestStore } from './search-test-store.ts'

test('combines with other conditions of a query over organizations', () => {
  const store = new SearchTestStore()
  const company = store.addOrganization('华为技术')
  store.addOrganization('上海贝柔')
  store.addContact(company, '王芳', { phones: ['13812345678'] })
  const namesFor = (text: string) =>
    drizzle(store.db)
      .select({ name: organizations.legalName })
      .from(organizations)
      .where(searchCondition(store.db, text))
      .all()
      .map(({ name }) => name)
  expect(namesFor('huawei')).toEqual(['华为技术'])
  expect(namesFor('5678')).toEqual(['华为技术'])
  expect(namesFor('?')).toEqual([])
  expect(namesFor("'); drop table organizations; --")).toEqual([])
})
