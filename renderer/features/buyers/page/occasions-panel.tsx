import { IconBuilding, IconCake } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import type { Organization } from '#shared/model/organization.ts'
import { useAnniversaryWords } from '../fields/use-anniversary-words.ts'
import { contactsQuery } from '../organization-queries.ts'
import { comingOccasions } from './coming-occasions.ts'

const shownAtMost = 4
const soonDays = 30

/** Birthdays and the founding day to come. */
export function OccasionsPanel(props: { organization: Organization }) {
  const { t } = useTranslation('buyers')
  const format = useFormat()
  const today = LocalDate.parse(useToday())
  const words = useAnniversaryWords()
  const { data: contacts = [] } = useQuery(contactsQuery(props.organization.id))
  const occasions = comingOccasions(props.organization, contacts, today).slice(0, shownAtMost)
  if (occasions.length === 0) return null
  return (
    <Panel title={t('occasions.title')} flush>
      <ul className="buyer-owed-list">
        {occasions.map((occasion) => (
          <li
            key={occasion.id}
            className="buyer-owed-row buyer-occasion"
            data-soon={occasion.days <= soonDays}
          >
            {occasion.kind === 'birthday' ? (
              <IconCake size={16} stroke={1.5} aria-hidden />
            ) : (
              <IconBuilding size={16} stroke={1.5} aria-hidden />
            )}
            <div className="buyer-owed-main">
              <div>
                {occasion.kind === 'birthday'
                  ? t('occasions.birthday', { name: occasion.name })
                  : t('occasions.founding')}
                {occasion.years === null || occasion.years === 0 ? null : (
                  <span className="buyers-quiet">
                    {' '}
                    {t(occasion.kind === 'birthday' ? 'occasions.age' : 'occasions.years', {
                      count: occasion.years,
                    })}
                  </span>
                )}
              </div>
              <div className="buyer-owed-meta">
                <span>{format.dateNear(occasion.on, today)}</span>
                <span className="buyers-quiet">
                  {occasion.days < 100 ? format.relativeDay(occasion.on, today) : null}
                  {occasion.anniversary.calendar === 'lunar'
                    ? ` ${words.plain({ ...occasion.anniversary, year: undefined })}`
                    : null}
                </span>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
