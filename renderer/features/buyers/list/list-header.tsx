import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { GridHandle } from '#renderer/ui/grid/data-grid.tsx'
import { GridColumnsMenu } from '#renderer/ui/grid/grid-columns-menu.tsx'
import type { OrganizationRole } from '#shared/model/organization.ts'
import { ExportMenu } from './export-menu.tsx'
import { type ListPlaceStore, useListPlace } from './list-place.ts'
import { allRows } from './picked.ts'
import type { ListActs } from './use-list-state.ts'

// The parts of the list's head; none of them is painted again while somebody types beside them.

/** How many there are, once that is known, and until then how many at least. */
export const ShownCount = memo(function ShownCount(props: { place: ListPlaceStore }) {
  const { t } = useTranslation('buyers')
  const format = useFormat()
  const total = useListPlace(props.place, (at) => at.total)
  const isCounting = useListPlace(props.place, (at) => at.isCounting)
  if (total === undefined) return null
  return t('total', { count: total, shown: `${format.number(total)}${isCounting ? '+' : ''}` })
})

/** Associations stand beside the buyers they bring. */
export const RoleSwitch = memo(function RoleSwitch(props: { role: OrganizationRole; acts: ListActs }) {
  const { t } = useTranslation(['buyers', 'model'])
  const { acts } = props
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('buyers:roleSwitch')}
      data={[
        { value: 'buyer', label: t('model:role.buyer') },
        { value: 'association', label: t('model:role.association') },
      ]}
      value={props.role}
      onChange={(role) =>
        acts.setFilter({ ...acts.filterNow(), role: role === 'association' ? 'association' : 'buyer' })
      }
    />
  )
})

/** What can be done with the list as a whole. */
export const ListTools = memo(function ListTools(props: {
  grid: RefObject<GridHandle | null>
  columns: ReadonlyArray<{ id: string; title: string }>
  listName: string
  place: ListPlaceStore
  role: OrganizationRole
}) {
  const { t } = useTranslation('buyers')
  const actions = useAppActions()
  const { grid, place, role } = props
  return (
    <>
      <GridColumnsMenu grid={grid} columns={props.columns} />
      <ExportMenu grid={grid} listName={props.listName} rows={() => allRows(place)} />
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} stroke={1.5} />}
        onClick={() => actions.newOrganization({ role })}
      >
        {t(`new.${role}`)}
      </Button>
    </>
  )
})
