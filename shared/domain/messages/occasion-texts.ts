import anyOccasion from '#resources/messages/any.json' with { type: 'json' }
import birthday from '#resources/messages/birthday.json' with { type: 'json' }
import doubleNinth from '#resources/messages/double-ninth.json' with { type: 'json' }
import dragonBoat from '#resources/messages/dragon-boat.json' with { type: 'json' }
import firstDeal from '#resources/messages/first-deal.json' with { type: 'json' }
import labourDay from '#resources/messages/labour-day.json' with { type: 'json' }
import lanternFestival from '#resources/messages/lantern-festival.json' with { type: 'json' }
import midAutumn from '#resources/messages/mid-autumn.json' with { type: 'json' }
import nationalDay from '#resources/messages/national-day.json' with { type: 'json' }
import newYear from '#resources/messages/new-year.json' with { type: 'json' }
import organizationAnniversary from '#resources/messages/organization-anniversary.json' with { type: 'json' }
import ourAnniversary from '#resources/messages/our-anniversary.json' with { type: 'json' }
import qingming from '#resources/messages/qingming.json' with { type: 'json' }
import springFestival from '#resources/messages/spring-festival.json' with { type: 'json' }
import springFestivalEve from '#resources/messages/spring-festival-eve.json' with { type: 'json' }
import womensDay from '#resources/messages/womens-day.json' with { type: 'json' }
import yearsWithUs from '#resources/messages/years-with-us.json' with { type: 'json' }

/** The texts of each built-in occasion by its id, not yet checked; `any` fits every occasion. In the order of the year. */
export const occasionTexts: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['new-year', newYear],
  ['spring-festival-eve', springFestivalEve],
  ['spring-festival', springFestival],
  ['lantern-festival', lanternFestival],
  ['womens-day', womensDay],
  ['qingming', qingming],
  ['labour-day', labourDay],
  ['dragon-boat', dragonBoat],
  ['mid-autumn', midAutumn],
  ['national-day', nationalDay],
  ['double-ninth', doubleNinth],
  ['birthday', birthday],
  ['organization-anniversary', organizationAnniversary],
  ['first-deal', firstDeal],
  ['years-with-us', yearsWithUs],
  ['our-anniversary', ourAnniversary],
  ['any', anyOccasion],
])
