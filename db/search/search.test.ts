import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rebuildSearchIndex } from './rebuild-search-index.ts'
import { refreshSearchIndex } from './refresh-search-index.ts'
import { search } from './search.ts'
import { SearchTestStore } from './search-test-store.ts'

function titles(store: SearchTestStore, text: string, limit = 20): string[] {
  return search(store.db, text, { limit }).map(({ title }) => title)
}

describe('phones and addresses', () => {
  const store = new SearchTestStore()
  const company = store.addOrganization('杭州某某公司', {
    creditCode: '91432507N0E562YKD3',
    shortName: '某某',
  })
  store.addContact(company, '王芳', {
    phones: ['13812345678', '+85223456789'],
    emails: ['fang.wang@example.com'],
    wechat: 'wf_888',
  })
  store.addContact(company, '李四', { phones: ['057188886666'] })

  test.each([
    ['678', '王芳'],
    ['5678', '王芳'],
    ['45678', '王芳'],
    ['13812345678', '王芳'],
    ['+86 138-1234-5678', '王芳'],
    ['１３８ 1234', '王芳'],
    ['1234', '王芳'],
    ['23456789', '王芳'],
    ['6666', '李四'],
    ['0571-8888', '李四'],
    ['fang.wang@', '王芳'],
    ['fangwang', '王芳'],
    ['wf_8', '王芳'],
    ['91432507', '杭州某某公司'],
    ['91432507n0e562ykd3', '杭州某某公司'],
  ])('%s finds %s', (text, expected) => {
    expect(titles(store, text)).toEqual([expected])
  })

  test('two digits are not a phone, three in the middle neither', () => {
    expect(titles(store, '78')).toEqual([])
    expect(titles(store, '345')).toEqual([])
  })

  test('the digits that were typed are lit', () => {
    const [hit] = search(store.db, '5678', { limit: 5 })
    expect(hit).toMatchObject({
      kind: 'contact',
      match: 'phone',
      detail: '13812345678',
      detailRanges: [[7, 11]],
    })
  })
})

describe('notes', () => {
  test('are found by text and shown around the match, the latest first', () => {
    const store = new SearchTestStore()
    const company = store.addOrganization('杭州某某公司', { shortName: '某某' })
    store.addVisit(company, '电话沟通，对方说目前库存充足。', '2026-01-05')
    store.addVisit(company, `${'前言。'.repeat(30)}想要一批不锈钢保温杯，交期要快。`, '2026-02-05')
    store.addVisit(company, '又问了保温杯的价格', '2026-03-05')
    const hits = search(store.db, '保温杯', { limit: 5 })
    expect(hits.map(({ title }) => title)).toEqual([
      '又问了保温杯的价格',
      expect.stringMatching(/^….*不锈钢保温杯，交期要快。$/),
    ])
    for (const { title, titleRanges } of hits) {
      expect(titleRanges.map(([start, end]) => title.slice(start, end))).toEqual(['保温杯'])
    }
    expect(hits[0]).toMatchObject({ kind: 'visit', match: 'note', detail: '某某' })
    expect(titles(store, '库存 电话')).toHaveLength(1)
  })
})

