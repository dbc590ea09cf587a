import { IconBuilding, IconNotes } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { shelfOf, useOrganizationLinks } from '#renderer/features/buyers/organization-links.ts'
import { PersonAvatar } from '#renderer/ui/people/person-avatar.tsx'
import { Highlight } from '#renderer/ui/text/highlight.tsx'
import type { SearchHit } from '#shared/model/search-hit.ts'
import { composition } from '../composition.tsx'
import type { PaletteItem } from './palette-item.ts'

const words = {
  organization: 'searchOrganizations',
  contact: 'searchContacts',
  visit: 'searchVisits',
} as const

/** Search hits as lines of the palette, in the order the service ranked them within their kind. */
export function useHitItems(hits: readonly SearchHit[]): PaletteItem[] {
  const { t } = useTranslation('frame')
  const { open } = useOrganizationLinks()
  const actions = useAppActions()
  const canLog = composition.dialogs.quickLog !== undefined
  return hits.map((hit) => ({
    id: `${hit.kind}-${hit.visitId ?? hit.contactId ?? hit.organizationId}`,
    group: t(words[hit.kind]),
    icon: iconOf(hit),
    title: <Highlight text={hit.title} ranges={hit.titleRanges} />,
    ...(hit.detail === '' ? {} : { detail: <Highlight text={hit.detail} ranges={hit.detailRanges} /> }),
    run: () => open(hit.organizationId, shelfOf(hit.roles)),
    ...(canLog ? { log: () => actions.quickLog(requestFor(hit)) } : {}),
  }))
}

const requestFor = ({ organizationId, contactId }: SearchHit) => ({
  organizationId,
  ...(contactId === null ? {} : { contactId }),
})

function iconOf(hit: SearchHit) {
  if (hit.kind === 'contact') return <PersonAvatar name={hit.title} size={20} />
  return hit.kind === 'visit' ? <IconNotes size={17} stroke={1.5} /> : <IconBuilding size={17} stroke={1.5} />
}
