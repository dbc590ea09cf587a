import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { countSelected } from '#renderer/ui/grid/grid-selection.ts'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { OrganizationSelection } from '#shared/model/organization-filter.ts'
import { type ListPlaceStore, useListPlace } from './list-place.ts'
import type { useBulkActs } from './use-bulk-acts.ts'

/** The list's own keys; moving, opening, previewing and picking rows are the grid's. */
export function useListKeys(list: {
  place: ListPlaceStore
  total: number
  toSelection: () => OrganizationSelection
  acts: ReturnType<typeof useBulkActs>
  searchInput: RefObject<HTMLInputElement | null>
  edit: (id: OrganizationId) => void
}) {
  const { t } = useTranslation(['buyers', 'common'])
  const actions = useAppActions()
  const { place } = list
  const isPreviewing = useListPlace(place, (at) => at.previewId !== undefined)
  const onFocused = (act: (id: OrganizationId) => void) => () => {
    const { focused } = place.get()
    if (focused !== undefined) act(focused.id)
  }

  useShortcut('buyers.find', '/', t('buyers:keys.find'), () => list.searchInput.current?.select())
  useShortcut('buyers.edit', 'e', t('buyers:keys.edit'), onFocused(list.edit), { group: 'grid' })
  useShortcut(
    'buyers.log',
    'l',
    t('buyers:keys.log'),
    onFocused((organizationId) => actions.quickLog({ organizationId })),
    { group: 'grid' },
  )
  useShortcut(
    'buyers.followUp',
    'f',
    t('buyers:keys.followUp'),
    onFocused((organizationId) => actions.newFollowUp({ organizationId })),
    { group: 'grid' },
  )
  useShortcut(
    'buyers.remove',
    'delete',
    t('buyers:keys.remove'),
    () => {
      const { selection, focused } = place.get()
      const count = countSelected(selection, list.total)
      if (count > 0) void list.acts.remove(list.toSelection(), count)
      else if (focused !== undefined)
        void list.acts.remove({ type: 'ids', ids: [focused.id] }, 1, focused.legalName)
    },
    { group: 'grid', enabled: !list.acts.isBusy },
  )
  useShortcut(
    'buyers.closePreview',
    'esc',
    t('buyers:keys.closePreview'),
    () => place.set({ previewId: undefined }),
    {
      enabled: isPreviewing,
    },
  )
}
