import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { fixedClock } from '../../../tests/support/fixed-clock.ts'
import { day } from '../visits/visits.test-support.ts'
import { touchpointDesk } from './touchpoints.test-support.ts'

const everything = { type: 'filter' as const, filter: {}, exceptIds: [] }

test('a paper has all its letters and labels say, and is the same when it is printed', async () => {
  const desk = touchpointDesk(fixedClock('2026-09-18T01:00:00.000Z'))
  const { client } = desk
  await client.settings.ownCompany.set({ zh: '睦商贸易', en: '', address: '' })
  const company = await desk.buyer('宏达食品', {
    address: '深海路17号',
    lastContactKnownOn: day('2026-08-01'),
  })
  await desk.person(company, '王芳', {
    gender: 'female',
    phones: [
      { number: '02083001234', kind: 'landline' },
      { number: '13800138000', kind: 'mobile' },
      { number: '02083001235', kind: 'fax' },
    ],
  })
  await desk.plan({ channels: ['letter'] })
  await desk.prepare()
  const paper = await client.touchpoints.makePaper({ selection: everything })
  expect(paper).toMatchObject({ total: 1, ownCompany: { zh: '睦商贸易' }, filter: {} })
  expect(paper.people).toMatchObject([
    {
      channel: 'letter',
      addressee: { zh: '王芳女士', en: 'Ms Wang Fang' },
      occasion: { zh: '中秋节', en: 'Mid-Autumn Festival' },
      organization: { legalName: '宏达食品', address: '深海路17号' },
      lastContactOn: '2026-08-01',
    },
  ])
  expect(paper.people[0]?.phones.map(({ number }) => number)).toEqual(['13800138000', '02083001234'])
  await desk.person(company, '李强')
  await desk.prepare()
  expect(await client.touchpoints.paper({ id: paper.id })).toEqual(paper)
})

test('a paper nobody made is not found', async () => {
  await expect(touchpointDesk().client.touchpoints.paper({ id: randomUUID() })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
