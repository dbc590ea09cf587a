import { createInstance } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { resources } from '#renderer/locales/resources.ts'
import { createFormat } from '#renderer/ui/format/format.ts'
import { Instant, LocalDate } from '#shared/model/dates.ts'
import type { ListRow } from '#shared/model/follow-up-list.ts'
import { FollowUpId, OrganizationId, UserId } from '#shared/model/ids.ts'
import type { FollowUp } from '#shared/model/visit.ts'
import { cellText } from './cell-text.ts'
import type { PaperWords } from './paper-words.ts'

const id = '00000000-0000-7000-8000-000000000001'
const owner = UserId.parse('00000000-0000-7000-8000-000000000002')
const at = Instant.parse('2026-03-01T02:00:00.000Z')

const task: FollowUp = {
  id: FollowUpId.parse(id),
  organizationId: OrganizationId.parse(id),
  contactId: null,
  visitId: null,
  origin: 'manual',
  title: '寄样品',
  reason: '月底定预算',
  priority: 'high',
  dueOn: LocalDate.parse('2026-03-06'),
  state: 'open',
  doneAt: null,
  doneVisitId: null,
  ownerId: owner,
  note: null,
  isDemo: false,
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
}
const row: ListRow = {
  followUp: task,
  ownerId: owner,
  organizationId: OrganizationId.parse(id),
  organizationName: '杭州宏远',
  shortName: null,
  tier: 'key',
  province: null,
  city: null,
  territory: null,
  address: null,
  contactName: null,
  contactTitle: null,
  phone: null,
  lastContactOn: null,
  lastSummary: null,
}
const bare: ListRow = { ...row, followUp: null }

const i18n = createInstance()
beforeAll(() => i18n.init({ lng: 'zh-CN', resources, interpolation: { escapeValue: false } }))

const cell = (
  column: Parameters<typeof cellText>[0],
  of: ListRow = row,
  language: PaperWords['language'] = 'zh-CN',
) =>
  cellText(
    column,
    of,
    { t: i18n.getFixedT(language, ['lists', 'model', 'common']), format: createFormat(language), language },
    { today: '2026-03-05', ownerOf: () => '王芳' },
  )

describe('what a cell of a printed list says', () => {
  test('how urgent a task is and why it is owed', () => {
    expect([cell('priority'), cell('reason')]).toEqual(['紧急', '月底定预算'])
    expect(cell('priority', row, 'en')).toBe('High')
    expect([cell('priority', bare), cell('reason', bare)]).toEqual(['', ''])
  })

  test('a due day with its weekday, in another year with that year', () => {
    expect(cell('dueOn')).toBe('3月6日 周五')
    const later = { ...row, followUp: { ...task, dueOn: LocalDate.parse('2027-12-15') } }
    expect(cell('dueOn', later)).toBe('2027年12月15日')
    expect(cell('dueOn', bare)).toBe('')
  })

  test('a company to which nothing is owed has an owner all the same', () => {
    expect(cell('owner', bare)).toBe('王芳')
    expect(cell('owner', { ...bare, ownerId: null })).toBe('')
  })

  test('a regular contact says what it is', () => {
    expect(cell('task', { ...row, followUp: { ...task, origin: 'cadence', title: '' } })).toBe('定期联系')
  })

  test('write-in columns are left to the pen', () => {
    expect([cell('result'), cell('nextDate')]).toEqual(['', ''])
  })
})
