import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { noSelection } from '#renderer/ui/grid/grid-selection.ts'
import { SavedViewId } from '#shared/model/ids.ts'
import type { OrganizationRole } from '#shared/model/organization.ts'
import type { OrganizationFilter } from '#shared/model/organization-filter.ts'
import type { SavedView } from '#shared/model/saved-view.ts'
import type { Shelf } from '../organization-links.ts'
import { savedViewsQuery } from '../team-queries.ts'
import { compactFilter } from './list-filter.ts'
import { listPlaces } from './list-place.ts'
import { ListSearch, saysWhatToShow } from './list-search.ts'
import { useKeptColumns } from './use-kept-columns.ts'

const roleOf: Record<Shelf, OrganizationRole> = { buyers: 'buyer', suppliers: 'supplier' }
const noViews: readonly SavedView[] = []

/**
 * Which organizations the list shows, and how that is changed. The address says it; an address that does not opens the
 * list as it was left in this window, or in the view used last.
 */
export function useListState(shelf: Shelf) {
  const navigate = useNavigate()
  const search = ListSearch.parse(useSearch({ strict: false }))
  const place = listPlaces[shelf]
  const lastView = useKeptColumns(`${shelf}.lastView`)
  const { data: views = noViews, isPending: viewsArePending } = useQuery(savedViewsQuery(shelf))

  const asLeft = place.get()
  const wasHere = asLeft.filter !== undefined || asLeft.view !== undefined
  const given = saysWhatToShow(search)
    ? { filter: search.filter, view: search.view }
    : wasHere
      ? { filter: asLeft.filter, view: asLeft.view }
      : { filter: undefined, view: SavedViewId.safeParse(lastView.kept).data }
  const view = views.find((one) => one.id === given.view)
  const chosen = given.filter ?? view?.filter
  const filterKey = JSON.stringify(compactFilter({ role: roleOf[shelf], ...chosen }))
  const filter = useMemo((): OrganizationFilter => JSON.parse(filterKey), [filterKey])

  // A view has to be there before it can be shown, and so does the note which one was used last.
  const isReady =
    (saysWhatToShow(search) || wasHere || lastView.isKnown) && (given.view === undefined || !viewsArePending)

  useEffect(() => {
    if (!isReady) return
    // Rows picked in one list mean nothing in another.
    const isOther = place.get().filter !== undefined && JSON.stringify(place.get().filter) !== filterKey
    place.set({
      filter,
      view: view?.id,
      ...(isOther ? { selection: noSelection, focused: undefined, scrollTop: 0 } : {}),
    })
  }, [isReady, place, filter, filterKey, view?.id])

  const show = (next: { filter?: OrganizationFilter; view?: SavedViewId | undefined }) => {
    const wanted = {
      ...(next.filter === undefined ? {} : { filter: compactFilter(next.filter) }),
      ...(next.view === undefined ? {} : { view: next.view }),
    }
    void (shelf === 'buyers'
      ? navigate({ to: '/buyers', search: wanted, replace: true })
      : navigate({ to: '/suppliers', search: wanted, replace: true }))
  }

  return {
    isReady,
    /** The organization the address asks to be previewed. */
    preview: search.preview,
    filter,
    /** Names the list: another filter is another list. */
    filterKey,
    role: filter.role ?? roleOf[shelf],
    views,
    view,
    show,
    setFilter: (next: OrganizationFilter) => show({ filter: next, view: view?.id }),
    clearFilter: () => show({ filter: { role: filter.role } }),
    /** The view as it was saved; without one, everything. */
    openView: (next: SavedView | undefined) => {
      lastView.keep(next?.id ?? null)
      show(next === undefined ? { filter: {} } : { view: next.id })
    },
  }
}

export type ListState = ReturnType<typeof useListState>
