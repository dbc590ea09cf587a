import { os } from './implementer.ts'
import { appProcedures, changesProcedures, usersProcedures } from './procedures/app.ts'
import { categoriesProcedures } from './procedures/categories.ts'
import { contactsProcedures } from './procedures/contacts.ts'
import { dealsProcedures } from './procedures/deals.ts'
import { followUpsProcedures } from './procedures/follow-ups.ts'
import { importsProcedures } from './procedures/imports.ts'
import { matchesProcedures } from './procedures/matches.ts'
import { matchingProcedures } from './procedures/matching.ts'
import { occasionsProcedures } from './procedures/occasions.ts'
import { offeringsProcedures } from './procedures/offerings.ts'
import { organizationsProcedures } from './procedures/organizations.ts'
import { printedListsProcedures } from './procedures/printed-lists.ts'
import { problemsProcedures } from './procedures/problems.ts'
import { requirementsProcedures } from './procedures/requirements.ts'
import { scriptsProcedures } from './procedures/scripts.ts'
import { searchProcedures } from './procedures/search.ts'
import { sendingProcedures } from './procedures/sending.ts'
import { settingsProcedures } from './procedures/settings.ts'
import { templatesProcedures } from './procedures/templates.ts'
import { todayProcedures } from './procedures/today.ts'
import { touchPlansProcedures } from './procedures/touch-plans.ts'
import { touchpointsProcedures } from './procedures/touchpoints.ts'
import { tradeLettersProcedures } from './procedures/trade-letters.ts'
import { tradeListsProcedures } from './procedures/trade-lists.ts'
import { customFieldsProcedures, savedViewsProcedures } from './procedures/views-and-fields.ts'
import { visitsProcedures } from './procedures/visits.ts'

export const router = os.router({
  app: appProcedures,
  changes: changesProcedures,
  users: usersProcedures,
  organizations: organizationsProcedures,
  contacts: contactsProcedures,
  search: searchProcedures,
  savedViews: savedViewsProcedures,
  customFields: customFieldsProcedures,
  visits: visitsProcedures,
  problems: problemsProcedures,
  followUps: followUpsProcedures,
  today: todayProcedures,
  printedLists: printedListsProcedures,
  imports: importsProcedures,
  settings: settingsProcedures,
  sending: sendingProcedures,
  categories: categoriesProcedures,
  requirements: requirementsProcedures,
  offerings: offeringsProcedures,
  matching: matchingProcedures,
  matches: matchesProcedures,
  deals: dealsProcedures,
  occasions: occasionsProcedures,
  touchPlans: touchPlansProcedures,
  touchpoints: touchpointsProcedures,
  tradeLetters: tradeLettersProcedures,
  tradeLists: tradeListsProcedures,
  templates: templatesProcedures,
  scripts: scriptsProcedures,
})
