import { describe, expect, test } from 'vitest'
import { type Contact, emptyContact } from '../../model/contact.ts'
import { LocalDate } from '../../model/dates.ts'
import { type Template, TemplateInput } from '../../model/message.ts'
import { emptyOrganization } from '../../model/organization.ts'
import { builtInOccasions } from '../occasions/built-in-occasions.ts'
import { builtInTemplates, findBuiltInTemplate } from './built-in-templates.ts'
import { checkMessage, composeMessage } from './compose-message.ts'
import { mergeFactsOf } from './merge-facts.ts'
import { namedOnly } from './test-support/facts.ts'

const day = (text: string) => LocalDate.parse(text)
type Known = 'everything' | 'theGender' | 'onlyTheName'

function composed(template: Template, known: Known, gender: Contact['gender'] = 'female') {
  const { language } = template
  const inEnglish = language === 'en'
  const name = inEnglish ? 'Anna Smith' : '王芳'
  const organization = { ...emptyOrganization, legalName: inEnglish ? 'Smith Ltd' : '宁波宏达食品有限公司' }
  const occasion = builtInOccasions.find(({ id }) => id === template.occasionId) ?? builtInOccasions[0]!
  const nothing = { owner: null, years: null, lunarLabel: null, ownCompanyName: null, lastDeal: null }
  const rest = { occasion, occursOn: day('2026-09-25'), language }
  const facts =
    known === 'everything'
      ? mergeFactsOf({
          ...rest,
          contact: { ...emptyContact, name, gender, title: inEnglish ? 'Buyer' : '采购部常务副总经理' },
          organization: {
            ...organization,
            shortName: inEnglish ? 'Smith' : '宏达食品集团',
            firstDealOn: day('2021-09-25'),
          },
          owner: { name: '欧阳娜娜' },
          years: 5,
          lunarLabel: '八月十五',
          ownCompanyName: inEnglish ? 'Muhe International Trading' : '杭州睦和商贸有限公司',
          lastDeal: { on: day('2025-11-03'), category: null, amount: null },
        })
      : mergeFactsOf({
          ...rest,
          ...nothing,
          contact: { ...emptyContact, name, gender: known === 'theGender' ? gender : null },
          organization,
        })
  return composeMessage(template, facts, {
    channel: template.channel,
    optOut: inEnglish ? ' Reply STOP' : '退订回T',
  })
}

const all = builtInTemplates()
const everyWay = all.flatMap((template) => [
  { template, message: composed(template, 'everything') },
  { template, message: composed(template, 'everything', 'male') },
  { template, message: composed(template, 'theGender', 'male') },
  { template, message: composed(template, 'theGender') },
  { template, message: composed(template, 'onlyTheName') },
])
const wrong = (isWrong: (each: (typeof everyWay)[number]) => boolean) =>
  everyWay.filter(isWrong).map(({ template, message }) => `${template.id}: ${message.body}`)

