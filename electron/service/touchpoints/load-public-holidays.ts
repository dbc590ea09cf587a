import type { PublicHolidays } from '#shared/domain/calendar/public-holidays.ts'

/** What computes the public holidays of a country takes a quarter of a second to load: only when somebody asks. */
export const loadPublicHolidays = async (): Promise<PublicHolidays> =>
  (await import('#shared/domain/calendar/world-holidays.ts')).publicHolidays

/** China's days stand in a list of their own. */
export const publicHolidaysFor = async (country: string): Promise<PublicHolidays> =>
  country === 'CN' ? () => [] : await loadPublicHolidays()
