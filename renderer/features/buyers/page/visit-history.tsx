import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { Visit } from '#shared/model/visit.ts'
import { recordHistoryQuery } from '../organization-queries.ts'
import { useTeam } from '../use-team.ts'
import { ChangedFields } from './changed-fields-list.tsx'
import { useChangeWords } from './use-change-words.ts'

/** What a visit said before it was put right: each correction with its old text. */
export function VisitHistory(props: { visit: Visit }) {
  const { t } = useTranslation('buyers')
  const format = useFormat()
  const { nameOf } = useTeam()
  const words = useChangeWords(props.visit.organizationId)
  const { data: entries = [] } = useQuery(recordHistoryQuery(props.visit.id))
  return (
    <ul className="buyer-corrections">
      {entries
        .filter((entry) => entry.op === 'update' && !entry.undone)
        .map((entry) => (
          <li key={entry.changeSetId}>
            <span className="buyers-quiet">
              {t('timeline.correctedBy', {
                when: format.dateTime(entry.at),
                who: entry.actorId === null ? t('timeline.system') : nameOf(entry.actorId),
              })}
            </span>
            <ChangedFields changes={words(entry.fields)} />
          </li>
        ))}
    </ul>
  )
}
