/** How well a record answers a query, best first; the order of a result list before last contact and name. */
export const matchRank = {
  exactName: 0,
  namePrefix: 1,
  phoneTail: 2,
  soundWhole: 3,
  soundPrefix: 4,
  soundInside: 5,
  contains: 6,
  note: 7,
} as const
export type MatchRank = (typeof matchRank)[keyof typeof matchRank]
