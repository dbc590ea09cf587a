import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { DueLabel } from '#renderer/ui/chips/due-label.tsx'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { PhoneLink } from '#renderer/ui/text/phone-link.tsx'
import type { PrintedList } from '#shared/model/follow-up-list.ts'
import { taskWords } from '../paper/cell-text.ts'
import type { Entry } from './use-entry.ts'

/** Who stands on the row, so that a misread number shows at once. */
export function EntryRowFacts({ list, entry }: { list: PrintedList; entry: Entry }) {
  const { t } = useTranslation(['lists', 'model', 'common'])
  const format = useFormat()
  const { row } = entry
  if (row === undefined) {
    return (
      <div className="lists-row-facts" role="status">
        <span className="lists-row-missing">
          {entry.typed === ''
            ? t('lists:entry.typeNumber')
            : t('lists:entry.noSuchRow', {
                number: entry.typed,
                last: format.number(list.rows.at(-1)?.number ?? 0),
              })}
        </span>
      </div>
    )
  }
  const { followUp, organizationId, organizationName, tier, contactName, phone, city } = row.row
  return (
    <div className="lists-row-facts" role="status">
      <div className="lists-row-line">
        <Link className="lists-row-name" to="/buyers/$id" params={{ id: organizationId }} tabIndex={-1}>
          {organizationName}
        </Link>
        <TierChip tier={tier} />
        {entry.wasAnswered ? <Chip tone="done">{t('lists:entry.answeredCorrect')}</Chip> : null}
      </div>
      <div className="lists-row-line lists-row-detail">
        {contactName === null ? null : <span>{contactName}</span>}
        {phone === null ? null : <PhoneLink number={phone} />}
        {city === null ? null : <span>{city}</span>}
        {followUp === null ? null : (
          <>
            <span className="lists-row-task">{taskWords(followUp, t)}</span>
            {followUp.state === 'open' ? <DueLabel on={followUp.dueOn} /> : null}
          </>
        )}
      </div>
    </div>
  )
}
