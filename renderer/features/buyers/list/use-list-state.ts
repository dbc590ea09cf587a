import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type AfterRest, afterRest } from '#renderer/ui/forms/after-rest.ts'
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
/** Milliseconds without a key after which the address follows what was typed. */
const restMs = 300
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
  const addressKey = JSON.stringify(compactFilter({ role: roleOf[shelf], ...chosen }))
  /** Words being typed narrow the list at once, over the address that stood then; it follows when the typing rests. */
  const [typed, setTyped] = useState<{ over: string; key: string } | undefined>(undefined)
  const filterKey = typed?.over === addressKey ? typed.key : addressKey
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

  const now = useRef({ filter, addressKey, view })
  useLayoutEffect(() => {
    now.current = { filter, addressKey, view }
  })
  const resting = useRef<AfterRest | undefined>(undefined)
  useEffect(() => () => resting.current?.stop(), [])
  const { keep } = lastView

  /** Stay the same for as long as the list is shown: what only acts is not painted again when the list changes. */
  const acts = useMemo(() => {
    const navigateTo = (wanted: ListSearch) =>
      void (shelf === 'buyers'
        ? navigate({ to: '/buyers', search: wanted, replace: true })
        : navigate({ to: '/suppliers', search: wanted, replace: true }))
    const viewNow = () => (now.current.view === undefined ? {} : { view: now.current.view.id })
    const show = (next: { filter?: OrganizationFilter; view?: SavedViewId | undefined }) => {
      resting.current?.stop()
      setTyped(undefined)
      navigateTo({
        ...(next.filter === undefined ? {} : { filter: compactFilter(next.filter) }),
        ...(next.view === undefined ? {} : { view: next.view }),
      })
    }
    return {
      filterNow: () => now.current.filter,
      show,
      setFilter: (filter: OrganizationFilter) => show({ filter, ...viewNow() }),
      clearFilter: () => show({ filter: { role: now.current.filter.role } }),
      setText: (text: string) => {
        resting.current?.stop()
        const next = compactFilter({ ...now.current.filter, text })
        setTyped({ over: now.current.addressKey, key: JSON.stringify(next) })
        resting.current = afterRest(restMs, () => navigateTo({ filter: next, ...viewNow() }))
      },
      /** Whoever leaves the field may leave the screen: the address has to say by then what is shown. */
      leaveText: () => resting.current?.now(),
      /** The view as it was saved; without one, everything. */
      openView: (next: SavedView | undefined) => {
        keep(next?.id ?? null)
        show(next === undefined ? { filter: {} } : { view: next.id })
      },
    }
  }, [shelf, navigate, keep])

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
    acts,
  }
}

export type ListState = ReturnType<typeof useListState>
export type ListActs = ListState['acts']
