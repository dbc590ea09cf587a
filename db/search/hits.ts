import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { foldText } from '#shared/domain/search-terms/fold-text.ts'
import { highlight, highlightPhone, type Range, snippet } from '#shared/domain/search-terms/highlight.ts'
import { matchText } from '#shared/domain/search-terms/match-name.ts'
import { type MatchRank, matchRank } from '#shared/domain/search-terms/match-rank.ts'
import { matchHandle, matchPhone } from '#shared/domain/search-terms/match-record.ts'
import type { SearchQuery } from '#shared/domain/search-terms/parse-query.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { ContactId, OrganizationId, VisitId } from '#shared/model/ids.ts'
import type { OrganizationRole } from '#shared/model/organization.ts'
import type { MatchTier, SearchHit } from '#shared/model/search-hit.ts'
import { cachedStatement } from '../cached-statement.ts'
import { phoneNumbers, textList } from './indexed-columns.ts'
import { roleBit, roleMaskSql, rolesOfMask } from './role-mask.ts'

/** A ranked organization as it is shown, or null when it was deleted meanwhile. */
export function organizationHit(
  db: Database,
  rowKey: number,
  rank: MatchRank,
  query: SearchQuery,
  text: string,
): SearchHit | null {
  const row = organizationRow.safeParse(
    cachedStatement(
      db,
      `select id, legal_name as legalName, short_name as shortName, english_name as englishName, former_names as formerNames,
       credit_code as creditCode, last_contact_on as lastContactOn, ${roleMaskSql} as roles
       from organizations where row_key = ? and deleted_at is null`,
    ).get(rowKey),
  ).data
  if (!row) return null
  const titleRanges = highlight(row.legalName, text)
  // When another name, or the code, is what was typed, the second line shows why the company is here.
  const others = [row.shortName, row.englishName, ...row.formerNames].flatMap((name) => name ?? [])
  const detail = others.find(
    (name) => highlight(name, text).length > 0 && (rank <= matchRank.soundWhole || titleRanges.length === 0),
  )
  const code =
    row.creditCode !== null && titleRanges.length === 0 && matchHandle(row.creditCode, query.whole) !== null
  const shown = detail ?? (code ? (row.creditCode ?? '') : (row.shortName ?? ''))
  return {
    kind: 'organization',
    match: tierOf(rank),
    organizationId: row.id,
    roles: rolesOfMask(row.roles),
    contactId: null,
    visitId: null,
    title: row.legalName,
    titleRanges: mutable(titleRanges),
    detail: shown,
    detailRanges: mutable(highlight(shown, text)),
    lastContactOn: row.lastContactOn,
  }
}

/** A ranked person as they are shown, or null when they or their organization were deleted meanwhile. */
export function contactHit(
  db: Database,
  rowKey: number,
  rank: MatchRank,
  query: SearchQuery,
  text: string,
): SearchHit | null {
  const row = contactRow.safeParse(
    cachedStatement(
      db,
      `select c.id, c.name, c.phones, c.emails, c.wechat, o.id as organizationId, o.legal_name as legalName,
       o.short_name as shortName, o.last_contact_on as lastContactOn, ${roleMaskSql} as roles
       from contacts c join organizations o on o.id = c.organization_id
       where c.row_key = ? and c.deleted_at is null and o.deleted_at is null`,
    ).get(rowKey),
  ).data
  if (!row) return null
  const titleRanges = highlight(row.name, text)
  const phone =
    query.digits === null
      ? undefined
      : row.phones.find((each) => matchPhone(each, query.digits ?? '') !== null)
  const handles = row.wechat === null ? row.emails : [...row.emails, row.wechat]
  const handle =
    titleRanges.length > 0 ? undefined : handles.find((each) => matchHandle(each, query.whole) !== null)
  const isPhone = phone !== undefined && titleRanges.length === 0
  const detail = isPhone ? phone : (handle ?? row.shortName ?? row.legalName)
  return {
    kind: 'contact',
    match: isPhone ? 'phone' : tierOf(rank),
    organizationId: row.organizationId,
    roles: rolesOfMask(row.roles),
    contactId: row.id,
    visitId: null,
    title: row.name,
    titleRanges: mutable(titleRanges),
    detail,
    detailRanges: mutable(isPhone ? highlightPhone(detail, text) : handle ? highlight(detail, text) : []),
    lastContactOn: row.lastContactOn,
  }
}