describe('the texts that come with the application', () => {
  test('every occasion, and any other, has each channel in both languages and three tones', () => {
    const channels = ['wechat', 'sms', 'email', 'phone', 'letter', 'gift']
    for (const occasion of [...builtInOccasions.map(({ id }) => String(id)), 'any']) {
      for (const channel of channels) {
        for (const language of ['zh', 'en']) {
          for (const tone of ['formal', 'warm', 'brief']) {
            const template = findBuiltInTemplate(`${occasion}.${channel}.${language}.${tone}`)
            expect(template, `${occasion}.${channel}.${language}.${tone}`).toMatchObject({
              channel,
              tone,
              occasionId: occasion === 'any' ? null : occasion,
            })
          }
        }
      }
    }
    expect(all).toHaveLength((builtInOccasions.length + 1) * channels.length * 2 * 3)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  test('each is a template as a user could write it, without problems of its own', () => {
    for (const template of all) {
      expect(TemplateInput.safeParse(template).success, template.id).toBe(true)
      expect(checkMessage(template), template.id).toEqual([])
      expect(template.subject !== null, template.id).toBe(template.channel === 'email')
    }
  })

  test('each composes for whom everything is known and for whom only the name is', () => {
    expect(wrong(({ message }) => message.problems.length > 0)).toEqual([])
    expect(
      wrong(({ message }) => /[{}｛｝]|undefined|null|NaN/.test(message.body + (message.subject ?? ''))),
    ).toEqual([])
  })

  test('each says whom it is for', () => {
    expect(wrong(({ message }) => !/王|Smith/.test(message.body))).toEqual([])
  })

  test('no gap is left by what is not known', () => {
    const gap = /，，|。。|，。|：，|“”|（）|\(\)| {2}| [,.!?]|\n{3}|，\n|^[，。：]|——$|,$/m
    // The first and the last line of an English letter end in a comma.
    const withoutGreeting = (body: string) =>
      body.replace(/^(?:Dear [^\n]+|Yours sincerely|With warm regards|Kind regards),\n/gm, '')
    expect(
      wrong(({ message }) => gap.test(withoutGreeting(message.body)) || gap.test(message.subject ?? '')),
    ).toEqual([])
  })

  test('an SMS takes two segments at most, its way out included', () => {
    const texts = everyWay.filter(({ template }) => template.channel === 'sms')
    expect(
      texts.filter(({ message }) => (message.segments ?? 9) > 2).map(({ template }) => template.id),
    ).toEqual([])
    // The usual facts leave most of them in one.
    expect(texts.filter(({ message }) => message.segments === 1).length).toBeGreaterThan(texts.length / 2)
  })

  test('Chinese texts have no English in them and English ones no Chinese', () => {
    const words = (text: string) => text.replace(/\{[^{}]*\}/g, '')
    const mixed = all.filter(({ language, body, subject, name }) =>
      language === 'en'
        ? /[\p{Script=Han}，。！？：；“”]/u.test(words(`${body}${subject ?? ''}${name}`))
        : /[A-Za-z]/.test(words(`${body}${subject ?? ''}${name}`)),
    )
    expect(mixed.map(({ id }) => id)).toEqual([])
  })

  test('an English sentence begins with a capital', () => {
    const small = everyWay.filter(
      ({ template, message }) => template.language === 'en' && /(?:[.!?] |\n\n|^)[a-z]/.test(message.body),
    )
    expect(small.map(({ template, message }) => `${template.id}: ${message.body}`)).toEqual([])
  })
})

describe('what is fitting', () => {
  const textsOf = (occasion: string) => all.filter(({ id }) => id.startsWith(`${occasion}.`))

  test('nobody is wished a happy Qingming, and at the Dragon Boat Festival good health', () => {
    const happy = /快乐|恭喜|祝贺|happy|congratulat|celebrat/i
    const said = (occasion: string) => textsOf(occasion).map((template) => composed(template, 'everything'))
    const heard = ({ subject, body }: { subject: string | null; body: string }) => `${subject ?? ''} ${body}`
    expect(said('qingming').filter((message) => happy.test(heard(message)))).toEqual([])
    expect(said('dragon-boat').filter((message) => /快乐|happy Dragon/i.test(heard(message)))).toEqual([])
    expect(said('dragon-boat').filter(({ body }) => !/安康|health|stay well/i.test(body))).toEqual([])
  })

  test('only women are wished a happy Women’s Day', () => {
    for (const template of textsOf('womens-day')) {
      const toAMan = composed(template, 'everything', 'male').body
      const toSomebody = composed(template, 'onlyTheName').body
      for (const body of [toAMan, toSomebody])
        expect(body, template.id).toMatch(/女同事|the women on your team/)
      expect(composed(template, 'everything', 'female').body, template.id).not.toBe(toAMan)
    }
  })

  test('nobody’s age is told on a birthday, and no picture signs stand anywhere', () => {
    expect(textsOf('birthday').filter(({ body }) => /周年|anniversary|岁生日/.test(body))).toEqual([])
    expect(all.filter(({ body }) => /\p{Extended_Pictographic}/u.test(body))).toEqual([])
  })

  test('a birthday on the same day is wished too, where one message stands for both', () => {
    const wishes = /您的生日|也祝您生日快乐|your birthday|birthday to you/
    for (const template of all.filter(({ occasionId }) => occasionId !== 'birthday')) {
      const facts =
        template.language === 'en' ? namedOnly({ language: 'en', name: 'Anna Smith' }) : namedOnly()
      const wish = (isBirthdayToo: boolean) =>
        composeMessage(template, { ...facts, isBirthdayToo }, { channel: template.channel })
      expect(wish(true).body, template.id).toMatch(wishes)
      expect(wish(false).body, template.id).not.toMatch(wishes)
      expect(wish(true).problems, template.id).toEqual([])
    }
  })

  test('one year is a year, not 1 years', () => {
    for (const template of all.filter(({ language }) => language === 'en')) {
      const facts = mergeFactsOf({
        contact: { ...emptyContact, name: 'Anna Smith' },
        organization: { ...emptyOrganization, legalName: 'Smith Ltd' },
        owner: null,
        occasion: builtInOccasions.find(({ id }) => id === template.occasionId) ?? builtInOccasions[0]!,
        occursOn: day('2026-09-25'),
        years: 1,
        lunarLabel: null,
        language: 'en',
        ownCompanyName: null,
        lastDeal: null,
      })
      expect(composeMessage(template, facts, { channel: template.channel }).body, template.id).not.toMatch(
        /\b1 years/,
      )
    }
  })
})
