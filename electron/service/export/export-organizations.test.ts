import { expect, test } from 'vitest'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { OrganizationSelection, OrganizationSort } from '#shared/model/organization-filter.ts'
import { desk } from '../visits/visits.test-support.ts'
import { exportOrganizations } from './export-organizations.ts'

const columns = [{ column: 'legalName' as const, title: '企业名称' }]

async function deskWithThree() {
  const { buyer, store } = desk()
  const hai = await buyer('海天股份', { annualPurchase: 300 })
  const an = await buyer('安泰海天', { annualPurchase: 900 })
  const bei = await buyer('海天', { annualPurchase: 100 })
  const names = async (selection: OrganizationSelection, sort: OrganizationSort[] = []) => {
    const request = { selection, sort, columns, format: 'csv', language: 'zh-CN' } as const
    const text = await (await exportOrganizations(store, request)).text()
    return text.trim().split('\r\n').slice(1)
  }
  return { hai, an, bei, names }
}

const picked = (ids: OrganizationId[], text?: string): OrganizationSelection =>
  text === undefined ? { type: 'ids', ids } : { type: 'ids', ids, text }

test('rows picked by hand go out in the order on screen, not in that of the picking', async () => {
  const { hai, an, bei, names } = await deskWithThree()
  expect(await names(picked([hai, bei, an]), [{ column: 'annualPurchase', direction: 'desc' }])).toEqual([
    '安泰海天',
    '海天股份',
    '海天',
  ])
  expect(await names(picked([hai, bei, an]))).toEqual(['安泰海天', '海天', '海天股份'])
})

test('a list narrowed by words goes out as it ranks them, whole or in part', async () => {
  const { hai, an, bei, names } = await deskWithThree()
  const ranked = ['海天', '海天股份', '安泰海天']
  expect(await names({ type: 'filter', filter: { role: 'buyer', text: '海天' }, exceptIds: [] })).toEqual(
    ranked,
  )
  expect(await names(picked([an, hai, bei], '海天'))).toEqual(ranked)
  expect(await names({ type: 'filter', filter: { text: '海天' }, exceptIds: [hai] })).toEqual([
    '海天',
    '安泰海天',
  ])
})
