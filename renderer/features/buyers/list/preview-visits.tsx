import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { KindIcon } from '#renderer/ui/chips/kind-icon.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { Visit } from '#shared/model/visit.ts'

/** The last visits in a few lines each. */
export function PreviewVisits(props: { visits: ReadonlyArray<Visit & { contactName: string | null }> }) {
  const { t } = useTranslation(['buyers', 'model'])
  const format = useFormat()
  const today = useToday()
  if (props.visits.length === 0) return <p className="buyers-quiet">{t('buyers:preview.noVisits')}</p>
  return (
    <ul className="buyers-preview-visits">
      {props.visits.map((visit) => (
        <li key={visit.id}>
          <div className="buyers-preview-visit-head">
            <KindIcon kind={visit.kind} withLabel size={14} />
            <span className="buyers-quiet">{format.dateNear(visit.happenedOn, today)}</span>
            {visit.contactName === null ? null : <span className="buyers-quiet">{visit.contactName}</span>}
            {visit.outcome === null ? null : <Chip>{t(`model:outcome.${visit.outcome}`)}</Chip>}
          </div>
          <p className="buyers-preview-summary">{visit.summary}</p>
        </li>
      ))}
    </ul>
  )
}
