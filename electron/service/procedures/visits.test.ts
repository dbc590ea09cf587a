import { describe, expect, test } from 'vitest'
import { call, day, desk, moment } from '../visits/visits.test-support.ts'

describe('logging a visit', () => {
  test('one change set holds the visit, its problem and its follow-up', async () => {
    const { client, buyer, person, log, owed, open } = desk()
    const organizationId = await buyer('深圳华威电子有限公司')
    const contactId = await person(organizationId, '王芳')
    const logged = await log(
      {
        organizationId,
        contactId,
        summary: '要报价',
        nextStep: '发报价单',
        nextStepDueOn: day('2026-03-09'),
      },
      { problem: '上批货有色差' },
    )

    expect(await client.visits.get({ id: logged.id })).toMatchObject({
      summary: '要报价',
      userId: open.me().id,
      corrections: 0,
    })
    expect(await owed(organizationId)).toMatchObject([
      {
        id: logged.followUpId,
        title: '发报价单',
        dueOn: '2026-03-09',
        origin: 'visit',
        visitId: logged.id,
        contactId,
      },
    ])
    expect(await client.problems.list({ organizationId, states: ['open'] })).toMatchObject([
      { text: '上批货有色差', state: 'open', visitId: logged.id, raisedAt: call.happenedAt },
    ])
    expect(await client.changes.recent({ limit: 1 })).toMatchObject([
      { id: logged.changeSetId, label: 'visits.log', rowCount: 3 },
    ])
  })

  test('taking the log back takes all of it back, and reopens what it settled', async () => {
    const { client, buyer, log, owe, owed } = desk()
    const organizationId = await buyer('华威')
    const promised = await owe(organizationId, '2026-03-05')
    const { changeSetId } = await log(
      { organizationId, nextStep: '寄样品' },
      { closesFollowUpId: promised, problem: '色差' },
    )
    expect(await owed(organizationId, ['done'])).toMatchObject([{ id: promised }])

    await client.changes.undo({ changeSetId: changeSetId! })
    expect(await owed(organizationId, ['open', 'done'])).toMatchObject([
      { id: promised, state: 'open', doneAt: null, doneVisitId: null },
    ])
    expect(await client.problems.list({ organizationId, states: ['open'] })).toEqual([])
    expect(await client.visits.latest({ organizationId, limit: 20 })).toEqual([])
  })

  test('a next step without a day is owed in a week; a day without words keeps the words at hand', async () => {
    const { buyer, person, log, owed } = desk()
    const first = await buyer('甲公司')
    await log({ organizationId: first, nextStep: '寄样品' })
    expect(await owed(first)).toMatchObject([{ title: '寄样品', dueOn: '2026-03-12' }])

    const second = await buyer('乙公司')
    const contactId = await person(second, '李强')
    await log({ organizationId: second, contactId, nextStepDueOn: day('2026-03-20') })
    expect(await owed(second)).toMatchObject([{ title: '李强', dueOn: '2026-03-20' }])
  })

  test('a back-dated visit moves nothing backwards', async () => {
    const { client, buyer, log, owed } = desk()
    const organizationId = await buyer('华威')
    await log({ organizationId, nextStep: '签合同', nextStepDueOn: day('2026-03-10') })
    await log({
      organizationId,
      happenedOn: day('2026-02-01'),
      happenedAt: moment('2026-02-01T03:00:00.000Z'),
      nextStep: '补记',
    })
    expect(await client.organizations.get({ id: organizationId })).toMatchObject({
      lastContactOn: '2026-03-05',
    })
    expect((await owed(organizationId)).map(({ title, dueOn }) => `${dueOn} ${title}`)).toEqual([
      '2026-03-05 补记',
      '2026-03-10 签合同',
    ])
  })

  test('the follow-up it settles is done by it; one already done keeps its own story', async () => {
    const { client, clock, buyer, log, owe, owed } = desk()
    const organizationId = await buyer('华威')
    const followUpId = await owe(organizationId, '2026-03-01')
    await client.followUps.complete({ ids: [followUpId] })
    clock.advance(60_000)
    await log({ organizationId }, { closesFollowUpId: followUpId })
    expect(await owed(organizationId, ['done'])).toMatchObject([
      { doneAt: '2026-03-05T02:00:00.000Z', doneVisitId: null },
    ])

    const other = await owe(organizationId, '2026-03-02')
    const { id } = await log({ organizationId }, { closesFollowUpId: other })
    expect((await owed(organizationId, ['done'])).find((each) => each.id === other)).toMatchObject({
      doneVisitId: id,
    })
  })

  test.each([
    ['a person of another company', 'contactNotOfOrganization'],
    ['a follow-up of another company', 'followUpOfOtherOrganization'],
    ['a company nobody knows', 'organizationNotFound'],
    ['a file that is not kept here', 'attachmentMissing'],
  ])('%s is refused, and nothing is written', async (_, reason) => {
    const { client, buyer, person, owe, log } = desk()
    const organizationId = await buyer('甲公司')
    const elsewhere = await buyer('乙公司')
    const stranger = await person(elsewhere, '李强')
    const theirs = await owe(elsewhere, '2026-03-05')
    const nobody = '01890000-0000-7000-8000-000000000000'
    const wrong = {
      contactNotOfOrganization: () => log({ organizationId, contactId: stranger }),
      followUpOfOtherOrganization: () => log({ organizationId }, { closesFollowUpId: theirs }),
      organizationNotFound: () =>
        log({ organizationId: organizationId.replace(/.*/, nobody) as typeof organizationId }),
      attachmentMissing: () =>
        log({
          organizationId,
          attachments: [{ hash: 'a'.repeat(64), name: '合同.pdf', size: 3, mime: 'application/pdf' }],
        }),
    }[reason]!
    const before = await client.changes.recent({ limit: 1 })
    await expect(wrong()).rejects.toMatchObject({ code: 'INVALID', data: { reason } })
    expect(await client.changes.recent({ limit: 1 })).toEqual(before)
  })

  test('whatever was said is kept as it was said', async () => {
    const { client, buyer, log } = desk()
    const organizationId = await buyer('华威')
    const summary = `=cmd|'/c calc'!A1\n"引号"; drop table visits; -- 😀𠮷\t${'长'.repeat(49_000)}`
    const { id } = await log({ organizationId, summary })
    expect((await client.visits.get({ id })).summary).toBe(summary)
    await expect(log({ organizationId, summary: 'x'.repeat(50_001) })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })
})

describe('drafts', () => {
  test('the draft goes when the log is saved, and only then', async () => {
    const { client, buyer, log } = desk()
    const organizationId = await buyer('华威')
    await client.visits.saveDraft({ key: 'quick', draft: { summary: '说到一半' } })
    await client.visits.saveDraft({ key: `buyer:${organizationId}`, draft: { summary: '另一处' } })
    expect((await client.visits.drafts()).map(({ key }) => key)).toEqual(['quick', `buyer:${organizationId}`])

    const missing = '01890000-0000-7000-8000-000000000000' as typeof organizationId
    await expect(log({ organizationId: missing }, { draftKey: 'quick' })).rejects.toMatchObject({
      code: 'INVALID',
    })
    expect(await client.visits.drafts()).toHaveLength(2)

    await log({ organizationId }, { draftKey: 'quick' })
    expect((await client.visits.drafts()).map(({ key }) => key)).toEqual([`buyer:${organizationId}`])
  })

  test('a write that fails keeps the draft', async () => {
    const { client, store, buyer, log } = desk()
    const organizationId = await buyer('华威')
    await client.visits.saveDraft({ key: 'quick', draft: { summary: '说到一半' } })
    store.sqlite.exec(`create trigger full before insert on visits begin select raise(abort, 'no room'); end`)
    await expect(log({ organizationId }, { draftKey: 'quick' })).rejects.toBeDefined()
    expect(await client.visits.drafts()).toMatchObject([{ draft: { summary: '说到一半' } }])
    expect(await client.visits.latest({ organizationId, limit: 5 })).toEqual([])
  })

  test('a full disk is said as such, and neither a visit nor half of one is there', async () => {
    const { client, store, buyer, log, owed } = desk()
    const organizationId = await buyer('华威')
    await client.visits.saveDraft({ key: 'quick', draft: { summary: '说到一半' } })
    const pages = Number(store.sqlite.pragma('page_count', { simple: true }))
    store.sqlite.pragma(`max_page_count = ${pages}`)
    const full = log(
      { organizationId, summary: '长'.repeat(50_000), nextStep: '寄样品' },
      { draftKey: 'quick' },
    )
    await expect(full).rejects.toMatchObject({ code: 'STORE_FAILED', data: { code: 'diskFull' } })
    store.sqlite.pragma('max_page_count = 1000000')
    expect(await client.visits.latest({ organizationId, limit: 5 })).toEqual([])
    expect(await owed(organizationId)).toEqual([])
    expect(await client.visits.drafts()).toHaveLength(1)
    await log({ organizationId, nextStep: '寄样品' }, { draftKey: 'quick' })
    expect(await owed(organizationId)).toHaveLength(1)
  })

  test('a draft is replaced by its newer words and thrown away on request', async () => {
    const { client } = desk()
    await client.visits.saveDraft({ key: 'quick', draft: { summary: '一' } })
    await client.visits.saveDraft({ key: 'quick', draft: { summary: '二' } })
    expect(await client.visits.drafts()).toMatchObject([{ key: 'quick', draft: { summary: '二' } }])
    await client.visits.discardDraft({ key: 'quick' })
    expect(await client.visits.drafts()).toEqual([])
  })

  test('a draft larger than any log is refused', async () => {
    const { client } = desk()
    await expect(client.visits.saveDraft({ key: 'quick', draft: 'x'.repeat(500_000) })).rejects.toMatchObject(
      {
        data: { reason: 'draftTooLarge' },
      },
    )
  })
})

describe('correcting a visit', () => {
  test('the old words stay in its history', async () => {
    const { client, buyer, log } = desk()
    const organizationId = await buyer('华威')
    const { id } = await log({ organizationId, summary: '要一百件' })
    await client.visits.correct({ id, changes: { summary: '要一千件' } })
    expect(await client.visits.get({ id })).toMatchObject({ summary: '要一千件', corrections: 1 })
    const [latest] = await client.organizations.history({ recordId: id })
    expect(latest?.fields).toContainEqual({ field: 'summary', from: '要一百件', to: '要一千件' })
  })

  test('a correction taken back is not counted', async () => {
    const { client, buyer, log } = desk()
    const { id } = await log({ organizationId: await buyer('华威') })
    const { changeSetId } = await client.visits.correct({ id, changes: { summary: '错' } })
    await client.changes.undo({ changeSetId: changeSetId! })
    expect(await client.visits.get({ id })).toMatchObject({ summary: call.summary, corrections: 0 })
  })

  test('a changed next step moves the follow-up it made', async () => {
    const { client, buyer, log, owed } = desk()
    const organizationId = await buyer('华威')
    const { id, followUpId } = await log({
      organizationId,
      nextStep: '寄样品',
      nextStepDueOn: day('2026-03-09'),
    })
    await client.visits.correct({ id, changes: { nextStep: '寄三种样品', nextStepDueOn: day('2026-03-11') } })
    expect(await owed(organizationId)).toMatchObject([
      { id: followUpId, title: '寄三种样品', dueOn: '2026-03-11' },
    ])
  })

  test('mending the words leaves a snoozed day alone', async () => {
    const { client, buyer, log, owed } = desk()
    const organizationId = await buyer('华威')
    const { id, followUpId } = await log({
      organizationId,
      nextStep: '寄样',
      nextStepDueOn: day('2026-03-09'),
    })
    await client.followUps.snooze({ ids: [followUpId!], dueOn: day('2026-03-16') })
    await client.visits.correct({ id, changes: { summary: '改了别字' } })
    await client.visits.correct({ id, changes: { nextStep: '寄样品', nextStepDueOn: day('2026-03-09') } })
    expect(await owed(organizationId)).toMatchObject([{ title: '寄样品', dueOn: '2026-03-16' }])
  })

  test('a next step struck out is owed no more, and owed again when it is put back', async () => {
    const { client, buyer, log, owed } = desk()
    const organizationId = await buyer('华威')
    const { id, followUpId } = await log({
      organizationId,
      nextStep: '寄样品',
      nextStepDueOn: day('2026-03-09'),
    })
    await client.visits.correct({ id, changes: { nextStep: null, nextStepDueOn: null } })
    expect(await owed(organizationId)).toEqual([])
    await client.visits.correct({ id, changes: { nextStep: '寄样品' } })
    expect(await owed(organizationId)).toMatchObject([
      { id: followUpId, title: '寄样品', dueOn: '2026-03-12' },
    ])
  })

  test('a next step added later is owed; one that was done stays done', async () => {
    const { client, buyer, log, owed } = desk()
    const organizationId = await buyer('华威')
    const { id } = await log({ organizationId })
    await client.visits.correct({ id, changes: { nextStep: '寄样品' } })
    const [made] = await owed(organizationId)
    expect(made).toMatchObject({ title: '寄样品', visitId: id, origin: 'visit' })

    await client.followUps.complete({ ids: [made!.id] })
    await client.visits.correct({ id, changes: { nextStep: '寄了样品' } })
    expect(await owed(organizationId)).toEqual([])
    expect(await owed(organizationId, ['done'])).toMatchObject([{ title: '寄样品' }])
  })

  test('a visit logged at the wrong company moves with what hangs on it', async () => {
    const { client, buyer, person, log, owe, owed } = desk()
    const wrong = await buyer('甲公司')
    const settled = await owe(wrong, '2026-03-01', '回访')
    const contactId = await person(wrong, '李强')
    const right = await buyer('乙公司')
    const { id } = await log(
      { organizationId: wrong, contactId, nextStep: '寄样品' },
      { problem: '色差', closesFollowUpId: settled },
    )
    await expect(client.visits.correct({ id, changes: { organizationId: right } })).rejects.toMatchObject({
      data: { reason: 'contactNotOfOrganization' },
    })
    await client.visits.correct({ id, changes: { organizationId: right, contactId: null } })
    expect(await owed(wrong)).toMatchObject([{ id: settled, doneVisitId: null }])
    expect(await owed(right)).toMatchObject([{ title: '寄样品', contactId: null }])
    expect(await client.problems.list({ organizationId: right, states: ['open'] })).toMatchObject([
      { text: '色差' },
    ])
    expect(await client.organizations.get({ id: wrong })).toMatchObject({
      lastContactOn: null,
      openFollowUps: 1,
    })
    expect(await client.organizations.get({ id: right })).toMatchObject({
      lastContactOn: '2026-03-05',
      openFollowUps: 1,
    })
  })
})

describe('removing a visit', () => {
  test('what only it promised goes, what it settled is owed again, and undo restores both', async () => {
    const { client, buyer, log, owe, owed } = desk()
    const organizationId = await buyer('华威')
    const settled = await owe(organizationId, '2026-03-01', '回访')
    const { id } = await log(
      { organizationId, nextStep: '寄样品' },
      { closesFollowUpId: settled, problem: '色差' },
    )
    const { changeSetId } = await client.visits.remove({ id })
    expect(await owed(organizationId, ['open', 'done'])).toMatchObject([{ id: settled, state: 'open' }])
    expect(await client.problems.list({ organizationId, states: ['open'] })).toEqual([])
    expect(await client.organizations.get({ id: organizationId })).toMatchObject({ lastContactOn: null })

    await client.changes.undo({ changeSetId: changeSetId! })
    expect(await owed(organizationId)).toMatchObject([{ title: '寄样品' }])
    expect(await owed(organizationId, ['done'])).toMatchObject([{ id: settled, doneVisitId: id }])
    expect(await client.visits.latest({ organizationId, limit: 5 })).toHaveLength(1)
  })
})

test('the latest visits come newest first, with whom they were', async () => {
  const { client, buyer, person, log } = desk()
  const organizationId = await buyer('华威')
  const contactId = await person(organizationId, '王芳')
  await log({ organizationId, happenedOn: day('2026-03-01'), summary: '旧' })
  await log({ organizationId, contactId, summary: '新' })
  await log({ organizationId, happenedOn: day('2026-02-01'), summary: '最旧' })
  const latest = await client.visits.latest({ organizationId, limit: 2 })
  expect(latest.map(({ summary, contactName }) => [summary, contactName])).toEqual([
    ['新', '王芳'],
    ['旧', null],
  ])
})
