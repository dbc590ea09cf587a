import { IconHeartHandshake } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { FieldsSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import type { RequirementId } from '#shared/model/ids.ts'
import { focusRow, useFocusOn } from '../focus-row.ts'
import { requirementQuery } from '../matching-queries.ts'
import { useAddress } from '../use-address.ts'
import { type Pending, PendingDialogs } from '../working/pending-dialogs.tsx'
import { RequirementDetail } from './requirement-detail.tsx'
import { RequirementFilters } from './requirement-filters.tsx'
import { RequirementList, useRequirementList } from './requirement-list.tsx'
import { SupplierPane } from './supplier-pane.tsx'
import { useRequirementActs } from './use-requirement-acts.ts'
import { useSupplierActs } from './use-supplier-acts.ts'
import { useSuppliers } from './use-suppliers.ts'
import { useWorkbenchKeys } from './use-workbench-keys.ts'

/** Needs at the left, the need in the middle, who fits at the right. */
export function WorkbenchPane() {
  const { t } = useTranslation('matching')
  const errorWords = useErrorWords()
  const { newRequirement, newOffering } = useAppActions()
  const { requirement: asked, filter, sort, isFiltered, change } = useAddress()
  const [pane, setPane] = useState<'needs' | 'suppliers'>('needs')
  const [view, setView] = useState<'ranking' | 'rounds'>('ranking')
  const [pending, setPending] = useState<Pending | undefined>(undefined)
  const needsElement = useRef<HTMLUListElement>(null)
  const suppliersElement = useRef<HTMLUListElement>(null)
  const searchBox = useRef<HTMLInputElement>(null)

  const list = useRequirementList(filter, sort)
  const current = asked ?? list.rows[0]?.id ?? null
  const { data: requirement, error } = useQuery(requirementQuery(current))
  const suppliers = useSuppliers(requirement)
  const choose = (id: RequirementId) => change({ requirement: id })
  const acts = useRequirementActs(requirement, setPending)
  const cardActs = useSupplierActs(requirement, suppliers.chosen, setPending)

  const moveNeed = (step: 1 | -1) => {
    const at = list.rows.findIndex(({ id }) => id === current)
    const next = list.rows[Math.min(list.rows.length - 1, Math.max(0, at + step))]
    if (next !== undefined) choose(next.id)
    if (at + step >= list.rows.length && list.hasNextPage) void list.fetchNextPage()
  }
  useWorkbenchKeys({
    pane,
    setPane,
    move: (step) => (pane === 'needs' ? moveNeed(step) : suppliers.move(step)),
    search: () => searchBox.current?.focus(),
    view: () => setView(view === 'ranking' ? 'rounds' : 'ranking'),
    toggleExcluded: suppliers.toggleExcluded,
    requirement,
    chosen: suppliers.chosen,
    acts,
    cardActs,
  })
  useFocusOn(needsElement, pane === 'needs' ? current : null)
  useFocusOn(suppliersElement, pane === 'suppliers' ? (suppliers.chosen?.key ?? null) : null)

  if (list.isSuccess && list.total === 0 && !isFiltered && asked === undefined)
    return (
      <EmptyState
        icon={<IconHeartHandshake size={28} stroke={1.5} />}
        title={t('empty.title')}
        body={t('empty.body')}
        actions={[
          { label: t('newRequirement'), keys: 'c', onClick: () => newRequirement() },
          { label: t('newOffering'), keys: 'v', onClick: () => newOffering() },
        ]}
      />
    )
  return (
    <div className="matching-work" data-pane={pane}>
      <section className="matching-left" aria-label={t('needs')}>
        <RequirementFilters
          filter={filter}
          sort={sort}
          isFiltered={isFiltered}
          onFilter={(next) => change({ filter: next, requirement: undefined })}
          onSort={(next) => change({ sort: next })}
          searchBox={searchBox}
          onLeaveSearch={() => focusRow(needsElement.current, current)}
        />
        <RequirementList
          list={list}
          isFiltered={isFiltered}
          current={current}
          onChoose={(id) => {
            setPane('needs')
            choose(id)
          }}
          onEnter={() => setPane('suppliers')}
          element={needsElement}
        />
      </section>
      <div className="matching-middle">
        {requirement === undefined ? (
          error === null ? (
            current === null ? null : (
              <FieldsSkeleton rows={8} />
            )
          ) : (
            <EmptyState size="panel" title={errorWords(error)} />
          )
        ) : (
          <RequirementDetail requirement={requirement} acts={acts} onChoose={choose} />
        )}
      </div>
      {requirement === undefined ? (
        <div />
      ) : (
        <SupplierPane
          requirement={requirement}
          suppliers={suppliers}
          view={view}
          onView={setView}
          element={suppliersElement}
          acts={cardActs}
          onNewOffering={() => newOffering()}
        />
      )}
      <PendingDialogs pending={pending} onClose={() => setPending(undefined)} />
    </div>
  )
}
