import { Button } from '@mantine/core'
import { IconBuilding, IconCake, IconCalendarHeart, IconCoins, IconHeartHandshake } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { GreetingState } from '#renderer/ui/chips/greeting-state.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { occasionName } from '#shared/domain/occasions/occasion-title.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { Occasion } from '#shared/model/occasion.ts'
import type { TouchpointRow } from '#shared/model/touchpoint.ts'
import { useAnniversaryWords } from '../fields/use-anniversary-words.ts'
import type { ComingOccasion } from './coming-occasions.ts'

const soonDays = 30

const icons = {
  birthday: IconCake,
  founding: IconBuilding,
  firstDeal: IconCoins,
  withUs: IconHeartHandshake,
  holiday: IconCalendarHeart,
} as const satisfies Record<ComingOccasion['kind'], unknown>

interface OccasionRowProps {
  occasion: ComingOccasion
  greeting: TouchpointRow | undefined
  mayPrepare: boolean
  organizationId: OrganizationId
  names: readonly Occasion[]
  today: LocalDate
  onPrepare: () => void
}

/** One day to come: what it is, when, and how far its greeting is. */
export function OccasionRow(props: OccasionRowProps) {
  const { t } = useTranslation('buyers')
  const format = useFormat()
  const words = useAnniversaryWords()
  const { occasion, today } = props
  const { kind, days, on, years, anniversary } = occasion
  const Icon = icons[kind]
  const holiday = props.names.find(({ id }) => id === occasion.occasionId)
  const what =
    kind === 'birthday'
      ? t('occasions.birthday', { name: occasion.greet?.name ?? '' })
      : kind === 'holiday'
        ? holiday === undefined
          ? ''
          : occasionName(holiday, format.language)
        : t(`occasions.${kind}`)
  return (
    <li className="buyer-owed-row buyer-occasion" data-soon={days <= soonDays}>
      <Icon size={16} stroke={1.5} aria-hidden />
      <div className="buyer-owed-main">
        <div>
          {what}
          {years === null || years === 0 ? null : (
            <span className="buyers-quiet">
              {' '}
              {t(kind === 'birthday' ? 'occasions.age' : 'occasions.years', { count: years })}
            </span>
          )}
        </div>
        <div className="buyer-owed-meta">
          <span>{format.dateNear(on, today)}</span>
          <span className="buyers-quiet">
            {days < 100 ? format.relativeDay(on, today) : null}
            {anniversary?.calendar === 'lunar'
              ? ` ${words.plain({ ...anniversary, year: undefined })}`
              : null}
          </span>
        </div>
      </div>
      <GreetingOf {...props} what={what} />
    </li>
  )
}

/** How far the greeting is, as a way to it; or the button that makes it, whose place the keyboard then keeps. */
function GreetingOf(props: OccasionRowProps & { what: string }) {
  const { t } = useTranslation('buyers')
  const { occasion, greeting } = props
  const link = useRef<HTMLAnchorElement>(null)
  const wasPressed = useRef(false)
  const state = greeting?.state
  useEffect(() => {
    if (state === undefined || !wasPressed.current) return
    wasPressed.current = false
    link.current?.focus()
  }, [state])
  if (state !== undefined) {
    return (
      <Link
        ref={link}
        className="buyer-greeting"
        to="/touchpoints"
        search={{
          tab: 'queue',
          filter: {
            organizationId: props.organizationId,
            occasionId: occasion.occasionId,
            occursFrom: occasion.on,
            occursUntil: occasion.on,
          },
        }}
      >
        <GreetingState state={state} />
      </Link>
    )
  }
  if (!props.mayPrepare) return null
  return (
    <Button
      size="compact-xs"
      variant="default"
      title={
        occasion.kind === 'birthday' || occasion.greet === null
          ? undefined
          : t('occasions.greetPerson', { name: occasion.greet.name })
      }
      aria-label={t('occasions.greetNamed', { what: props.what })}
      onClick={() => {
        wasPressed.current = true
        props.onPrepare()
      }}
    >
      {t('occasions.greet')}
    </Button>
  )
}
