import { expect, test } from 'vitest'
import { type ContactInput, emptyContact } from '#shared/model/contact.ts'
import type { TradeLetter } from '#shared/model/trade-letter.ts'
import { tradeDesk } from '../matching/trade.test-support.ts'
import { mail, mailServer } from '../sending/sending.test-support.ts'

async function letterDesk() {
  const desk = await tradeDesk()
  const { client, buyer } = desk
  const { id: supplierId, offeringId } = await desk.supplier('永康金盾保温器皿厂')
  await client.organizations.update({
    id: supplierId,
    changes: { shortName: '金盾', formerNames: ['永康二厂'] },
  })
  const person = (organizationId: typeof buyer, name: string, more: Partial<ContactInput> = {}) =>
    client.contacts.create({ organizationId, contact: { ...emptyContact, name, ...more } })
  await person(buyer, '王芳', {
    title: '采购经理',
    gender: 'female',
    emails: ['wang@haitian.example'],
    isPrimary: true,
  })
  await person(supplierId, '李强', { phones: [{ number: '13900000000', kind: 'mobile' }], isPrimary: true })
  await person(supplierId, '陈静', { doNotContact: true })
  const requirementId = await desk.want()
  const { ids } = await client.matches.shortlist({ requirementId, offeringIds: [offeringId] })
  const matchId = ids[0]!
  return { ...desk, matchId, supplierId }
}

const letter: TradeLetter = {
  language: 'zh-CN',
  to: { company: '宁波海天', name: '王芳' },
  subject: '“保温杯”的供应商推荐',
  body: '王女士：\n\n您好！',
}

test('both sides with whom to write to, and everything the other is not to learn of them', async () => {
  const { client, matchId } = await letterDesk()
  const { buyer, supplier } = await client.tradeLetters.introduction({ matchId })
  expect(buyer).toMatchObject({ proposed: false, facts: { title: '保温杯', price: { high: 40 } } })
  expect(buyer.readers).toMatchObject([
    { name: '王芳', salutation: { zh: '王经理' }, emails: ['wang@haitian.example'] },
  ])
  expect(supplier.facts.companies).toEqual(['永康金盾保温器皿厂', '金盾', '永康二厂'])
  expect(supplier.facts).toMatchObject({ people: ['李强', '陈静'], addresses: ['13900000000'] })
  expect(supplier.readers.map(({ name, mayBeContacted }) => [name, mayBeContacted])).toEqual([
    ['李强', true],
    ['陈静', false],
  ])
  await client.matches.propose({ id: matchId, to: 'buyer' })
  expect((await client.tradeLetters.introduction({ matchId })).buyer.proposed).toBe(true)
})

test('a letter becomes a mail of its own, without a way to unsubscribe', async () => {
  const { client } = await letterDesk()
  const file = await client.tradeLetters.exportEml({ letter, address: 'wang@haitian.example' })
  const text = await file.text()
  expect(text).toContain('<wang@haitian.example>')
  expect(text).not.toContain('List-Unsubscribe')
  await expect(
    client.tradeLetters.exportEml({ letter, address: 'a@b.example\nBcc: c' }),
  ).rejects.toMatchObject({
    data: { reason: 'badAddress' },
  })
})

test('a letter goes out by the mail server; without one that is said, and a refusal with its answer', async () => {
  const { client } = await letterDesk()
  const send = (address: string) => client.tradeLetters.send({ letter, address })
  await expect(send('wang@haitian.example')).rejects.toMatchObject({ data: { code: 'notConfigured' } })
  const server = await mailServer()
  await client.sending.setMail({ mail: { ...mail, port: server.port } })
  await send('wang@haitian.example')
  expect(server.mails.map(({ to }) => to)).toEqual(['wang@haitian.example'])
  expect(server.mails[0]?.source).not.toContain('List-Unsubscribe')
  await expect(send('refused-wang@haitian.example')).rejects.toMatchObject({ data: { code: 'refused' } })
  await expect(send('a@b.example\nBcc: c')).rejects.toMatchObject({ data: { reason: 'badAddress' } })
})

test('a letter is kept for the window that prints it', async () => {
  const { client } = await letterDesk()
  const { id } = await client.tradeLetters.keep(letter)
  expect((await client.tradeLetters.kept({ id })).letter).toEqual(letter)
})
