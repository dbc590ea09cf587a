import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterChip } from '#renderer/ui/forms/filter-chips.tsx'

const usual = [30, 60, 90, 180] as const
const longest = 36_500

/** No two-way contact for more than n days, or never. */
export function QuietDaysChip(props: {
  days: number | undefined
  onChange: (days: number | undefined) => void
}) {
  const { t } = useTranslation('buyers')
  const { days } = props
  return (
    <FilterChip
      label={t('filter.quiet')}
      value={days === undefined ? undefined : t('filter.moreThanDays', { count: days })}
      onClear={() => props.onChange(undefined)}
    >
      {(close) => (
        <DaysEditor
          days={days}
          onChange={(next) => {
            props.onChange(next)
            close()
          }}
        />
      )}
    </FilterChip>
  )
}

function DaysEditor(props: { days: number | undefined; onChange: (days: number | undefined) => void }) {
  const { t } = useTranslation(['buyers', 'common'])
  const [typed, setTyped] = useState<number | string>(props.days ?? '')
  const days = typeof typed === 'number' ? typed : undefined
  return (
    <form
      className="buyers-filter-form"
      onSubmit={(event) => {
        event.preventDefault()
        props.onChange(days)
      }}
    >
      <NumberInput
        size="xs"
        label={t('buyers:filter.quietLabel')}
        value={typed}
        onChange={setTyped}
        min={0}
        max={longest}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        data-autofocus
      />
      <div className="buyers-filter-presets">
        {usual.map((one) => (
          <Button key={one} size="xs" variant="default" onClick={() => props.onChange(one)}>
            {t('buyers:filter.days', { count: one })}
          </Button>
        ))}
      </div>
      <Button type="submit" size="xs">
        {t('common:apply')}
      </Button>
    </form>
  )
}