/** Notes read before giving up on a search whose words stand in many notes but nowhere together. */
const mostNotesRead = 200

/** Notes that hold the query, the latest first: notes are kept in the order they were written. */
export function visitHits(
  db: Database,
  expression: string,
  query: SearchQuery,
  text: string,
  { limit, role }: { limit: number; role?: OrganizationRole },
): SearchHit[] {
  const keys = z
    .array(z.number())
    .parse(
      cachedStatement(
        db,
        'select rowid from search_visits where search_visits match ? order by rowid desc limit ?',
      )
        .pluck()
        .all(expression, mostNotesRead),
    )
  const hits: (SearchHit & { happenedOn: string })[] = []
  for (const rowKey of keys) {
    if (hits.length >= limit) break
    const hit = visitHit(db, rowKey, query, text, role)
    if (hit) hits.push(hit)
  }
  return hits
    .sort((a, b) => (a.happenedOn < b.happenedOn ? 1 : a.happenedOn > b.happenedOn ? -1 : 0))
    .map(({ happenedOn: _, ...hit }) => hit)
}

function visitHit(
  db: Database,
  rowKey: number,
  query: SearchQuery,
  text: string,
  role: OrganizationRole | undefined,
) {
  const row = visitRow.safeParse(
    cachedStatement(
      db,
      `select v.id, v.happened_on as happenedOn, v.summary, v.needs_heard as needsHeard, v.deals_heard as dealsHeard,
       o.id as organizationId, o.legal_name as legalName, o.short_name as shortName, o.last_contact_on as lastContactOn,
       ${roleMaskSql} as roles from visits v join organizations o on o.id = v.organization_id
       where v.row_key = ? and v.deleted_at is null and o.deleted_at is null`,
    ).get(rowKey),
  ).data
  if (!row || (role !== undefined && (row.roles & roleBit(role)) === 0)) return null
  const notes = [row.summary, row.needsHeard, row.dealsHeard].flatMap((note) => note ?? [])
  const folded = notes.map(foldText)
  const holds = (part: SearchQuery['whole']) => folded.findIndex((note) => matchText(note, part) !== null)
  const whole = holds(query.whole)
  const words = query.words.map(holds)
  const at = whole >= 0 ? whole : words.length > 0 && !words.includes(-1) ? (words[0] ?? -1) : -1
  const note = notes[at]
  if (note === undefined) return null
  const { text: title, ranges } = snippet(note, text)
  return {
    kind: 'visit' as const,
    match: 'note' as const,
    organizationId: row.organizationId,
    roles: rolesOfMask(row.roles),
    contactId: null,
    visitId: row.id,
    title,
    titleRanges: mutable(ranges),
    detail: row.shortName ?? row.legalName,
    detailRanges: [],
    lastContactOn: row.lastContactOn,
    happenedOn: row.happenedOn,
  }
}

function tierOf(rank: MatchRank): MatchTier {
  if (rank === matchRank.exactName) return 'exact'
  if (rank === matchRank.namePrefix) return 'prefix'
  if (rank === matchRank.phoneTail) return 'phone'
  return rank <= matchRank.soundInside ? 'pinyin' : 'contains'
}

const mutable = (ranges: readonly Range[]): [number, number][] => ranges.map(([start, end]) => [start, end])

const day = LocalDate.nullable().catch(null)
const name = z.string().nullable().catch(null)
const roles = z.number().catch(0)
const organizationRow = z.object({
  id: OrganizationId,
  legalName: z.string(),
  shortName: name,
  englishName: name,
  formerNames: textList,
  creditCode: name,
  lastContactOn: day,
  roles,
})
const contactRow = z.object({
  id: ContactId,
  name: z.string(),
  phones: phoneNumbers,
  emails: textList,
  wechat: name,
  organizationId: OrganizationId,
  legalName: z.string(),
  shortName: name,
  lastContactOn: day,
  roles,
})
const visitRow = z.object({
  id: VisitId,
  happenedOn: z.string(),
  summary: name,
  needsHeard: name,
  dealsHeard: name,
  organizationId: OrganizationId,
  legalName: z.string(),
  shortName: name,
  lastContactOn: day,
  roles,
})
