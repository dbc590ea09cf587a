import { matchOrganizations, type OrganizationMatch } from '../search/match-organizations.ts'
import type { Store } from '../store.ts'
import { rememberer } from './remembered-counts.ts'

const remember = rememberer<OrganizationMatch>()

/** What a text stands for, looked up once for a page, its count and the pages that follow. */
export const rememberedMatch = (store: Store, text: string): OrganizationMatch =>
  remember(store, text, () => matchOrganizations(store.sqlite, text))
