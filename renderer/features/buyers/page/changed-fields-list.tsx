import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { WordedChange } from './change-words.ts'

// A struck-out paragraph cannot be read any more.
const longText = 40

/** Field by field: what it was and what it became. */
export function ChangedFields(props: { changes: readonly WordedChange[] }) {
  const { t } = useTranslation(['buyers', 'common'])
  return (
    <ul className="buyer-changes">
      {props.changes.map((change) => (
        <li key={change.field}>
          <span className="buyer-change-field">{change.field}</span>
          {change.from === null ? (
            <span>{change.to}</span>
          ) : (
            <>
              <del data-long={change.from.length > longText}>{change.from}</del>
              <IconArrowRight size={13} stroke={1.5} aria-label={t('buyers:timeline.became')} />
              <span>{change.to ?? t('buyers:timeline.emptied')}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
