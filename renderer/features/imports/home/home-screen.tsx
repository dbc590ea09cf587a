import { Button } from '@mantine/core'
import { IconEyeQuestion, IconFileImport, IconTableImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import type { ImportRole } from '#shared/model/import.ts'
import { type ImportRecord, ImportResult } from '#shared/model/import.ts'
import { importsQuery } from '../import-queries.ts'
import { ChooseFile } from './choose-file.tsx'

/** Where a list begins its way in, and where earlier ones can be looked at again. */
export function HomeScreen(props: { role: ImportRole | undefined }) {
  const { t } = useTranslation('imports')
  const { data: records } = useQuery(importsQuery)
  const waiting = (records ?? []).reduce(
    (sum, { openReviews, undone }) => sum + (undone ? 0 : openReviews),
    0,
  )
  return (
    <Page header={<PageHeader title={t('title')} />}>
      <div className="imports-stack">
        <ChooseFile role={props.role}>
          {(choose) => (
            <section className="imports-drop">
              <IconFileImport size={28} stroke={1.3} aria-hidden />
              <p className="imports-drop-title">{t('dropTitle')}</p>
              <p className="imports-quiet">{t('dropBody')}</p>
              <Button onClick={choose}>{t('choose')}</Button>
            </section>
          )}
        </ChooseFile>
        {waiting === 0 ? null : (
          <div className="imports-waiting">
            <IconEyeQuestion size={18} stroke={1.5} aria-hidden />
            <span>{t('waiting', { count: waiting })}</span>
            <Button
              size="xs"
              renderRoot={(rest) => <Link to="/import" search={{ view: 'review' }} {...rest} />}
            >
              {t('decideNow')}
            </Button>
          </div>
        )}
        <Panel flush title={t('history')}>
          {records === undefined ? (
            <ListSkeleton rows={3} />
          ) : records.length === 0 ? (
            <EmptyState
              size="panel"
              icon={<IconTableImport size={18} stroke={1.5} />}
              title={t('historyEmpty')}
              body={t('historyEmptyBody')}
            />
          ) : (
            <History records={records} />
          )}
        </Panel>
      </div>
    </Page>
  )
}

function History(props: { records: readonly ImportRecord[] }) {
  const { t } = useTranslation(['imports', 'model'])
  const format = useFormat()
  const navigate = useNavigate()
  return (
    <table className="imports-history" aria-label={t('imports:history')}>
      <thead>
        <tr>
          <th scope="col">{t('imports:historyFile')}</th>
          <th scope="col">{t('imports:historyAt')}</th>
          <th scope="col" className="imports-figure">
            {t('imports:historyRead')}
          </th>
          {ImportResult.options.map((result) => (
            <th scope="col" key={result} className="imports-figure">
              {t(`model:importResult.${result}`)}
            </th>
          ))}
          <th scope="col">
            <span className="rp-for-readers">{t('imports:historyState')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.records.map((record) => (
          <tr
            key={record.id}
            data-undone={record.undone}
            onClick={() => void navigate({ to: '/import', search: { import: record.id } })}
          >
            <th scope="row">
              <Link to="/import" search={{ import: record.id }} onClick={(event) => event.stopPropagation()}>
                {record.fileName}
              </Link>
              <span className="imports-quiet">{t(`imports:role.${record.role}`)}</span>
            </th>
            <td>{format.dateTime(record.startedAt)}</td>
            <td className="imports-figure">{format.number(record.counts.read)}</td>
            {ImportResult.options.map((result) => (
              <td key={result} className="imports-figure" data-none={record.counts[result] === 0}>
                {format.number(record.counts[result])}
              </td>
            ))}
            <td>
              {record.undone ? <Chip>{t('imports:undone')}</Chip> : null}
              {!record.undone && record.openReviews > 0 ? (
                <Chip tone="due">{t('imports:openReviews', { count: record.openReviews })}</Chip>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
