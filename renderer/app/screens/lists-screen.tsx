import { FollowUpFilterChips } from '#renderer/features/follow-ups/list/filter-chips.tsx'
import { ListsScreen } from '#renderer/features/lists/lists-screen.tsx'

/** Printed lists, narrowed by the same chips as the follow-ups on screen. */
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
    />
  )
}
