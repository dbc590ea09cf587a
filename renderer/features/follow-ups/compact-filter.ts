import { FollowUpFilter } from '#shared/model/follow-up-list.ts'

/** Without the parts that narrow nothing, so that equal lists have equal addresses. */
export function compactFilter(filter: FollowUpFilter): FollowUpFilter {
  const parts = Object.entries(filter).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return FollowUpFilter.parse(Object.fromEntries(parts))
}

export const isNarrowed = (filter: FollowUpFilter): boolean => Object.keys(compactFilter(filter)).length > 0
