import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { TierChip } from '../chips/tier-chip.tsx'
import { PersonAvatar } from '../people/person-avatar.tsx'
import { FilterChoice } from './filter-chips.tsx'

type Tier = 'key' | 'A' | 'B' | 'C' | 'D'
const tiers = ['key', 'A', 'B', 'C', 'D'] as const satisfies readonly Tier[]

export function TierChoice(props: {
  label: string
  value: ReadonlyArray<Tier | null> | undefined
  onChange: (value: Array<Tier | null>) => void
}) {
  const { t } = useTranslation('model')
  return (
    <FilterValues<Tier>
      options={[
        ...tiers.map((tier) => ({
          value: tier,
          label: t(`tier.${tier}`),
          icon: <TierChip tier={tier} />,
        })),
        { value: null, label: t('tier.none') },
      ]}
      {...props}
    />
  )
}

/** Whose they are; `null` is nobody's. */
export function OwnerChoice<Id extends string>(props: {
  people: ReadonlyArray<{ id: Id; name: string }>
  value: ReadonlyArray<Id | null> | undefined
  onChange: (value: Array<Id | null>) => void
}) {
  const { t } = useTranslation('common')
  const { people, ...choice } = props
  return (
    <FilterValues<Id>
      label={t('owner')}
      options={[
        ...people.map(({ id, name }) => ({
          value: id,
          label: name,
          icon: <PersonAvatar name={name} size={18} />,
        })),
        { value: null, label: t('unassigned') },
      ]}
      {...choice}
    />
  )
}

/** Free words that are in use. What is chosen can be taken back even when nobody uses the word any more. */
export function WordsChoice(props: {
  label: string
  inUse: readonly string[] | undefined
  value: readonly string[] | undefined
  onChange: (value: string[]) => void
}) {
  const chosen = props.value ?? []
  const words = [...new Set([...chosen, ...(props.inUse ?? [])])]
  return (
    <FilterChoice
      label={props.label}
      value={chosen}
      options={words.map((word) => ({ value: word, label: word }))}
      onChange={props.onChange}
    />
  )
}

/** A filter by any number of known values, `null` among them where "nothing entered" is one. */
function FilterValues<Value extends string>(props: {
  label: string
  options: ReadonlyArray<{ value: Value | null; label: string; icon?: ReactNode }>
  value: ReadonlyArray<Value | null> | undefined
  onChange: (value: Array<Value | null>) => void
}) {
  const { options } = props
  const before = props.value ?? []
  return (
    <FilterChoice
      label={props.label}
      value={before.map(toOption)}
      options={options.map((option) => ({ ...option, value: toOption(option.value) }))}
      onChange={(chosen) => {
        // What is no option any more (somebody left the team) stays until it is cleared.
        const known = new Set([...before, ...options.map(({ value }) => value)])
        props.onChange([...known].filter((value) => chosen.includes(toOption(value))))
      }}
    />
  )
}

const toOption = (value: string | null): string => value ?? ''
