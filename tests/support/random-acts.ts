import { ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { importFile } from '#service/import/import-file.ts'
import { defaultCadence } from '#shared/domain/cadence/default-cadence.ts'
import { today } from '#shared/domain/time/clock.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import { type ContactInput, emptyContact } from '#shared/model/contact.ts'
import { Instant, type LocalDate } from '#shared/model/dates.ts'
import { ChangeSetId, ContactId, FollowUpId, OrganizationId, VisitId } from '#shared/model/ids.ts'
import { emptyOrganization, type OrganizationInput, Stage, Tier } from '#shared/model/organization.ts'
import { FollowUpPriority, type VisitInput, VisitKind, VisitOutcome } from '#shared/model/visit.ts'
import type { testService } from './test-service.ts'

type Desk = Pick<ReturnType<typeof testService>, 'client' | 'open' | 'store' | 'clock'>

/** An act by name, and numbers that decide about its parts: what is picked depends on what is there by then. */
export type Act = { act: ActName; picks: number[] }

export const someActs = (most: number): fc.Arbitrary<Act[]> =>
  fc.array(
    fc.record({
      act: fc.constantFrom(...actNames),
      picks: fc.array(fc.nat(999), { minLength: 12, maxLength: 12 }),
    }),
    { maxLength: most, size: 'max' },
  )

/** Does it as the screens would. What the service refuses in words (nothing there, not allowed) is no failure. */
export async function perform(desk: Desk, { act, picks }: Act): Promise<void> {
  try {
    await acts[act](desk, new Picks(desk, picks))
  } catch (error) {
    const isRefusal =
      error instanceof ORPCError && ['NOT_FOUND', 'INVALID', 'BAD_REQUEST'].includes(error.code)
    if (!isRefusal && error !== nothingThere) throw error
  }
}

const nothingThere = new Error('nothing to pick from')

class Picks {
  readonly #desk: Desk
  readonly #numbers: number[]
  #next = 0

  constructor(desk: Desk, numbers: number[]) {
    this.#desk = desk
    this.#numbers = numbers
  }

  number(below: number): number {
    return (this.#numbers[this.#next++ % this.#numbers.length] ?? 0) % below
  }

  of<T>(list: readonly T[]): T {
    const picked = list[this.number(Math.max(1, list.length))]
    if (picked === undefined) throw nothingThere
    return picked
  }

  maybe<T>(value: T): T | null {
    return this.number(3) === 0 ? null : value
  }

  some<T>(list: readonly T[]): T[] {
    const bits = this.number(2 ** list.length)
    return list.filter((_, index) => (bits >> index) % 2 === 1)
  }

  id(table: string): string {
    const { sqlite } = this.#desk.store
    return this.of(sqlite.prepare<[], string>(`select id from ${table} order by row_key`).pluck().all())
  }

  organization(): OrganizationId {
    return OrganizationId.parse(this.id('organizations'))
  }

  /** From a year ago to a year ahead. */
  day(from = -400, to = 1): LocalDate {
    return addDays(today(this.#desk.clock), from + this.number(to - from))
  }
}

const names = [
  '宁波海曙五金有限公司',
  '杭州临安竹业有限公司',
  '单氏（宁波）贸易有限公司',
  '尉迟家具',
  'ACME Tools Ltd',
  '绍兴柯桥纺织厂',
]
const people = ['王芳', '单晓', '李强', '尉迟敏', 'Anna Braun', '仇英']
const numbers = ['13957412345', '13800138000', '057487654321', '13700137000']
const codes = ['91330200MA2AE5XK7A', '91330100MA27X1234P']
const words = ['五金', '竹制品', '春交会', '重点']

function fields(pick: Picks): Partial<OrganizationInput> {
  const all: Partial<OrganizationInput> = {
    legalName: pick.of(names),
    shortName: pick.maybe('海曙五金'),
    formerNames: pick.some(['宁波五金厂', '老海曙']),
    creditCode: pick.maybe(pick.of(codes)),
    roles: [pick.of(['buyer', 'supplier', 'association'] as const)],
    tier: pick.maybe(pick.of(Tier.options)),
    stage: pick.of(Stage.options),
    blacklistReason: pick.number(6) === 0 ? '欠款' : null,
    tags: pick.some(words),
    industries: pick.some(words),
    purchaseCategories: pick.some(words),
    province: pick.maybe('浙江省'),
    city: pick.maybe('宁波市'),
    lastContactKnownOn: pick.maybe(pick.day()),
  }
  return few(pick, all)
}

/** One to three fields of a record, so that each also changes alone. */
function few<T extends object>(pick: Picks, all: T): Partial<T> {
  const names = Object.keys(all)
  const chosen = new Set(Array.from({ length: 1 + pick.number(3) }, () => pick.of(names)))
  const kept: Partial<T> = {}
  for (const name in all) if (chosen.has(name)) kept[name] = all[name]
  return kept
}

const person = (pick: Picks): ContactInput => ({
  ...emptyContact,
  name: pick.of(people),
  phones: pick.some(numbers).map((number) => ({ number, kind: 'mobile' as const })),
  emails: pick.some(['wang@haishu.example', 'anna@acme.example']),
  wechat: pick.maybe('haishu_wang'),
  isPrimary: pick.number(2) === 0,
  leftOn: pick.number(5) === 0 ? pick.day() : null,
})

const visit = (pick: Picks): VisitInput => {
  const happenedOn = pick.day()
  const outcome = pick.maybe(pick.of(VisitOutcome.options))
  return {
    organizationId: pick.organization(),
    contactId: null,
    kind: pick.of(VisitKind.options),
    happenedAt: Instant.parse(`${happenedOn}T02:00:00.000Z`),
    happenedOn,
    durationMinutes: null,
    outcome,
    summary: pick.of(['要304不锈钢保温杯', '价格谈不拢', '']),
    participants: [],
    dealsHeard: null,
    needsHeard: pick.maybe('竹筷'),
    nextStep: pick.maybe('寄样品'),
    nextStepDueOn: pick.maybe(pick.day(0, 60)),
    attachments: [],
  }
}

async function importRows({ open }: Desk, role: 'buyer' | 'supplier', rows: string[][]): Promise<void> {
  const header = ['公司名称', '统一社会信用代码', '联系人', '手机', '行业', '上次联系']
  const bytes = Buffer.from([header, ...rows].map((row) => row.join(',')).join('\n'))
  await importFile(open, { file: { fileName: '名单.csv', bytes }, sheet: null, role, language: 'zh-CN' })
}

/** An open follow-up as the list shows it, regular contacts included. */
async function listedFollowUp({ client }: Desk, pick: Picks): Promise<FollowUpId> {
  const { rows } = await client.followUps.page({ filter: {}, offset: 0, limit: 100 })
  return pick.of(rows).followUp.id
}

const selection = (pick: Picks) => ({
  selection: { type: 'ids' as const, ids: [pick.organization(), pick.organization()] },
})

const acts = {
  async create({ client }: Desk, pick: Picks) {
    const contacts = Array.from({ length: pick.number(3) }, () => person(pick))
    await client.organizations.create({
      organization: {
        ...emptyOrganization,
        legalName: pick.of(names),
        tier: pick.maybe('A'),
        ...fields(pick),
      },
      contacts,
    })
  },
  async edit({ client }: Desk, pick: Picks) {
    await client.organizations.update({ id: pick.organization(), changes: fields(pick) })
  },
  async editMany({ client }: Desk, pick: Picks) {
    await client.organizations.bulkEdit({
      ...selection(pick),
      edit: {
        tier: pick.of(Tier.options),
        addTags: pick.some(words),
        removeTags: pick.some(words),
        addRoles: ['buyer'],
      },
    })
  },
  async remove({ client }: Desk, pick: Picks) {
    await client.organizations.remove(selection(pick))
  },
  async restore({ client }: Desk, pick: Picks) {
    await client.organizations.restore(selection(pick))
  },
  async addPerson({ client }: Desk, pick: Picks) {
    await client.contacts.create({ organizationId: pick.organization(), contact: person(pick) })
  },
  async editPerson({ client }: Desk, pick: Picks) {
    const { name, phones, emails, wechat, isPrimary, leftOn } = person(pick)
    const changes = few(pick, { name, phones, emails, wechat, isPrimary, leftOn })
    await client.contacts.update({ id: ContactId.parse(pick.id('contacts')), changes })
  },
  async removePerson({ client }: Desk, pick: Picks) {
    await client.contacts.remove({ id: ContactId.parse(pick.id('contacts')) })
  },
  async log({ client }: Desk, pick: Picks) {
    await client.visits.log({
      visit: visit(pick),
      problem: pick.maybe('交期晚了三天'),
      closesFollowUpId: null,
      draftKey: null,
    })
  },
  async logWhatWasDue(desk: Desk, pick: Picks) {
    const followUpId = await listedFollowUp(desk, pick)
    const { rows } = await desk.client.followUps.page({ filter: {}, offset: 0, limit: 100 })
    const organizationId = rows.find(({ followUp }) => followUp.id === followUpId)?.organizationId
    if (!organizationId) throw nothingThere
    await desk.client.visits.log({
      visit: { ...visit(pick), organizationId },
      problem: null,
      closesFollowUpId: followUpId,
      draftKey: null,
    })
  },
  async correct({ client }: Desk, pick: Picks) {
    const { organizationId, ...changes } = visit(pick)
    const id = VisitId.parse(pick.id('visits'))
    await client.visits.correct({
      id,
      changes: pick.number(2) === 0 ? changes : { ...changes, organizationId },
    })
  },
  async removeVisit({ client }: Desk, pick: Picks) {
    await client.visits.remove({ id: VisitId.parse(pick.id('visits')) })
  },
  async promise({ client }: Desk, pick: Picks) {
    await client.followUps.create({
      organizationId: pick.organization(),
      contactId: null,
      title: '报价',
      dueOn: pick.day(-30, 60),
      ownerId: null,
      note: null,
      priority: pick.of(FollowUpPriority.options),
    })
  },
  async settle(desk: Desk, pick: Picks) {
    const ids = [await listedFollowUp(desk, pick)]
    const how = pick.of(['complete', 'cancel', 'snooze', 'update'] as const)
    const { followUps } = desk.client
    if (how === 'complete') await followUps.complete({ ids })
    else if (how === 'cancel') await followUps.cancel({ ids })
    else if (how === 'snooze') await followUps.snooze({ ids, dueOn: pick.day(1, 40) })
    else await followUps.update({ id: ids[0]!, changes: { dueOn: pick.day(-10, 40) } })
  },
  async reopen({ client }: Desk, pick: Picks) {
    await client.followUps.reopen({ ids: [FollowUpId.parse(pick.id('follow_ups'))] })
  },
  async import(desk: Desk, pick: Picks) {
    const rows = Array.from({ length: 1 + pick.number(4) }, () => [
      pick.of(names),
      pick.maybe(pick.of(codes)) ?? '',
      pick.of(people),
      pick.of(numbers),
      pick.of(words),
      pick.day(),
    ])
    await importRows(desk, pick.of(['buyer', 'supplier']), rows)
  },
  /** A known person's phone under another company's name: only somebody who looks can tell. */
  async importUnsure(desk: Desk, pick: Picks) {
    const known = desk.store.sqlite
      .prepare<[], string>(
        "select phones ->> '$[0].number' from contacts where phones ->> '$[0].number' is not null",
      )
      .pluck()
      .all()
    await importRows(desk, 'buyer', [
      ['台州黄岩模具有限公司', '', pick.of(people), pick.of(known), '模具', ''],
    ])
  },
  async decide({ client }: Desk, pick: Picks) {
    const item = pick.of((await client.imports.reviews({ offset: 0, limit: 100 })).items)
    const candidate = item.candidates[0]?.organization.id
    const merge = candidate && ({ type: 'merge', organizationId: candidate } as const)
    const decision = pick.of([merge, merge, { type: 'create' } as const, { type: 'skip' } as const])
    if (decision) await client.imports.resolveReview({ id: item.importId, row: item.row, decision })
  },
  async undo({ client }: Desk) {
    await client.changes.undoLast()
  },
  async redo({ client }: Desk) {
    await client.changes.redoLast()
  },
  async undoSomething({ client, store }: Desk, pick: Picks) {
    const ids = store.sqlite
      .prepare<[], string>("select id from change_sets where kind <> 'repair'")
      .pluck()
      .all()
    await client.changes.undo({ changeSetId: ChangeSetId.parse(pick.of(ids)) })
  },
  async cadence({ client }: Desk, pick: Picks) {
    const interval = pick.maybe({ unit: pick.of(['day', 'month'] as const), count: 1 + pick.number(20) })
    await client.settings.cadence.set({ ...defaultCadence, [pick.of(Tier.options)]: interval })
  },
  async demo({ client }: Desk, pick: Picks) {
    for await (const _ of await client.app.seedDemo({ organizations: 2, seed: pick.number(5) }));
  },
  async removeDemo({ client }: Desk) {
    await client.app.removeDemo()
  },
  async nextDay({ clock }: Desk, pick: Picks) {
    clock.advance((1 + pick.number(40)) * 86_400_000)
  },
}

type ActName = keyof typeof acts
const actNames: ActName[] = [
  ...Object.keys(acts).filter((name) => isActName(name)),
  // What is done most, and in most ways.
  ...(['edit', 'edit', 'editPerson', 'editPerson', 'log', 'decide'] as const),
]

function isActName(name: string): name is ActName {
  return name in acts
}
