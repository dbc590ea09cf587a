import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { noSelection } from '#renderer/ui/grid/grid-selection.ts'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import { type ListPlaceStore, useListPlace } from './list-place.ts'
import { pickedRows } from './picked.ts'
import { useBulkActs } from './use-bulk-acts.ts'

/** The list's own keys; moving, opening, previewing and picking rows are the grid's. */
export function useListKeys(list: {
  place: ListPlaceStore
  searchInput: RefObject<HTMLInputElement | null>
  edit: (id: OrganizationId) => void
}) {
  const { t } = useTranslation(['buyers', 'common'])
  const actions = useAppActions()
  const { place } = list
  const acts = useBulkActs({ onRemoved: () => place.set({ selection: noSelection, previewId: undefined }) })
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
      const { focused } = place.get()
      const { selection, count } = pickedRows(place)
      if (count > 0) void acts.remove(selection, count)
      else if (focused !== undefined)
        void acts.remove({ type: 'ids', ids: [focused.id] }, 1, focused.legalName)
    },
    { group: 'grid', enabled: !acts.isBusy },
  )
  useShortcut(
    'buyers.closePreview',
    'esc',
    t('buyers:keys.closePreview'),
    (event) => {
      // The key that closes a dialog is not meant for what lies below it.
      if (event?.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return
      place.set({ previewId: undefined })
    },
    { enabled: isPreviewing },
  )
}
