import { os } from './implementer.ts'
import { appProcedures, changesProcedures, usersProcedures } from './procedures/app.ts'
import { contactsProcedures } from './procedures/contacts.ts'
import { followUpsProcedures } from './procedures/follow-ups.ts'
import { importsProcedures } from './procedures/imports.ts'
import { organizationsProcedures } from './procedures/organizations.ts'
import { printedListsProcedures } from './procedures/printed-lists.ts'
import { problemsProcedures } from './procedures/problems.ts'
import { searchProcedures } from './procedures/search.ts'
import { settingsProcedures } from './procedures/settings.ts'
import { todayProcedures } from './procedures/today.ts'
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
})
