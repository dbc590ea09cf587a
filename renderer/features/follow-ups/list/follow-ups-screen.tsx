import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { SearchBox } from '#renderer/ui/forms/search-box.tsx'
import type { GridHandle } from '#renderer/ui/grid/data-grid.tsx'
import { GridColumnsMenu } from '#renderer/ui/grid/grid-columns-menu.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { Page, Toolbar } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { SplitPane } from '#renderer/ui/layout/split-pane.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import { FollowUpDialog } from '../dialog/follow-up-dialog.tsx'
import { duePresetOf, duePresets, dueRangeOf, withDueRange } from '../due-range.ts'
import { FollowUpFilterChips } from './filter-chips.tsx'
import { FollowUpPreview } from './follow-up-preview.tsx'
import { FollowUpsGrid, useGridColumns } from './follow-ups-grid.tsx'
import { useListPlace } from './list-place.ts'
import { PendingActDialogs } from './pending-act-dialogs.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useListActs } from './use-list-acts.ts'
import { useListFilter } from './use-list-filter.ts'
import { useListKeys } from './use-list-keys.ts'
import '../follow-ups.css'

/** Everything that is owed, by whom and until when; narrowed, worked through, and taken along on paper. */
export function FollowUpsScreen() {
  const { t, i18n } = useTranslation(['followUps', 'common'])
  const format = useFormat()
  const today = LocalDate.parse(useToday())
  const actions = useAppActions()
  const navigate = useNavigate()
  const { filter, key, setFilter } = useListFilter()
  const grid = useRef<GridHandle>(null)
  const searchInput = useRef<HTMLInputElement>(null)
  const columns = useGridColumns()
  const [knownTotal, setTotal] = useState<number | undefined>(undefined)
  const total = knownTotal ?? 0
  const acts = useListActs(filter, total, () => requestAnimationFrame(() => grid.current?.focus()))
  const isPreviewing = useListPlace((place) => place.isPreviewing)
  const preset = duePresetOf(filter, today)
  const printList = () => void navigate({ to: '/lists', search: { filter } })
  useListKeys({ acts, searchInput, printList })

  return (
    <Page
      fill
      header={
        <PageHeader
          title={t('followUps:title')}
          count={
            knownTotal === undefined
              ? undefined
              : t('followUps:total', { count: total, shown: format.number(total) })
          }
          actions={
            <>
              <SegmentedControl
                size="xs"
                aria-label={t('followUps:due.presets')}
                data={duePresets.map((one) => ({ value: one, label: t(`followUps:due.preset.${one}`) }))}
                value={preset ?? ''}
                onChange={(value) => {
                  const chosen = duePresets.find((one) => one === value)
                  if (chosen !== undefined) setFilter(withDueRange(filter, dueRangeOf(chosen, today)))
                }}
              />
              <Button
                variant="default"
                leftSection={<IconPrinter size={16} stroke={1.5} />}
                rightSection={<KeyHint keys="p" />}
                onClick={printList}
              >
                {t('followUps:printList')}
              </Button>
              <Button
                leftSection={<IconPlus size={16} stroke={1.5} />}
                rightSection={<KeyHint keys="f" />}
                onClick={() => actions.newFollowUp()}
              >
                {t('followUps:create')}
              </Button>
            </>
          }
        />
      }
    >
      <Toolbar
        right={
          <>
            <SearchBox
              label={t('followUps:searchInList')}
              // Words of tasks have no index: one letter reads them all.
              restMs={150}
              input={searchInput}
              value={filter.text ?? ''}
              onChange={(text) => setFilter({ ...filter, text })}
              onLeave={() => grid.current?.focus()}
            />
            <GridColumnsMenu grid={grid} columns={columns} />
          </>
        }
      >
        <FollowUpFilterChips filter={filter} onChange={setFilter} />
      </Toolbar>
      <SplitPane side={isPreviewing ? <FollowUpPreview acts={acts} /> : undefined}>
        <FollowUpsGrid
          // The grid reads its words once; another language needs another grid.
          key={i18n.language}
          grid={grid}
          columns={columns}
          filter={filter}
          listKey={key}
          onTotal={setTotal}
          onClearFilter={() => setFilter({})}
        />
      </SplitPane>
      <SelectionBar
        acts={acts}
        total={total}
        withClosed={(filter.states ?? []).some((state) => state !== 'open')}
      />
      <PendingActDialogs acts={acts} />
      {acts.editing === undefined ? null : (
        <FollowUpDialog editing={acts.editing} onClose={acts.stopEditing} />
      )}
    </Page>
  )
}
