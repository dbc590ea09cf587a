import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { contactsQuery } from '#renderer/data/organization-queries.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import type { Organization } from '#shared/model/organization.ts'
import { comingGreetingsQuery, occasionsQuery } from '../organization-queries.ts'
import { type ComingOccasion, comingOccasions } from './coming-occasions.ts'
import { greetingFor } from './greeting-for.ts'
import { OccasionRow } from './occasion-row.tsx'

const shownAtMost = 5
/** A greeting further ahead than a plan ever looks is no help. */
const preparedWithinDays = 90

/** Birthdays, the company's own days and the holidays to come, each with its greeting or the act that makes it. */
export function OccasionsPanel(props: { organization: Organization }) {
  const { t } = useTranslation('buyers')
  const { organization } = props
  const today = LocalDate.parse(useToday())
  const { greet } = useAppActions()
  const [showsAll, setShowsAll] = useState(false)
  const { data: contacts = [] } = useQuery(contactsQuery(organization.id))
  const { data: all = [] } = useQuery(occasionsQuery)
  const { data: greetings } = useQuery(comingGreetingsQuery(organization.id, today))
  const occasions = comingOccasions(organization, contacts, all, today).map((occasion) => ({
    occasion,
    greeting: greetingFor(occasion, greetings?.rows ?? []),
    mayPrepare: greetings !== undefined && occasion.greet !== null && occasion.days <= preparedWithinDays,
  }))
  const prepare = ({ greet: whom, occasionId, on }: ComingOccasion) => {
    if (whom !== null)
      greet({ organizationId: organization.id, contactId: whom.contactId, occasionId, occursOn: on })
  }
  useShortcut('buyer.greet', 'p', t('keys.greet'), () => {
    const next = occasions.find(({ greeting, mayPrepare }) => greeting === undefined && mayPrepare)
    if (next === undefined) showToast('info', t('occasions.nothingLeft'), { id: 'buyer-greet' })
    else prepare(next.occasion)
  })
  if (occasions.length === 0) return null
  const hidden = occasions.length - shownAtMost
  return (
    <Panel title={t('occasions.title')} flush>
      <ul className="buyer-owed-list">
        {occasions.slice(0, showsAll ? occasions.length : shownAtMost).map((one) => (
          <OccasionRow
            key={one.occasion.key}
            {...one}
            organizationId={organization.id}
            names={all}
            today={today}
            onPrepare={() => prepare(one.occasion)}
          />
        ))}
      </ul>
      {hidden <= 0 ? null : (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          className="buyer-more"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? t('contacts.showFewer') : t('occasions.showMore', { count: hidden })}
        </Button>
      )}
    </Panel>
  )
}
