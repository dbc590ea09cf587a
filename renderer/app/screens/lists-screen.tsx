import { FollowUpFilterChips } from '#renderer/features/follow-ups/list/filter-chips.tsx'
import { ListsScreen } from '#renderer/features/lists/lists-screen.tsx'
import { TradeLists } from '#renderer/features/trade-lists/trade-lists.tsx'

/** Printed lists, narrowed by the same chips as the follow-ups on screen, and the lists of trade beside them. */
export function ListsPage() {
  return (
    <ListsScreen
      renderFilters={({ filter, onChange, importName }) => (
        <FollowUpFilterChips
          filter={filter}
          onChange={onChange}
          importName={importName}
          withoutStates={filter.states === undefined}
        />
      )}
      renderTrade={(kind, onKind) => <TradeLists kind={kind} onKind={onKind} />}
    />
  )
}
