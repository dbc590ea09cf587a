import { Button } from '@mantine/core'
import { IconFileSpreadsheet, IconFileTypePdf, IconPrinter, IconPrinterOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { useReadyStatus } from '#renderer/data/app-status.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { Instant, LocalDate } from '#shared/model/dates.ts'
import type { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import { importsQuery, previewQuery } from '../list-queries.ts'
import { grouped } from '../paper/group-words.ts'
import type { PaperList } from '../paper/paper-list.ts'
import { useFilterNames } from '../use-filter-names.ts'
import { type OutputKind, useOutput } from '../use-output.tsx'
import { BuilderOptions } from './builder-options.tsx'
import { PaperPreview } from './paper-preview.tsx'
import { isWaitingFor } from './presets.ts'
import { useDraft } from './use-draft.ts'
import { useKeepList } from './use-keep-list.ts'
import './builder.css'

export interface BuilderProps {
  /** A list to begin with, from the address. */
  given: FollowUpFilter | undefined
  /** The chips that narrow the list; another feature's. */
  renderFilters: (parts: {
    filter: FollowUpFilter
    onChange: (filter: FollowUpFilter) => void
    importName: string | undefined
  }) => ReactNode
}

/** The options on the left, the paper on the right, and three ways to take it along. */
export function Builder(props: BuilderProps) {
  const { t } = useTranslation(['lists', 'common'])
  const state = useDraft(props.given)
  const { filter, layout } = state.draft
  const waitingFor = isWaitingFor(state.draft.preset, filter)
  const preview = useQuery({ ...previewQuery(filter, layout.groupBy), enabled: waitingFor === null })
  const names = useFilterNames(filter)
  const list = useListOf(state.draft.layout, filter, waitingFor === null ? preview.data : undefined, names)
  const keepList = useKeepList()
  const output = useOutput()
  const canPut = list !== undefined && list.total > 0 && output.waiting === undefined
  const put = (kind: OutputKind) => {
    if (canPut) void output.put(kind, () => keepList(filter, layout))
  }
  useShortcut('lists.print', 'mod+p', t('common:print'), () => put('print'), { inInputs: true })
  useEffect(() => void window.desktop?.warmUpPrinting(), [])

  return (
    <div className="lists-builder">
      <div className="lists-side">
        <BuilderOptions
          state={state}
          filters={props.renderFilters({ filter, onChange: state.setFilter, importName: names?.import })}
        />
      </div>
      <div className="lists-main">
        <div className="lists-bar">
          <Button
            leftSection={<IconPrinter size={16} stroke={1.5} />}
            rightSection={<KeyHint keys="mod+p" />}
            disabled={!canPut}
            loading={output.waiting === 'print'}
            onClick={() => put('print')}
          >
            {t('common:print')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={16} stroke={1.5} />}
            disabled={!canPut}
            loading={output.waiting === 'pdf'}
            onClick={() => put('pdf')}
          >
            {t('lists:output.pdf')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} stroke={1.5} />}
            disabled={!canPut}
            loading={output.waiting === 'xlsx'}
            onClick={() => put('xlsx')}
          >
            {t('lists:output.xlsx')}
          </Button>
          <span className="lists-bar-note">{t('lists:output.note')}</span>
        </div>
        <Paper
          list={list}
          isStale={preview.isPlaceholderData}
          error={preview.isError ? preview.error : null}
          waitingFor={waitingFor}
          isEverything={Object.keys(filter).length === 0}
          onRetry={() => void preview.refetch()}
          onEverything={() => state.setFilter({})}
        />
      </div>
      {output.overlay}
    </div>
  )
}

function Paper(props: {
  list: PaperList | undefined
  isStale: boolean
  error: Error | null
  waitingFor: ReturnType<typeof isWaitingFor>
  isEverything: boolean
  onRetry: () => void
  onEverything: () => void
}) {
  const { t } = useTranslation(['lists', 'common'])
  const navigate = useNavigate()
  const actions = useAppActions()
  const errorWords = useErrorWords()
  const hasImports = (useQuery(importsQuery).data ?? []).length > 0
  const { list, error, waitingFor } = props
  const importOne = { label: t('lists:importOne'), onClick: () => void navigate({ to: '/import' }) }
  if (waitingFor !== null) {
    return (
      <Note
        title={t(`lists:waitingFor.${waitingFor}`)}
        body={t(`lists:waitingForBody.${waitingFor}`)}
        actions={waitingFor === 'import' && !hasImports ? [importOne] : []}
      />
    )
  }
  if (error !== null) {
    const retry = { label: t('common:retry'), onClick: props.onRetry }
    return <Note title={t('lists:previewFailed')} body={errorWords(error)} actions={[retry]} />
  }
  if (list === undefined) return <div className="lists-preview" />
  if (list.total > 0) return <PaperPreview list={list} isStale={props.isStale} />
  if (props.isEverything) {
    const newOne = { label: t('lists:newFollowUp'), onClick: () => actions.newFollowUp() }
    return (
      <Note
        title={t('lists:nothingAtAll')}
        body={t('lists:nothingAtAllBody')}
        actions={[newOne, importOne]}
      />
    )
  }
  const everything = { label: t('lists:showEverything'), onClick: props.onEverything }
  return <Note title={t('lists:nothing')} body={t('lists:nothingBody')} actions={[everything]} />
}

function Note(props: { title: string; body: string; actions: { label: string; onClick: () => void }[] }) {
  return (
    <div className="lists-preview lists-note">
      <EmptyState icon={<IconPrinterOff size={22} stroke={1.5} />} {...props} />
    </div>
  )
}

/** The list as it would be printed now. */
function useListOf(
  layout: PaperList['layout'],
  filter: FollowUpFilter,
  data: { rows: PaperList['rows']; total: number } | undefined,
  names: ReturnType<typeof useFilterNames>,
): PaperList | undefined {
  const { me } = useReadyStatus()
  const today = LocalDate.parse(useToday())
  const rows = useMemo(
    () => grouped(data?.rows ?? [], layout.groupBy, today),
    [data?.rows, layout.groupBy, today],
  )
  return useMemo(() => {
    if (data === undefined || names === undefined) return undefined
    const createdAt = Instant.parse(new Date().toISOString())
    return { layout, filter, createdAt, createdBy: me.name, rows, total: data.total, names, today }
  }, [layout, filter, data, rows, names, me.name, today])
}
