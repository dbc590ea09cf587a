import { OccasionId } from '../../model/occasion.ts'

/** The built-in occasions of a day that a person or a company has of its own. */
export const ownDayOccasions = {
  birthday: OccasionId.parse('birthday'),
  founding: OccasionId.parse('organization-anniversary'),
  firstDeal: OccasionId.parse('first-deal'),
  withUs: OccasionId.parse('years-with-us'),
} as const
