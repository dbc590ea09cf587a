import { Progress, UnstyledButton } from '@mantine/core'
import { IconKeyboard, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { PrintedListId } from '#shared/model/ids.ts'
import { printedListQuery, recentListsQuery } from '../list-queries.ts'
import { EntryDesk } from './entry-desk.tsx'
import './entry.css'

/** The lists that went out, and the desk at which one of them is entered. */
export function EnterResults(props: { listId: PrintedListId | undefined }) {
  const { t } = useTranslation('lists')
  const navigate = useNavigate()
  const recent = useQuery(recentListsQuery)
  if (recent.data?.length === 0) {
    return (
      <EmptyState
        icon={<IconKeyboard size={22} stroke={1.5} />}
        title={t('entry.noLists')}
        body={t('entry.noListsBody')}
        actions={[
          {
            label: t('entry.buildOne'),
            icon: <IconPrinter size={16} stroke={1.5} />,
            onClick: () => void navigate({ to: '/lists', search: {} }),
          },
        ]}
      />
    )
  }
  // The newest list is the one whose paper lies on the table.
  const chosen = props.listId ?? recent.data?.[0]?.id
  return (
    <div className="lists-entry">
      <nav className="lists-recent" aria-label={t('entry.recent')}>
        <h2>{t('entry.recent')}</h2>
        {recent.data === undefined ? <ListSkeleton rows={4} /> : null}
        {recent.data?.map((list) => (
          <RecentList key={list.id} list={list} isChosen={list.id === chosen} />
        ))}
      </nav>
      <div className="lists-desk">{chosen === undefined ? null : <Desk key={chosen} id={chosen} />}</div>
    </div>
  )
}

function RecentList(props: {
  list: { id: PrintedListId; title: string; createdAt: string; total: number; answered: number }
  isChosen: boolean
}) {
  const { t } = useTranslation(['lists', 'common'])
  const navigate = useNavigate()
  const format = useFormat()
  const today = useToday()
  const { list } = props
  const progress = t('lists:entry.progress', {
    done: format.number(list.answered),
    total: format.number(list.total),
  })
  return (
    <UnstyledButton
      className="lists-recent-item"
      data-chosen={props.isChosen}
      aria-current={props.isChosen}
      onClick={() => void navigate({ to: '/lists', search: { list: list.id }, replace: true })}
    >
      <span className="lists-recent-title">{list.title === '' ? t('lists:untitled') : list.title}</span>
      <span className="lists-recent-line">
        <span>
          {format.dateNear(format.dayOf(list.createdAt), today)} {format.time(list.createdAt)}
        </span>
        <span>{progress}</span>
      </span>
      <Progress
        size={3}
        value={list.total === 0 ? 0 : (list.answered / list.total) * 100}
        color={list.answered === list.total ? 'green' : 'jade'}
        aria-label={progress}
      />
    </UnstyledButton>
  )
}

function Desk(props: { id: PrintedListId }) {
  const { t } = useTranslation('lists')
  const errorWords = useErrorWords()
  const { data, error } = useQuery(printedListQuery(props.id))
  if (data !== undefined) return <EntryDesk list={data} />
  if (error !== null) return <EmptyState title={t('paper.missing')} body={errorWords(error)} />
  return <ListSkeleton rows={6} />
}
