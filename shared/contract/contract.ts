import { appContract, changesContract, usersContract } from './app-contract.ts'
import { importsContract } from './imports-contract.ts'
import {
  categoriesContract,
  dealsContract,
  matchesContract,
  matchingContract,
  offeringsContract,
  requirementsContract,
} from './matching-contract.ts'
import { scriptsContract, templatesContract } from './messages-contract.ts'
import {
  contactsContract,
  customFieldsContract,
  organizationsContract,
  savedViewsContract,
  searchContract,
} from './organizations-contract.ts'
import { sendingContract } from './sending-contract.ts'
import { settingsContract } from './settings-contract.ts'
import { occasionsContract, touchPlansContract, touchpointsContract } from './touchpoints-contract.ts'
import { tradeLettersContract } from './trade-letters-contract.ts'
import { tradeListsContract } from './trade-lists-contract.ts'
import {
  followUpsContract,
  printedListsContract,
  problemsContract,
  todayContract,
  visitsContract,
} from './visits-contract.ts'

/** The whole conversation between screens and the data service. */
export const contract = {
  app: appContract,
  changes: changesContract,
  users: usersContract,
  organizations: organizationsContract,
  contacts: contactsContract,
  search: searchContract,
  savedViews: savedViewsContract,
  customFields: customFieldsContract,
  visits: visitsContract,
  problems: problemsContract,
  followUps: followUpsContract,
  today: todayContract,
  printedLists: printedListsContract,
  imports: importsContract,
  settings: settingsContract,
  occasions: occasionsContract,
  touchPlans: touchPlansContract,
  touchpoints: touchpointsContract,
  templates: templatesContract,
  scripts: scriptsContract,
  sending: sendingContract,
  categories: categoriesContract,
  requirements: requirementsContract,
  offerings: offeringsContract,
  matching: matchingContract,
  matches: matchesContract,
  deals: dealsContract,
  tradeLists: tradeListsContract,
  tradeLetters: tradeLettersContract,
}
