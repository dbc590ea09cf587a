import { Button } from '@mantine/core'
import {
  IconAddressBook,
  IconArrowBackUp,
  IconArrowsShuffle,
  IconEyeQuestion,
  IconFileDownload,
  IconPhone,
} from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { isItemRole } from '#shared/domain/import-items/item-header-words.ts'
import type { ImportId } from '#shared/model/ids.ts'
import type { ImportDoubt, ImportRecord } from '#shared/model/import.ts'
import { importQuery, problemRowsQuery } from '../import-queries.ts'
import { CountTiles } from '../rows/count-tiles.tsx'
import { DoubtsPanel } from '../rows/doubts-panel.tsx'
import { ProblemRows } from '../rows/problem-rows.tsx'
import { Steps } from '../wizard/steps.tsx'
import { useFailedFile } from './use-failed-file.ts'
import { useUndoImport } from './use-undo-import.ts'

/** What came of an import, and what can be done with it: look, call, decide, correct, take back. */
export function ResultScreen(props: { id: ImportId }) {
  const { t } = useTranslation(['imports', 'common'])
  const navigate = useNavigate()
  const errorWords = useErrorWords()
  const { data: record, error } = useQuery(importQuery(props.id))
  if (record !== undefined) return <Result record={record} />
  return (
    <Page header={<PageHeader title={t('imports:title')} />}>
      {error === null ? (
        <ListSkeleton />
      ) : (
        <EmptyState
          title={errorWords(error)}
          actions={[{ label: t('imports:allImports'), onClick: () => void navigate({ to: '/import' }) }]}
        />
      )}
    </Page>
  )
}

function Result(props: { record: ImportRecord & { doubts: readonly ImportDoubt[] } }) {
  const { t } = useTranslation(['imports', 'common'])
  const format = useFormat()
  const { record } = props
  const { counts } = record
  return (
    <Page
      header={
        <PageHeader
          title={t('imports:resultTitle')}
          subtitle={
            record.undone ? <Chip tone="neutral">{t('imports:undone')}</Chip> : <Steps current="save" />
          }
          actions={
            <Button variant="default" renderRoot={(rest) => <Link to="/import" {...rest} />}>
              {t('imports:allImports')}
            </Button>
          }
        />
      }
    >
      <div className="imports-stack">
        <CountTiles
          role={record.role}
          counts={counts}
          read={t('imports:resultOf', {
            shown: format.number(counts.read),
            file: record.fileName,
            at: format.dateTime(record.startedAt),
          })}
        />
        <NextActs record={record} />
        {record.undone ? null : <DoubtsPanel doubts={record.doubts} isSaved />}
        <Problems record={record} />
      </div>
    </Page>
  )
}

/** The likely next things, the most useful first. */
function NextActs(props: { record: ImportRecord }) {
  const { t } = useTranslation('imports')
  const { record } = props
  const { id, counts, openReviews, role, undone } = record
  const failedFile = useFailedFile(record)
  const undo = useUndoImport(record)
  const icon = { size: 16, stroke: 1.5 }
  return (
    <div className="imports-acts">
      {openReviews === 0 || undone ? null : (
        <Button
          leftSection={<IconEyeQuestion {...icon} />}
          renderRoot={(rest) => <Link to="/import" search={{ import: id, view: 'review' }} {...rest} />}
        >
          {t('decide', { count: openReviews })}
        </Button>
      )}
      {undone ? null : (
        <>
          {isItemRole(role) ? (
            <Button
              variant={openReviews === 0 ? 'filled' : 'default'}
              leftSection={<IconArrowsShuffle {...icon} />}
              renderRoot={(rest) => <Link to="/matching" {...rest} />}
            >
              {t('showItems')}
            </Button>
          ) : null}
          <Button
            variant={openReviews === 0 && !isItemRole(role) ? 'filled' : 'default'}
            leftSection={<IconAddressBook {...icon} />}
            renderRoot={(rest) => (
              <Link
                to={role === 'supplier' || role === 'catalogue' ? '/suppliers' : '/buyers'}
                search={{ filter: { importId: id } }}
                {...rest}
              />
            )}
          >
            {t('showList')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPhone {...icon} />}
            renderRoot={(rest) => <Link to="/lists" search={{ filter: { importId: id } }} {...rest} />}
          >
            {t('callSheet')}
          </Button>
        </>
      )}
      {counts.failed === 0 ? null : (
        <Button
          variant="default"
          leftSection={<IconFileDownload {...icon} />}
          loading={failedFile.isPending}
          onClick={() => failedFile.mutate()}
        >
          {t('failedFile', { count: counts.failed })}
        </Button>
      )}
      {undone || record.changeSetId === null ? null : (
        <Button
          variant="subtle"
          color="red"
          className="imports-undo"
          leftSection={<IconArrowBackUp {...icon} />}
          loading={undo.isPending}
          onClick={undo.ask}
        >
          {t('undo')}
        </Button>
      )}
    </div>
  )
}

function Problems(props: { record: ImportRecord }) {
  const { t } = useTranslation(['imports', 'common'])
  const format = useFormat()
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isPending } = useInfiniteQuery(
    problemRowsQuery(props.record.id),
  )
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const total = data?.pages[0]?.total ?? 0
  if (isPending) return <ListSkeleton rows={4} />
  if (rows.length === 0) return null
  return (
    <Panel flush title={t('imports:problemRows')} count={format.number(total)}>
      <ProblemRows label={t('imports:problemRows')} rows={rows} />
      {hasNextPage ? (
        <div className="imports-more">
          <Button
            size="xs"
            variant="default"
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t('imports:moreRows', { left: format.number(total - rows.length) })}
          </Button>
        </div>
      ) : null}
    </Panel>
  )
}
