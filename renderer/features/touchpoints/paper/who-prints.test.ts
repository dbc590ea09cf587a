import { expect, test } from 'vitest'
import { PaperPerson } from '#shared/model/greeting-paper.ts'
import { whoPrints } from './who-prints.ts'

const letters = {
  kind: 'letters',
  withSent: false,
  everyChannel: false,
  sort: 'list',
  language: 'zh-CN',
} as const
const names = (people: readonly { contact: { name: string } }[]) => people.map(({ contact }) => contact.name)

test('who must not be greeted, was greeted or goes another way is not printed, and is told', () => {
  const { printed, leftOut } = whoPrints(
    [
      paperPerson('王芳'),
      paperPerson('李强', { issues: ['doNotContact'], state: 'needsLook' }),
      paperPerson('陈静', { state: 'skipped' }),
      paperPerson('赵敏', { state: 'sent' }),
      paperPerson('孙丽', { channel: 'wechat' }),
      paperPerson('周杰', {
        message: {
          subject: null,
          body: '{称呼}：',
          problems: [{ code: 'emptyField', part: 'body', field: '称呼', at: 0 }],
          segments: null,
        },
      }),
    ],
    letters,
  )
  expect(names(printed)).toEqual(['王芳'])
  expect(Object.entries(leftOut).map(([reason, people]) => [reason, names(people)])).toEqual([
    ['forbidden', ['李强']],
    ['skipped', ['陈静']],
    ['sent', ['赵敏']],
    ['otherChannel', ['孙丽']],
    ['incomplete', ['周杰']],
    ['noAddress', []],
  ])
})

test('no option brings back who must not be greeted', () => {
  const never = paperPerson('李强', { issues: ['doNotContact'], state: 'sent', channel: 'wechat' })
  expect(whoPrints([never], { ...letters, withSent: true, everyChannel: true }).printed).toEqual([])
})

test('labels leave out who has no address; their text does not matter', () => {
  const empty = {
    subject: null,
    body: '',
    problems: [{ code: 'empty', part: 'body', field: null, at: null }],
    segments: null,
  } as const
  const people = [
    paperPerson('王芳', { message: { ...empty, problems: [...empty.problems] } }),
    paperPerson('李强', { address: null }),
  ]
  const { printed, leftOut } = whoPrints(people, { ...letters, kind: 'labels' })
  expect([names(printed), names(leftOut.noAddress)]).toEqual([['王芳'], ['李强']])
})

test('calls are grouped by owner, those of nobody last', () => {
  const call = { channel: 'phone' } as const
  const people = [
    paperPerson('王芳', { ...call, ownerName: null }),
    paperPerson('李强', { ...call, ownerName: '张三' }),
    paperPerson('陈静', { ...call, ownerName: '安红' }),
    paperPerson('赵敏', { ...call, ownerName: '张三' }),
  ]
  expect(names(whoPrints(people, { ...letters, kind: 'calls' }).printed)).toEqual([
    '陈静',
    '李强',
    '赵敏',
    '王芳',
  ])
})

let last = 0

/** Somebody of 宏达食品 who gets a letter for Mid-Autumn. */
function paperPerson(
  name: string,
  { address = '桂城街道深海路17号', ...more }: Partial<PaperPerson> & { address?: string | null } = {},
): PaperPerson {
  last += 1
  return PaperPerson.parse({
    id: `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`,
    state: 'ready',
    issues: [],
    channel: 'letter',
    language: 'zh-CN',
    occasionId: 'mid-autumn',
    occursOn: '2026-09-25',
    contact: { name, title: null, department: null },
    addressee: { zh: name, en: name },
    organization: {
      legalName: '宏达食品',
      englishName: null,
      shortName: null,
      country: null,
      province: '广东省',
      city: '佛山市',
      district: null,
      address,
    },
    phones: [],
    lastContactOn: null,
    occasion: { zh: '中秋节', en: 'Mid-Autumn Festival' },
    ownerName: '李娜',
    signer: '李娜',
    message: { subject: null, body: '中秋快乐。', problems: [], segments: null },
    ...more,
  })
}
