import type { LocalDate } from '../../model/dates.ts'
import type { TouchPlanId } from '../../model/ids.ts'
import type { Occasion } from '../../model/occasion.ts'
import { everybody, type TouchPlanInput } from '../../model/touchpoint.ts'
import { builtInOccasions } from '../occasions/built-in-occasions.ts'
import { occasionDates } from '../occasions/occasion-dates.ts'
import { addDays } from '../time/local-date.ts'
import { demoTouchPlanId } from './demo-ids.ts'
import { demoTeam } from './demo-users.ts'

/** The texts are chosen where the templates are. */
export type DemoTouchPlan = Omit<TouchPlanInput, 'templates'> & { id: TouchPlanId }

/**
 * What the demo's team greets its key and A accounts for: birthdays, and the next two of the great festivals, the nearer one
 * far enough ahead that there mostly is something to prepare. Who is not the demo's own customer is in none of them.
 */
export function demoTouchPlans(seed: number, today: LocalDate): DemoTouchPlan[] {
  const festivals = builtInOccasions
    .filter(({ id }) => greatFestivals.includes(id))
    .map((occasion) => ({ occasion, on: nextDay(occasion, today) }))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .slice(0, leadDays.length)
  const birthday = builtInOccasions.filter(({ kind }) => kind === 'birthday')
  return [...birthday, ...festivals.map(({ occasion }) => occasion)].map((occasion, part) => ({
    id: demoTouchPlanId(seed, part),
    name: `${occasion.names.zh}问候`,
    occasionId: occasion.id,
    audience: {
      ...everybody,
      roles: ['buyer'],
      tiers: ['key', 'A'],
      ownerIds: demoTeam(seed).map(({ id }) => id),
      primaryOnly: occasion.kind === 'festival',
    },
    channels: ['wechat', 'phone', 'sms', 'email'],
    leadDays: occasion.kind === 'festival' ? (leadDays[part - birthday.length] ?? 0) : birthdayLeadDays,
    sendAt: '09:00',
    ownerId: null,
    budgetPerHead: null,
    mergesBirthday: occasion.kind === 'festival',
    lateDays: occasion.lateDays,
    startsOn: today,
    isActive: true,
  }))
}

const greatFestivals: readonly string[] = [
  'new-year',
  'spring-festival',
  'dragon-boat',
  'mid-autumn',
  'national-day',
]
const leadDays = [45, 21]
const birthdayLeadDays = 14

const nextDay = (occasion: Occasion, today: LocalDate): LocalDate =>
  occasionDates(occasion, noDays, today, addDays(today, 400))[0]?.on ?? addDays(today, 400)

const noDays = { birthday: null, foundedOn: null, firstDealOn: null, withUsSince: null }