describe('order', () => {
  test('exact name, beginning, pinyin, anywhere else, note', () => {
    const store = new SearchTestStore()
    const note = store.addOrganization('无关公司')
    store.addVisit(note, '谈到 hua 的事情')
    store.addOrganization('甲公司', { englishName: 'Green hua' })
    store.addOrganization('中华商会')
    store.addOrganization('华')
    store.addOrganization('华南贸易')
    store.addOrganization('乙公司', { englishName: 'Huashang' })
    store.addOrganization('丙公司', { englishName: 'Hua' })
    expect(titles(store, 'hua')).toEqual([
      '丙公司',
      '乙公司',
      '华',
      '华南贸易',
      '中华商会',
      '甲公司',
      '谈到 hua 的事情',
    ])
  })

  test('among equals the most recently contacted, then by name; never contacted last', () => {
    const store = new SearchTestStore()
    store.addOrganization('华北电子', { lastContactOn: '2025-01-01' })
    store.addOrganization('华南电子')
    store.addOrganization('华东电子', { lastContactOn: '2026-01-01' })
    store.addOrganization('华中电子', { lastContactOn: '2025-01-01' })
    expect(titles(store, '华')).toEqual(['华东电子', '华北电子', '华中电子', '华南电子'])
  })

  test('holds when thousands match', () => {
    const store = new SearchTestStore()
    const day = (i: number) => new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10)
    for (let i = 0; i < 500; i++) store.addOrganization(`上海${i}号科技`, { lastContactOn: day(i) })
    store.addOrganization('科技', {})
    store.addOrganization('科技大厦', { lastContactOn: '2010-01-01' })
    expect(titles(store, '科技', 4)).toEqual(['科技', '科技大厦', '上海499号科技', '上海498号科技'])
    expect(titles(store, 'keji', 3)).toEqual(['科技', '科技大厦', '上海499号科技'])
    expect(titles(store, 'kj', 3)).toEqual(['科技', '科技大厦', '上海499号科技'])
    expect(titles(store, '上海 科技', 2)).toEqual(['上海499号科技', '上海498号科技'])
  })

  test('every hit says on which list its company stands', () => {
    const store = new SearchTestStore()
    const supplier = store.addOrganization('永昌五金厂', { role: 'supplier' })
    store.addContact(supplier, '永昌业务员', {})
    store.addVisit(supplier, '永昌报价太高', '2026-03-01')
    store.addOrganization('永昌百货')
    expect(
      search(store.db, '永昌', { limit: 10 }).map(({ kind, title, roles }) => [kind, title, roles]),
    ).toEqual(
      expect.arrayContaining([
        ['organization', '永昌百货', ['buyer']],
        ['organization', '永昌五金厂', ['supplier']],
        ['contact', '永昌业务员', ['supplier']],
        ['visit', '永昌报价太高', ['supplier']],
      ]),
    )
  })

  test('a rare role is found among many people of other roles', () => {
    const store = new SearchTestStore()
    const rare = store.addOrganization('协会', { role: 'association', lastContactOn: '2020-01-01' })
    store.addContact(rare, '王会长')
    const buyer = store.addOrganization('买家', { role: 'buyer', lastContactOn: '2026-01-01' })
    for (let i = 0; i < 150; i++) store.addContact(buyer, `王${i}`)
    expect(search(store.db, '王', { limit: 5, role: 'association' }).map(({ title }) => title)).toEqual([
      '王会长',
    ])
  })

  test('a role narrows to its organizations, people and notes', () => {
    const store = new SearchTestStore()
    const buyer = store.addOrganization('华东采购', { role: 'buyer' })
    const supplier = store.addOrganization('华东制造', { role: 'supplier' })
    store.addContact(buyer, '华强')
    store.addContact(supplier, '华刚')
    store.addVisit(supplier, '华灯初上')
    const found = search(store.db, '华', { limit: 9, role: 'supplier' }).map(({ title }) => title)
    expect(found.toSorted()).toEqual(['华东制造', '华刚', '华灯初上'])
    expect(
      search(store.db, '华', { limit: 9, kinds: ['contact'] })
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(['华刚', '华强'])
  })
})

