import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyOrganization, OrganizationInput } from '#shared/model/organization.ts'
import { mergeFields, spokenFields } from './merge-fields.ts'

const organization = (given: Partial<OrganizationInput> = {}): OrganizationInput => ({
  ...emptyOrganization,
  roles: ['buyer'],
  stage: 'new',
  legalName: '成都秒传股份有限公司',
  ...given,
})

describe('an update from a list', () => {
  test('changes only what differs', () => {
    const existing = organization({ annualPurchase: 2_000_000, website: 'miaochuan.com' })
    expect(
      mergeFields(existing, {
        legalName: '成都秒传股份有限公司',
        annualPurchase: 3_730_000,
        website: 'miaochuan.com',
      }),
    ).toEqual({
      annualPurchase: 3_730_000,
    })
  })
  test('never empties anything', () => {
    const existing = organization({ website: 'miaochuan.com', industries: ['五金工具'], notes: '喜欢喝茶' })
    expect(
      mergeFields(existing, {
        legalName: '',
        website: '',
        industries: [],
        notes: null,
        annualPurchase: null,
      }),
    ).toEqual({})
  })
  test('unites lists and removes nothing', () => {
    const existing = organization({ industries: ['五金工具'], roles: ['buyer'], tags: ['VIP'] })
    expect(
      mergeFields(existing, { industries: ['五金 工具', '照明'], roles: ['supplier'], tags: ['春交会'] }),
    ).toEqual({
      industries: ['五金工具', '照明'],
      roles: ['buyer', 'supplier'],
      tags: ['VIP', '春交会'],
    })
  })
  test('fills but never overwrites what the team decided', () => {
    const ownerId = OrganizationInput.shape.ownerId.parse('01890000-0000-7000-8000-000000000001')
    const other = OrganizationInput.shape.ownerId.parse('01890000-0000-7000-8000-000000000002')
    const existing = organization({
      ownerId,
      tier: 'key',
      stage: 'active',
      source: 'fairCard',
      sourceNote: '春交会',
    })
    expect(
      mergeFields(existing, {
        ownerId: other,
        tier: 'D',
        stage: 'new',
        source: 'import',
        sourceNote: '旧表',
        territory: '西南',
      }),
    ).toEqual({ territory: '西南' })
  })
  test('keeps notes of both', () => {
    expect(mergeFields(organization({ notes: '喜欢喝茶' }), { notes: '不要早上打电话' })).toEqual({
      notes: '喜欢喝茶\n不要早上打电话',
    })
    expect(mergeFields(organization({ notes: '喜欢喝茶' }), { notes: ' 喜欢喝茶 ' })).toEqual({})
  })
  test('adds and updates own fields, each by itself', () => {
    expect(mergeFields(organization({ custom: { a: 1, b: 'x' } }), { custom: { a: 2, c: false } })).toEqual({
      custom: { a: 2, b: 'x', c: false },
    })
  })
  test('adds the year to a founding day, never moves the day', () => {
    const foundedOn = { calendar: 'solar', month: 6, day: 1 } as const
    expect(mergeFields(organization({ foundedOn }), { foundedOn: { ...foundedOn, year: 1998 } })).toEqual({
      foundedOn: { ...foundedOn, year: 1998 },
    })
    expect(
      mergeFields(organization({ foundedOn }), { foundedOn: { ...foundedOn, day: 2, year: 1998 } }),
    ).toEqual({})
  })
})

describe('a place', () => {
  const here = { province: '四川', city: '成都', district: '武侯区', address: '人民南路1号' }
  test('has its gaps filled', () => {
    expect(
      mergeFields(organization({ province: '四川', city: '成都' }), {
        province: '四川省',
        city: '成都市',
        address: '人民南路1号',
      }),
    ).toEqual({
      address: '人民南路1号',
    })
  })
  test('moves as a whole', () => {
    const there = { province: '重庆', city: '重庆', district: '渝中区', address: '解放碑1号' }
    expect(mergeFields(organization(here), there)).toEqual(there)
  })
  test('is not torn apart by half a place', () => {
    expect(mergeFields(organization(here), { province: '重庆', city: '重庆' })).toEqual({})
    expect(mergeFields(organization(here), { address: '人民南路2号' })).toEqual({ address: '人民南路2号' })
  })
})

describe('one list', () => {
  const text = fc.constantFrom(null, '', '甲', '乙')
  const row: fc.Arbitrary<Partial<OrganizationInput>> = fc.record(
    {
      legalName: fc.constantFrom(
        '秒传',
        '成都秒传股份有限公司',
        '成都秒专股份有限公司',
        '秒传公司',
        '红发有限公司',
        '红发有限公司（原秒传）',
        'Miaochuan Ltd',
        '',
      ),
      shortName: text,
      englishName: text,
      creditCode: text,
      province: fc.constantFrom(null, '四川', '重庆'),
      city: fc.constantFrom(null, '成都', '重庆'),
      address: text,
      website: text,
      staffBand: text,
      territory: text,
      notes: text,
      annualPurchase: fc.constantFrom(null, 0, 1, 2),
      tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
      custom: fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom('', '1', '2')),
      foundedOn: fc.constantFrom(
        null,
        { calendar: 'solar', month: 6, day: 1 } as const,
        { calendar: 'solar', month: 6, day: 1, year: 1998 } as const,
      ),
    },
    { requiredKeys: [] },
  )

  test('imported twice changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.boolean(), (rows, sameCode) => {
        const once = importList(organization({ legalName: '秒传' }), rows, sameCode)
        const twice = importList(once.organization, rows, sameCode)
        expect(twice.changes).toEqual([])
      }),
    )
  })
  test('never empties a field and never shortens a list', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), (rows) => {
        let now = organization()
        for (const each of rows) {
          for (const [field, value] of Object.entries(mergeFields(now, each))) {
            expect(value ?? '', field).not.toBe('')
          }
          const next = { ...now, ...mergeFields(now, each) }
          expect(next.tags).toEqual(expect.arrayContaining(now.tags))
          expect(next.formerNames).toEqual(
            expect.arrayContaining(now.formerNames.filter((name) => name !== next.legalName)),
          )
          now = next
        }
      }),
    )
  })

  function importList(
    start: OrganizationInput,
    rows: readonly Partial<OrganizationInput>[],
    sameCode: boolean,
  ) {
    const settled = new Set<string>()
    const changes: object[] = []
    let now = start
    for (const each of rows) {
      const changed = mergeFields(now, each, { sameCode, settled })
      if (Object.keys(changed).length > 0) changes.push(changed)
      now = { ...now, ...changed }
      for (const field of spokenFields(each)) settled.add(field)
    }
    return { organization: now, changes }
  }
})
