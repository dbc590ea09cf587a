import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Channel, emptyContact, type Phone } from '../../model/contact.ts'
import { LocalDate } from '../../model/dates.ts'
import { TemplateId } from '../../model/ids.ts'
import { emptyOrganization } from '../../model/organization.ts'
import { forbidding } from '../../model/touchpoint.ts'
import { type CheckRequest, checkTouchpoint } from './check-touchpoint.ts'

const day = LocalDate.parse('2026-09-25')
const mobile: Phone = { number: '13800000001', kind: 'mobile' }
const everyChannel: Channel[] = ['wechat', 'sms', 'email', 'phone', 'letter', 'gift', 'fax']
const templates = everyChannel.flatMap((channel) =>
  (['zh-CN', 'en'] as const).map((language) => ({
    channel,
    language,
    templateId: TemplateId.parse(`${channel}.${language.slice(0, 2)}.a`),
    templateIdB: TemplateId.parse(`${channel}.${language.slice(0, 2)}.b`),
  })),
)

const wang = { ...emptyContact, wechat: 'wangfang', phones: [mobile], emails: ['wang@example.com'] }
const company = emptyOrganization

const check = (more: Partial<CheckRequest> = {}) =>
  checkTouchpoint({
    contact: wang,
    organization: company,
    channels: ['wechat', 'sms', 'email', 'phone'],
    keepChannel: null,
    templates,
    variant: 'A',
    sendOn: day,
    today: day,
    hasOwnWords: false,
    textIssues: () => [],
    ...more,
  })

describe('the channel', () => {
  test("is the plan's first by which the person can be reached", () => {
    expect(check()).toMatchObject({ channel: 'wechat', address: 'wangfang', issues: [] })
    expect(check({ contact: { ...wang, wechat: null } })).toMatchObject({
      channel: 'sms',
      address: '13800000001',
    })
  })

  test('the person’s own wish comes first, as long as the plan has it', () => {
    const contact = { ...wang, preferredChannel: 'phone' as const }
    expect(check({ contact }).channel).toBe('phone')
    expect(check({ contact, channels: ['wechat', 'email'] }).channel).toBe('wechat')
  })

  test('a channel chosen by hand is kept while it works', () => {
    expect(check({ keepChannel: 'email' })).toMatchObject({ channel: 'email', address: 'wang@example.com' })
    expect(check({ keepChannel: 'fax' }).channel).toBe('wechat')
  })

  test('one the person has not agreed to is passed by; with no other it is said so', () => {
    const contact = { ...wang, consent: ['phone' as const] }
    expect(check({ contact })).toMatchObject({ channel: 'phone', issues: [] })
    expect(check({ contact, channels: ['wechat'] })).toMatchObject({
      channel: 'wechat',
      issues: ['noConsent'],
    })
  })

  test('nobody asked: fine for one person to another, a question for a gateway', () => {
    expect(check({ channels: ['phone'] }).issues).toEqual([])
    expect(check({ channels: ['sms'] }).issues).toEqual(['consentUnknown'])
    expect(check({ channels: ['email'] }).issues).toEqual(['consentUnknown'])
    expect(check({ channels: ['sms'], contact: { ...wang, consent: ['sms'] } }).issues).toEqual([])
  })

  test('nobody without a way to them', () => {
    expect(check({ contact: { ...wang, wechat: ' ', phones: [], emails: ['keine'] } })).toMatchObject({
      channel: null,
      address: null,
      templateId: null,
      issues: ['noChannel'],
    })
  })

  test('letters and gifts go to the company, from the province to the street', () => {
    const organization = {
      ...company,
      province: '浙江省',
      city: '宁波市',
      district: '鄞州区',
      address: '鄞州区天童南路1号',
    }
    expect(check({ organization, channels: ['letter'] }).address).toBe('浙江省宁波市鄞州区天童南路1号')
    const abroad = { ...company, country: '德国', city: 'Hamburg', address: 'Am Sandtorkai 5' }
    expect(check({ organization: abroad, channels: ['gift'] }).address).toBe('Am Sandtorkai 5, Hamburg, 德国')
  })
})

describe('the words', () => {
  test('are in the language of the person, else of the country', () => {
    expect(check().language).toBe('zh-CN')
    expect(check({ organization: { ...company, country: 'Germany' } }).language).toBe('en')
    expect(check({ organization: { ...company, province: '香港' } }).language).toBe('zh-CN')
    expect(check({ contact: { ...wang, language: 'en' } }).language).toBe('en')
  })

  test('half get the second text', () => {
    expect(check()).toMatchObject({ templateId: 'wechat.zh.a', variant: 'A' })
    expect(check({ variant: 'B' })).toMatchObject({ templateId: 'wechat.zh.b', variant: 'B' })
    const single = templates.map((each) => ({ ...each, templateIdB: null }))
    expect(check({ variant: 'B', templates: single })).toMatchObject({
      templateId: 'wechat.zh.a',
      variant: null,
    })
  })

  test('are missed where there is neither a template nor own words, except on the phone and with a gift', () => {
    expect(check({ templates: [] }).issues).toEqual(['noTemplate'])
    expect(check({ templates: [], hasOwnWords: true }).issues).toEqual([])
    expect(check({ templates: [], channels: ['phone'] }).issues).toEqual([])
  })

  test('what is wrong with them is asked of the chosen text', () => {
    const asked = check({
      textIssues: ({ templateId }) => (templateId === 'wechat.zh.a' ? ['noSalutation'] : []),
    })
    expect(asked.issues).toEqual(['noSalutation'])
  })
})

test.each([
  ['asked not to be contacted', { contact: { ...wang, doNotContact: true } }, 'doNotContact'],
  ['has left', { contact: { ...wang, leftOn: day } }, 'leftCompany'],
  ['is at a lost company', { organization: { ...company, stage: 'lost' as const } }, 'organizationLost'],
  [
    'is at a blacklisted one',
    { organization: { ...company, blacklistReason: '欠款' } },
    'organizationBlacklisted',
  ],
])('who %s is not greeted', (_, more, issue) => {
  expect(check(more).issues).toEqual([issue])
  expect(forbidding).toContain(issue)
})

test('yesterday’s is late, today’s is not', () => {
  expect(check({ today: LocalDate.parse('2026-09-26') }).issues).toEqual(['late'])
})

test('nothing goes where the person did not agree, whatever the plan and the wish', () => {
  const channels = fc.uniqueArray(fc.constantFrom(...Channel.options))
  const person = fc.record({
    wechat: fc.option(fc.string()),
    emails: fc.array(fc.oneof(fc.string(), fc.constant('a@b.cn'))),
    phones: fc.array(
      fc.record({
        number: fc.string({ minLength: 1 }),
        kind: fc.constantFrom('mobile', 'landline', 'fax', 'other'),
      }),
    ),
    preferredChannel: fc.option(fc.constantFrom(...Channel.options)),
    consent: channels,
    doNotContact: fc.boolean(),
  })
  fc.assert(
    fc.property(person, channels, (contact, planned) => {
      const { channel, address, issues } = check({ contact: { ...wang, ...contact }, channels: planned })
      expect(channel === null).toBe(address === null)
      if (contact.doNotContact) expect(issues).toContain('doNotContact')
      if (channel !== null && contact.consent.length > 0 && !contact.consent.includes(channel)) {
        expect(issues).toContain('noConsent')
      }
      if (channel !== null) expect(planned).toContain(channel)
    }),
  )
})
