import type { ColumnValue, RowChange } from '#shared/model/change-set.ts'
import { roleMask } from '../search/role-mask.ts'
import { contactDoc, organizationDoc, type SearchDoc } from '../search/search-docs.ts'
import { facetsOf } from './facets.ts'
import { type Identity, identityOfColumns } from './identity-keys.ts'
import { startingCounters } from './organization-counters.ts'
import { ownColumns } from './own-columns.ts'

/** An insert with all that follows from it, worked out beforehand and perhaps in another thread. */
export type DerivedChange = RowChange & { readonly derived?: NewOrganization | NewContact }

export type NewOrganization = {
  readonly of: 'organization'
  /** Its computed columns, the figures about its people included. */
  readonly own: Record<string, ColumnValue>
  readonly facets: readonly (readonly [facet: string, value: string])[]
  readonly identity: Identity
  readonly doc: SearchDoc
  readonly roles: number
}

export type NewContact = { readonly of: 'contact'; readonly doc: SearchDoc }

/**
 * Works out everything derived from a new, living organization and the people that come with it, from their values alone: what
 * `refreshDerived` would find in the tables. The same inserts follow in their order, the organization first. `known`: its
 * identity, when the caller has worked it out.
 */
export function withDerived(
  organization: RowChange,
  people: readonly RowChange[],
  known?: Identity,
): DerivedChange[] {
  const row = namedColumns(organization.values)
  const reached = people.map(({ values }) => reachColumns(values))
  const own = {
    ...ownColumns(organization.values),
    ...startingCounters(
      organization.values,
      people.map(({ values }) => values),
    ),
  }
  const roles = roleMask(organization.values)
  const derived: NewOrganization = {
    of: 'organization',
    own,
    facets: [...facetsOf(facetColumns(organization.values))],
    identity: known ?? identityOfColumns(row, reached),
    doc: organizationDoc({ ...row, formerNames: listIn(row.formerNames), roles }),
    roles,
  }
  return [
    { ...organization, derived },
    ...people.map((person, position) => ({
      ...person,
      derived: { of: 'contact' as const, doc: contactDoc(searchedIn(reached[position] ?? reachColumns({}))) },
    })),
  ]
}

type Values = RowChange['values']

const namedColumns = (values: Values) => ({
  legalName: text(values, 'legal_name') ?? '',
  shortName: text(values, 'short_name'),
  englishName: text(values, 'english_name'),
  formerNames: text(values, 'former_names'),
  creditCode: text(values, 'credit_code'),
  province: text(values, 'province'),
  city: text(values, 'city'),
})

const reachColumns = (values: Values) => ({
  name: text(values, 'name') ?? '',
  phones: text(values, 'phones'),
  emails: text(values, 'emails'),
  wechat: text(values, 'wechat'),
})

const facetColumns = (values: Values) => ({
  tags: text(values, 'tags'),
  industries: text(values, 'industries'),
  purchase_categories: text(values, 'purchase_categories'),
})

const searchedIn = ({ name, phones, emails, wechat }: ReturnType<typeof reachColumns>) => ({
  name,
  phones: listIn<{ number: string }>(phones).map(({ number }) => number),
  emails: listIn<string>(emails),
  wechat,
})

/** Columns of a change that is being made: their JSON was written a moment ago from lists of this type. */
function listIn<T>(json: string | null): T[] {
  return json === null ? [] : JSON.parse(json)
}

function text(values: Values, column: string): string | null {
  const value = values[column]
  return typeof value === 'string' ? value : null
}
