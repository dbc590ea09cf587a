import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { zoneLabel, zoneNames } from './zone-names.ts'

/** The zone a person lives in; empty, that of their country. Found by city or by what the zone is called. */
export function TimeZoneInput(props: {
  value: string | null
  /** What holds while none is chosen. */
  byCountry: string
  onChange: (zone: string | null) => void
}) {
  const { t } = useTranslation('buyers')
  const { language } = useFormat()
  const [wasOpened, setWasOpened] = useState(false)
  const { value } = props
  const known = wasOpened ? zoneNames(language) : []
  const own =
    value === null || known.some(({ zone }) => zone === value)
      ? []
      : [{ zone: value, label: zoneLabel(value, language) }]
  return (
    <Select
      label={t('reach.timeZone')}
      placeholder={t('reach.byCountry', { value: zoneLabel(props.byCountry, language) })}
      nothingFoundMessage={t('reach.noZone')}
      searchable
      clearable
      limit={mostShown}
      data={[...own, ...known].map(({ zone, label }) => ({ value: zone, label }))}
      value={value}
      onDropdownOpen={() => setWasOpened(true)}
      onChange={props.onChange}
    />
  )
}

const mostShown = 60
