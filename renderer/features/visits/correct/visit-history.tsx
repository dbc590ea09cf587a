import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { usersQuery } from '#renderer/data/team-queries.ts'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { VisitId } from '#shared/model/ids.ts'
import { VisitKind, VisitOutcome } from '#shared/model/visit.ts'
import { visitHistoryQuery } from '../visit-queries.ts'
import { earlierTexts, type KnownColumn } from './earlier-texts.ts'

/** Every earlier wording of a visit: when it was corrected, by whom, and what stood there before. */
export function VisitHistory(props: { visitId: VisitId }) {
  const { t } = useTranslation(['visits', 'model', 'common'])
  const format = useFormat()
  const history = useQuery(visitHistoryQuery(props.visitId)).data ?? []
  const users = useQuery(usersQuery).data ?? []
  const texts = earlierTexts(history)
  if (texts.length === 0) return null
  const nameOf = (id: string | null) => users.find((user) => user.id === id)?.name ?? t('common:unknown')
  const wordsOf = (column: KnownColumn, value: string): string => {
    if (value === '') return t('common:none')
    if (column === 'happened_on' || column === 'next_step_due_on') return format.dateWithWeekday(value)
    const kind = column === 'kind' ? VisitKind.safeParse(value).data : undefined
    const outcome = column === 'outcome' ? VisitOutcome.safeParse(value).data : undefined
    if (kind !== undefined) return t(`model:visitKind.${kind}`)
    return outcome === undefined ? value : t(`model:outcome.${outcome}`)
  }
  return (
    <section className="visits-history" aria-label={t('visits:historyTitle')}>
      <h3>{t('visits:historyTitle')}</h3>
      <ol>
        {texts.map((text) => (
          <li key={text.id}>
            <p className="visits-quiet">
              {t('visits:historyBy', { at: format.dateTime(text.at), name: nameOf(text.actorId) })}
            </p>
            {text.changes.map(({ column, from, to }) => (
              <p key={column} className="visits-history-change">
                <span className="visits-history-field">{t(`visits:column.${column}`)}</span>
                <del>{wordsOf(column, from)}</del>
                <ins>{wordsOf(column, to)}</ins>
              </p>
            ))}
            {text.changes.length === 0 && text.changedMore ? <p>{t('visits:historyMore')}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
