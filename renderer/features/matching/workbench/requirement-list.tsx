import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type RefObject, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import type { RequirementId } from '#shared/model/ids.ts'
import type { RequirementFilter, RequirementSort } from '#shared/model/requirement-list.ts'
import { requirementListQuery } from '../matching-queries.ts'
import { useTeam } from '../use-team.ts'
import { RequirementRow } from './requirement-row.tsx'

export function useRequirementList(filter: RequirementFilter, sort: RequirementSort) {
  const query = useInfiniteQuery(requirementListQuery(filter, sort))
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data])
  return { ...query, rows, total: query.data?.pages[0]?.total ?? 0 }
}

/** What buyers want, what is still open first. */
export function RequirementList(props: {
  list: ReturnType<typeof useRequirementList>
  isFiltered: boolean
  current: RequirementId | null
  onChoose: (id: RequirementId) => void
  onEnter: () => void
  element: RefObject<HTMLUListElement | null>
}) {
  const { t } = useTranslation('matching')
  const errorWords = useErrorWords()
  const { nameOf } = useTeam()
  const { rows, isPending, error, hasNextPage, fetchNextPage, isFetchingNextPage } = props.list
  if (isPending) return <ListSkeleton rows={8} />
  if (error !== null && rows.length === 0) return <EmptyState size="panel" title={errorWords(error)} />
  if (rows.length === 0)
    return <EmptyState size="panel" title={props.isFiltered ? t('noneFound') : t('noneOpen')} />
  return (
    <ul className="matching-needs" ref={props.element} aria-label={t('needs')}>
      {rows.map((row) => (
        <RequirementRow
          key={row.id}
          row={row}
          ownerName={row.ownerId === null ? null : nameOf(row.ownerId)}
          isCurrent={row.id === props.current}
          onChoose={() => props.onChoose(row.id)}
          onEnter={props.onEnter}
        />
      ))}
      {hasNextPage ? (
        <li className="matching-more">
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t('showMore')}
          </Button>
        </li>
      ) : null}
    </ul>
  )
}
