import { Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

export interface Region {
  country: string | null
  province: string | null
  city: string | null
  district: string | null
}

/** China's divisions as suggestions; anything else may be typed, as an address abroad needs. */
export function RegionInput(props: {
  value: Region
  onChange: (region: Region) => void
  withCountry?: boolean
  autoFocus?: boolean
  size?: 'xs' | 'sm'
}) {
  const { t } = useTranslation('buyers')
  const { value, onChange } = props
  const divisions = useQuery(divisionsQuery).data
  const isAbroad = value.country !== null && !isChina(value.country)
  const provinces = isAbroad ? [] : (divisions?.listProvinces() ?? [])
  const cities = value.province === null ? [] : (divisions?.listCities(value.province) ?? [])
  const districts =
    value.province === null || value.city === null
      ? []
      : (divisions?.listDistricts(value.province, value.city) ?? [])
  const common = { size: props.size ?? 'sm', limit: 60, selectFirstOptionOnChange: false } as const
  return (
    <>
      {props.withCountry ? (
        <Autocomplete
          {...common}
          label={t('columns.country')}
          data={[t('region.china')]}
          value={value.country ?? ''}
          onChange={(country) => onChange({ ...value, country: orNull(country) })}
        />
      ) : null}
      <Autocomplete
        {...common}
        label={t('columns.province')}
        data={provinces}
        autoFocus={props.autoFocus ?? false}
        value={value.province ?? ''}
        onChange={(typed) => {
          const province = orNull(typed)
          if (province === value.province) return
          // 北京 is province and city at once; another province's city would be wrong.
          const own = province === null ? [] : (divisions?.listCities(province) ?? [])
          onChange({ ...value, province, city: own.length === 1 ? (own[0] ?? null) : null, district: null })
        }}
      />
      <Autocomplete
        {...common}
        label={t('columns.city')}
        data={cities}
        value={value.city ?? ''}
        onChange={(city) => onChange({ ...value, city: orNull(city), district: null })}
      />
      <Autocomplete
        {...common}
        label={t('columns.district')}
        data={districts}
        value={value.district ?? ''}
        onChange={(district) => onChange({ ...value, district: orNull(district) })}
      />
    </>
  )
}

/** The table of divisions is 50 kB and only wanted once a picker opens. */
const divisionsQuery = {
  queryKey: ['regions'],
  queryFn: () => import('#shared/domain/regions/divisions.ts'),
  staleTime: Number.POSITIVE_INFINITY,
  meta: { tables: [] },
} as const

const orNull = (typed: string) => (typed.trim() === '' ? null : typed)
const isChina = (country: string) => /^(\u4e2d\u56fd|\u4e2d\u534e|china|cn|prc)/i.test(country)

/** 浙江 杭州 西湖区; a city that is its own province is said once. */
export function regionWords(region: Region): string {
  const parts = [region.country, region.province, region.city, region.district].filter(
    (part): part is string => part !== null && part !== '',
  )
  return parts.filter((part, index) => part !== parts[index - 1]).join(' ')
}