describe('what changes', () => {
  test('a new name is found, the old one is not', () => {
    const store = new SearchTestStore()
    const id = store.addOrganization('旧名贸易')
    store.change('organizations', id, 'legal_name', '新称实业')
    expect(titles(store, '旧名')).toEqual([])
    expect(titles(store, 'jiuming')).toEqual([])
    expect(titles(store, '新称')).toEqual(['新称实业'])
  })

  test('a former name still finds, and says so', () => {
    const store = new SearchTestStore()
    store.addOrganization('新称实业', { formerNames: ['旧名贸易'] })
    expect(search(store.db, '旧名', { limit: 1 })[0]).toMatchObject({
      title: '新称实业',
      detail: '旧名贸易',
      detailRanges: [[0, 2]],
    })
  })

  test('deleted records vanish and come back when restored', () => {
    const store = new SearchTestStore()
    const company = store.addOrganization('华为技术')
    const person = store.addContact(company, '华强')
    const note = store.addVisit(company, '华灯初上')
    store.change('visits', note, 'deleted_at', '2026-01-01T00:00:00.000Z')
    store.change('contacts', person, 'deleted_at', '2026-01-01T00:00:00.000Z')
    expect(titles(store, '华')).toEqual(['华为技术'])
    store.change('contacts', person, 'deleted_at', null)
    store.change('visits', note, 'deleted_at', null)
    store.change('organizations', company, 'deleted_at', '2026-01-01T00:00:00.000Z')
    expect(titles(store, '华')).toEqual([])
    store.change('organizations', company, 'deleted_at', null)
    expect(titles(store, '华')).toHaveLength(3)
  })

  test('a contact made today brings the company and its people to the front', () => {
    const store = new SearchTestStore()
    const first = store.addOrganization('华甲', { lastContactOn: '2026-01-01' })
    const second = store.addOrganization('华乙', { lastContactOn: '2025-01-01' })
    store.addContact(first, '张一')
    store.addContact(second, '张二')
    expect(titles(store, '张')).toEqual(['张一', '张二'])
    store.db.prepare('update organizations set last_contact_on = ? where id = ?').run('2026-06-01', second)
    refreshSearchIndex(store.db, {})
    expect(titles(store, '华')).toEqual(['华乙', '华甲'])
    expect(titles(store, '张')).toEqual(['张二', '张一'])
  })

  test('a rebuilt index answers as the grown one did', () => {
    const store = new SearchTestStore()
    for (const name of ['华为技术', '中华商会', '单红']) store.addContact(store.addOrganization(name), name)
    const before = search(store.db, '华', { limit: 20 })
    const seen: number[] = []
    rebuildSearchIndex(store.db, { onProgress: (done) => seen.push(done) })
    expect(search(store.db, '华', { limit: 20 })).toEqual(before)
    expect(seen.at(-1)).toBe(6)
    expect(() => rebuildSearchIndex(store.db, { signal: AbortSignal.abort() })).toThrow()
  })
})

describe('hostile queries', () => {
  const store = new SearchTestStore()
  for (const name of ['华为技术', 'Huawei Technologies', '北京 OR 上海', '😀公司'])
    store.addOrganization(name)
  const company = store.addOrganization('某某')
  store.addContact(company, '王芳', { phones: ['13812345678'] })
  store.addVisit(company, 'NEAR AND OR NOT')

  test.each([
    '',
    '   ',
    '"',
    '""',
    "'",
    '*',
    '^',
    '-',
    '+',
    '()',
    '(',
    ':',
    '😀',
    '\0',
    '，。',
    '\u200b',
    '%',
    '_',
    '\\',
    '\ud83d',
  ])('%j matches nothing', (text) => {
    expect(search(store.db, text, { limit: 50 })).toEqual([])
  })

  test('operators are words like any others', () => {
    expect(titles(store, 'huawei NOT technologies')).toEqual([])
    expect(titles(store, 'terms:huawei')).toEqual([])
    expect(titles(store, '"huawei" *')).toHaveLength(2)
  })

  test('a very long query ends at once and finds nothing', () => {
    expect(titles(store, 'xian'.repeat(2_500))).toEqual([])
    expect(titles(store, '啊'.repeat(10_000))).toEqual([])
    expect(titles(store, 'x '.repeat(5_000)).length).toBeLessThan(3)
  })

  test('nothing that can be typed throws or finds everything', () => {
    const total = 7
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 1, max: 100 }),
        (text, limit) => {
          const hits = search(store.db, text, { limit })
          expect(hits.length).toBeLessThan(total)
          for (const { title, titleRanges } of hits)
            for (const [start, end] of titleRanges) {
              expect(start).toBeLessThan(end)
              expect(end).toBeLessThanOrEqual(title.length)
            }
        },
      ),
    )
  })
})
