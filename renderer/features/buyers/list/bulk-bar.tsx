import { Button, Menu, ScrollArea } from '@mantine/core'
import { IconCalendarHeart, IconTrash } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { StageDot } from '#renderer/ui/chips/stage-dot.tsx'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import type { GridHandle } from '#renderer/ui/grid/data-grid.tsx'
import { noSelection } from '#renderer/ui/grid/grid-selection.ts'
import { GridSelectionBar } from '#renderer/ui/grid/grid-selection-bar.tsx'
import { Person } from '#renderer/ui/people/person-avatar.tsx'
import type { BulkEdit } from '#shared/contract/organizations-contract.ts'
import { Stage, Tier } from '#shared/model/organization.ts'
import { useTeam } from '../use-team.ts'
import { BulkTags } from './bulk-tags.tsx'
import { BulkTerritory } from './bulk-territory.tsx'
import { ExportMenu } from './export-menu.tsx'
import { type ListPlaceStore, useListPlace } from './list-place.ts'
import { pickedRows } from './picked.ts'
import { useBulkActs } from './use-bulk-acts.ts'

/** How many rows are picked, and what can be done with them. */
export function BulkBar(props: ListParts) {
  const { place, grid, listName } = props
  const selection = useListPlace(place, (at) => at.selection)
  const total = useListPlace(place, (at) => at.total ?? 0)
  // The same element again: one more picked row repaints the count and not ten menus.
  const actions = useMemo(
    () => <BulkActions place={place} grid={grid} listName={listName} />,
    [place, grid, listName],
  )
  return (
    <GridSelectionBar
      selection={selection}
      total={total}
      onSelectionChange={(next) => place.set({ selection: next })}
    >
      {actions}
    </GridSelectionBar>
  )
}

interface ListParts {
  place: ListPlaceStore
  grid: RefObject<GridHandle | null>
  listName: string
}

function BulkActions(props: ListParts) {
  const { t } = useTranslation(['buyers', 'model', 'common'])
  const { users } = useTeam()
  const { planGreetings } = useAppActions()
  const { place, grid, listName } = props
  const acts = useBulkActs({ onRemoved: () => place.set({ selection: noSelection, previewId: undefined }) })
  const edit = (change: BulkEdit, what: string) => {
    const { selection, count } = pickedRows(place)
    void acts.edit(selection, count, change, what)
  }
  const becomes = (field: string, value: string) => t('buyers:bulk.becomes', { field, value })
  return (
    <>
      <BulkMenu label={t('common:owner')} isBusy={acts.isBusy}>
        {users.map((user) => (
          <Menu.Item
            key={user.id}
            onClick={() => edit({ ownerId: user.id }, becomes(t('common:owner'), user.name))}
          >
            <Person name={user.name} size={20} />
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          onClick={() => edit({ ownerId: null }, becomes(t('common:owner'), t('common:unassigned')))}
        >
          {t('common:unassigned')}
        </Menu.Item>
      </BulkMenu>
      <BulkMenu label={t('buyers:columns.tier')} isBusy={acts.isBusy}>
        {Tier.options.map((tier) => (
          <Menu.Item
            key={tier}
            leftSection={
              <span aria-hidden>
                <TierChip tier={tier} />
              </span>
            }
            onClick={() => edit({ tier }, becomes(t('buyers:columns.tier'), t(`model:tier.${tier}`)))}
          >
            {t(`model:tier.${tier}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          onClick={() => edit({ tier: null }, becomes(t('buyers:columns.tier'), t('model:tier.none')))}
        >
          {t('model:tier.none')}
        </Menu.Item>
      </BulkMenu>
      <BulkMenu label={t('buyers:columns.stage')} isBusy={acts.isBusy}>
        {Stage.options.map((stage) => (
          <Menu.Item
            key={stage}
            onClick={() => edit({ stage }, becomes(t('buyers:columns.stage'), t(`model:stage.${stage}`)))}
          >
            <StageDot stage={stage} />
          </Menu.Item>
        ))}
      </BulkMenu>
      <BulkTerritory
        isBusy={acts.isBusy}
        onApply={(territory) =>
          edit({ territory }, becomes(t('buyers:columns.territory'), territory ?? t('common:notSet')))
        }
      />
      <BulkTags
        isBusy={acts.isBusy}
        onAdd={(addTags) =>
          edit({ addTags }, t('buyers:bulk.tagsAdded', { tags: addTags.join(t('buyers:listSeparator')) }))
        }
        onRemove={(removeTags) =>
          edit(
            { removeTags },
            t('buyers:bulk.tagsRemoved', { tags: removeTags.join(t('buyers:listSeparator')) }),
          )
        }
      />
      <Button
        size="xs"
        variant="default"
        disabled={acts.isBusy}
        leftSection={<IconCalendarHeart size={14} stroke={1.5} />}
        onClick={() => planGreetings(pickedRows(place))}
      >
        {t('buyers:bulk.planTouchpoint')}
      </Button>
      <ExportMenu grid={grid} listName={listName} rows={() => pickedRows(place)} ofSelection />
      <Button
        size="xs"
        variant="default"
        color="red"
        disabled={acts.isBusy}
        leftSection={<IconTrash size={14} stroke={1.5} />}
        onClick={() => {
          const { selection, count } = pickedRows(place)
          void acts.remove(selection, count)
        }}
      >
        {t('common:moveToBin')}
      </Button>
    </>
  )
}

function BulkMenu(props: { label: string; isBusy: boolean; children: ReactNode }) {
  return (
    <Menu position="top-start" width={200} returnFocus>
      <Menu.Target>
        <Button size="xs" variant="default" disabled={props.isBusy}>
          {props.label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah={320} type="auto">
          {props.children}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  )
}
