import { and, asc, count, eq, inArray, notInArray, type SQL, sql } from 'drizzle-orm'
import { toLunarDay } from '#shared/domain/calendar/lunar-calendar.ts'
import { lunarLabel } from '#shared/domain/calendar/lunar-label.ts'
import { today } from '#shared/domain/time/clock.ts'
import { isLate } from '#shared/domain/touchpoints/late-choices.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { TouchpointId } from '#shared/model/ids.ts'
import type { Occasion } from '#shared/model/occasion.ts'
import { Tier } from '#shared/model/organization.ts'
import type {
  Touchpoint,
  TouchpointFilter,
  TouchpointRow,
  TouchpointSelection,
} from '#shared/model/touchpoint.ts'
import { contacts } from '../schema/contacts.ts'
import { organizations } from '../schema/organizations.ts'
import { touchPlans, touchpoints } from '../schema/touchpoints.ts'
import type { Store } from '../store.ts'
import { occasionsById } from './occasions.ts'
import { known } from './organization-rows.ts'
import { rememberedCount } from './remembered-counts.ts'
import { touchpointConditions } from './touchpoint-conditions.ts'
import { findTouchpoints, rowToTouchpoint } from './touchpoints.ts'

/** A page of the queue by the day of the occasion, with how many there are in all. */
export function touchpointPage(
  store: Store,
  { filter, offset, limit }: { filter: TouchpointFilter; offset: number; limit: number },
): { rows: TouchpointRow[]; total: number } {
  const where = touchpointConditions(store, filter)
  const key = `touchpoints ${today(store.clock)} ${JSON.stringify(filter)}`
  const total = rememberedCount(
    store,
    key,
    () => store.orm.select({ total: count() }).from(touchpoints).where(where).get()?.total ?? 0,
  )
  if (offset >= total) return { rows: [], total }
  // Keys first: only the rows of the page are joined.
  const keys = store.orm
    .select({ key: touchpoints.rowKey })
    .from(touchpoints)
    .where(where)
    .orderBy(asc(touchpoints.occursOn), asc(touchpoints.rowKey))
    .limit(limit)
    .offset(offset)
    .all()
    .map((each) => each.key)
  return { rows: touchpointRows(store, inArray(touchpoints.rowKey, inList(keys))), total }
}

export const findTouchpointRow = (store: Store, id: TouchpointId): TouchpointRow | null =>
  touchpointRows(store, and(eq(touchpoints.id, id), sql`${touchpoints.deletedAt} is null`))[0] ?? null

/** The greetings of a selection, in the order of their ids or of the filter, a thousand at a time. */
export function* selectedTouchpoints(store: Store, selection: TouchpointSelection): Generator<Touchpoint[]> {
  yield* inParts(store, selection.type === 'ids' ? selection.ids : idsMatching(store, selection))
}

/** Approved mails and texts whose day is `until` or before, those that wait longest first. */
export function* approvedToSend(store: Store, until: LocalDate): Generator<Touchpoint[]> {
  yield* inParts(store, store.sqlite.prepare<[string], string>(approvedSql).pluck().all(until))
}

// The states stand as the partial index has them, or SQLite would not use it.
export const approvedSql = `
select id from touchpoints
where state in ('planned','needsLook','ready','approved','sending','unknown','failed') and deleted_at is null
  and state = 'approved' and send_on <= ? and channel in ('sms', 'email')
order by send_on`

function* inParts(store: Store, ids: readonly string[]): Generator<Touchpoint[]> {
  for (let start = 0; start < ids.length; start += chunkSize) {
    yield findTouchpoints(store, ids.slice(start, start + chunkSize))
  }
}

const chunkSize = 1000

/** Ids first: what is done with the greetings may move them out of the filter. */
function idsMatching(
  store: Store,
  { filter, exceptIds }: Extract<TouchpointSelection, { type: 'filter' }>,
): string[] {
  return store.orm
    .select({ id: touchpoints.id })
    .from(touchpoints)
    .where(
      and(
        touchpointConditions(store, filter),
        exceptIds.length === 0 ? undefined : notInArray(touchpoints.id, inList(exceptIds)),
      ),
    )
    .orderBy(asc(touchpoints.occursOn), asc(touchpoints.rowKey))
    .all()
    .map(({ id }) => id)
}

const inList = (values: readonly (string | number)[]): SQL =>
  sql`(select value from json_each(${JSON.stringify(values)}))`

function touchpointRows(store: Store, where: SQL | undefined): TouchpointRow[] {
  const occasions = occasionsById(store)
  const day = today(store.clock)
  return store.orm
    .select({
      touchpoint: touchpoints,
      contactName: contacts.name,
      birthday: contacts.birthday,
      legalName: organizations.legalName,
      shortName: organizations.shortName,
      tier: organizations.tier,
      foundedOn: organizations.foundedOn,
      firstDealOn: organizations.firstDealOn,
      partnerSince: organizations.partnerSince,
      planName: touchPlans.name,
    })
    .from(touchpoints)
    .innerJoin(contacts, eq(contacts.id, touchpoints.contactId))
    .innerJoin(organizations, eq(organizations.id, touchpoints.organizationId))
    .leftJoin(touchPlans, eq(touchPlans.id, touchpoints.planId))
    .where(where)
    .orderBy(asc(touchpoints.occursOn), asc(touchpoints.rowKey))
    .all()
    .map((row) => {
      const touchpoint = rowToTouchpoint(row.touchpoint)
      const occasion = occasions.get(touchpoint.occasionId)
      return {
        ...touchpoint,
        contactName: row.contactName,
        organizationName: row.shortName ?? row.legalName,
        tier: known(Tier, row.tier),
        planName: row.planName,
        ...(occasion ? dayFacts(occasion, touchpoint, row) : { lunarLabel: null, years: null }),
        isLate: isLate(touchpoint, day),
      }
    })
}

type OwnDaysRow = {
  birthday: { calendar: string; year?: number | undefined } | null
  foundedOn: { calendar: string; year?: number | undefined } | null
  firstDealOn: string | null
  partnerSince: string | null
}

/** 八月十五 where the occasion is of the lunar calendar, and which anniversary it is where the first year is known. */
export function dayFacts(
  occasion: Pick<Occasion, 'kind' | 'rule'>,
  { occursOn, year }: Pick<Touchpoint, 'occursOn' | 'year'>,
  own: OwnDaysRow,
): Pick<TouchpointRow, 'lunarLabel' | 'years'> {
  const anniversary = anniversaryOf(occasion, own)
  const years = anniversary?.year === undefined ? null : year - anniversary.year
  const label = anniversary?.calendar === 'lunar' ? lunarLabel(toLunarDay(occursOn)) : null
  return { lunarLabel: label === '' ? null : label, years: years !== null && years >= 1 ? years : null }
}

function anniversaryOf(
  { kind, rule }: Pick<Occasion, 'kind' | 'rule'>,
  own: OwnDaysRow,
): OwnDaysRow['birthday'] {
  switch (kind) {
    case 'birthday':
      return own.birthday
    case 'organizationAnniversary':
      return own.foundedOn
    case 'firstDeal':
      return since(own.firstDealOn)
    case 'yearsWithUs':
      return since(own.partnerSince)
    default:
      return rule?.kind === 'yearly' ? rule : rule?.kind === 'once' ? { calendar: rule.calendar } : null
  }
}

const since = (day: string | null): OwnDaysRow['birthday'] =>
  day === null ? null : { calendar: 'solar', year: Number(day.slice(0, 4)) }
