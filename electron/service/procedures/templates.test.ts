import { describe, expect, test } from 'vitest'
import { type ContactInput, emptyContact } from '#shared/model/contact.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { ContactId, TemplateId } from '#shared/model/ids.ts'
import type { TemplateInput } from '#shared/model/message.ts'
import { OccasionId } from '#shared/model/occasion.ts'
import { emptyOrganization } from '#shared/model/organization.ts'
import { everybody } from '#shared/model/touchpoint.ts'
import { fixedClock } from '../../../tests/support/fixed-clock.ts'
import { testService } from '../../../tests/support/test-service.ts'

const midAutumn = OccasionId.parse('mid-autumn')

const ownText: TemplateInput = {
  name: '中秋',
  occasionId: midAutumn,
  channel: 'wechat',
  language: 'zh-CN',
  tone: null,
  subject: null,
  body: '{称呼|姓名}，{节日}好！',
}

function office() {
  const service = testService({ clock: fixedClock('2026-09-01T02:00:00.000Z') })
  const { client } = service
  const meet = async (contact: Pick<ContactInput, 'name'> & Partial<ContactInput>) => {
    const { id: organizationId } = await client.organizations.create({
      organization: { ...emptyOrganization, legalName: '宁波宏达食品有限公司', shortName: '宏达食品' },
      contacts: [],
    })
    const { id } = await client.contacts.create({
      organizationId,
      contact: { ...emptyContact, ...contact },
    })
    return id
  }
  const planWith = (templateId: TemplateId) =>
    client.touchPlans.create({
      name: '中秋问候',
      occasionId: midAutumn,
      audience: everybody,
      channels: ['wechat'],
      templates: [{ channel: 'wechat', language: 'zh-CN', templateId, templateIdB: null }],
      leadDays: 7,
      sendAt: '09:00',
      ownerId: null,
      budgetPerHead: null,
      mergesBirthday: false,
      lateDays: 2,
      startsOn: LocalDate.parse('2026-01-01'),
      isActive: true,
    })
  return { ...service, meet, planWith }
}

describe('texts of the team', () => {
  test('are written, changed, taken away and brought back', async () => {
    const { client } = office()
    const { id, changeSetId } = await client.templates.create(ownText)
    const own = async () =>
      (await client.templates.list({})).filter(({ isBuiltIn }) => !isBuiltIn).map(({ body }) => body)
    expect(changeSetId).not.toBeNull()
    expect(await own()).toEqual([ownText.body])

    await client.templates.update({ id, changes: { body: '中秋好！' } })
    expect(await own()).toEqual(['中秋好！'])

    const removed = await client.templates.remove({ id })
    expect(await own()).toEqual([])
    await expect(client.templates.update({ id, changes: { name: '新' } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })

    await client.changes.undo({ changeSetId: removed.changeSetId! })
    expect(await own()).toEqual(['中秋好！'])
  })

  test('those that come with the application stay as they are', async () => {
    const { client } = office()
    const id = TemplateId.parse('mid-autumn.wechat.zh.formal')
    const builtIn = { code: 'INVALID', data: { reason: 'builtIn' } }
    await expect(client.templates.update({ id, changes: { name: '新' } })).rejects.toMatchObject(builtIn)
    await expect(client.templates.remove({ id })).rejects.toMatchObject(builtIn)
  })

  test('one that a plan sends is neither taken away nor turned into another channel’s', async () => {
    const { client, planWith } = office()
    const { id } = await client.templates.create(ownText)
    const plan = await planWith(id)
    const inUse = { code: 'INVALID', data: { reason: 'inUse' } }
    await expect(client.templates.remove({ id })).rejects.toMatchObject(inUse)
    await expect(client.templates.update({ id, changes: { channel: 'sms' } })).rejects.toMatchObject(inUse)
    await client.templates.update({ id, changes: { body: '中秋好！', channel: 'wechat' } })

    await client.touchPlans.remove({ id: plan.id })
    await client.templates.remove({ id })
  })

  test('are listed for an occasion with those for any', async () => {
    const { client } = office()
    const { id } = await client.templates.create(ownText)
    const listed = await client.templates.list({
      occasionId: midAutumn,
      channel: 'wechat',
      language: 'zh-CN',
    })
    expect(listed.map((template) => String(template.id))).toEqual([
      id,
      'mid-autumn.wechat.zh.formal',
      'mid-autumn.wechat.zh.warm',
      'mid-autumn.wechat.zh.brief',
      'any.wechat.zh.formal',
      'any.wechat.zh.warm',
      'any.wechat.zh.brief',
    ])
  })
})

describe('a text while it is written', () => {
  test('is checked without a person', async () => {
    const { client } = office()
    expect(await client.templates.check({ subject: null, body: '{称呼}，{昵称}' })).toEqual([
      { code: 'unknownField', part: 'body', field: '昵称', at: 5 },
    ])
  })

  test('is shown as the people picked would get it, in the order they were picked', async () => {
    const { client, meet } = office()
    const named = await meet({ name: '王芳' })
    const known = await meet({ name: '李强', gender: 'male', title: '采购总监' })
    const template = {
      ...ownText,
      body: '尊敬的{称呼}：{节日}（{日期}，{农历}）安康，并问{公司简称}各位好。',
    }
    const previews = await client.templates.preview({
      template,
      occasionId: midAutumn,
      contactIds: [known, named, ContactId.parse('00000000-0000-7000-8000-000000000000')],
    })
    expect(previews.map(({ name }) => name)).toEqual(['李强', '王芳'])
    expect(previews[0]?.message).toEqual({
      subject: null,
      body: '尊敬的李总监：中秋节（2026年9月25日，八月十五）安康，并问宏达食品各位好。',
      problems: [],
      segments: null,
    })
    expect(previews[1]?.message.problems).toEqual([
      { code: 'emptyField', part: 'body', field: '称呼', at: 3 },
    ])
  })

  test('for any occasion is shown with the next festival, for a birthday nobody knows as of today', async () => {
    const { client, meet } = office()
    const id = await meet({ name: '王芳' })
    const shown = async (occasionId: OccasionId | null) => {
      const [preview] = await client.templates.preview({
        template: { ...ownText, body: '{节日} {日期}' },
        occasionId,
        contactIds: [id],
      })
      return preview?.message.body
    }
    expect(await shown(null)).toBe('中秋节 2026年9月25日')
    expect(await shown(OccasionId.parse('birthday'))).toBe('生日 2026年9月1日')
  })

  test('fields and conditions on offer are all understood', async () => {
    const { client } = office()
    for (const { zh, en, kind } of await client.templates.fields()) {
      for (const word of [zh, en]) {
        const body = kind === 'field' ? `{${word}}` : `{如果 ${word}}a{否则}b{结束}{if ${word}}a{else}b{end}`
        expect(await client.templates.check({ subject: null, body }), body).toEqual([])
      }
    }
  })
})
