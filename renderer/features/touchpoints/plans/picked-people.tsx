import { Button, Pill, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { ContactId } from '#shared/model/ids.ts'
import { type Reader, readerSearchQuery } from '../templates/template-queries.ts'

const searchSettleMs = 120

/** People picked by hand, found by name, company or initials: on top of what else a plan is for. */
export function PickedPeople(props: {
  contactIds: readonly ContactId[]
  onChange: (contactIds: ContactId[]) => void
}) {
  const { t } = useTranslation(['touchPlans', 'common'])
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const [wanted] = useDebouncedValue(typed, searchSettleMs)
  // Those picked before are only counted; who is picked now is shown by name.
  const [known, setKnown] = useState<readonly Reader[]>([])
  const { data: hits = [] } = useQuery(readerSearchQuery(wanted))
  const found = hits.flatMap((hit): Reader[] =>
    hit.kind === 'contact' && hit.contactId !== null && !props.contactIds.includes(hit.contactId)
      ? [{ id: hit.contactId, name: hit.title, organizationName: hit.detail }]
      : [],
  )
  const named = known.filter(({ id }) => props.contactIds.includes(id))
  const unnamed = props.contactIds.length - named.length
  return (
    <div className="plan-wide plan-picked">
      <Select
        label={t('touchPlans:audience.pick')}
        description={t('touchPlans:audience.pickHelp')}
        placeholder={t('touchPlans:audience.pickHint')}
        searchable
        // What was found is found: by pinyin and initials too, which the words themselves do not show.
        filter={({ options }) => options}
        nothingFoundMessage={typed.trim() === '' ? undefined : t('touchPlans:audience.pickNobody')}
        data={found.map((one) => ({ value: one.id, label: labelOf(one) }))}
        value={null}
        searchValue={typed}
        onSearchChange={setTyped}
        onChange={(id) => {
          const chosen = found.find((one) => one.id === id)
          if (chosen === undefined) return
          setKnown((before) => [...before, chosen])
          setTyped('')
          props.onChange([...props.contactIds, chosen.id])
        }}
      />
      {props.contactIds.length === 0 ? null : (
        <p className="plan-picked-people">
          {named.map((one) => (
            <Pill
              key={one.id}
              withRemoveButton
              removeButtonProps={{
                'aria-label': t('touchPlans:audience.unpick', { name: one.name }),
                'aria-hidden': false,
                tabIndex: 0,
              }}
              onRemove={() => props.onChange(props.contactIds.filter((id) => id !== one.id))}
            >
              {labelOf(one)}
            </Pill>
          ))}
          {unnamed === 0 ? null : (
            <span>{t('touchPlans:audience.picked', { count: unnamed, shown: format.number(unnamed) })}</span>
          )}
          <Button size="compact-xs" variant="subtle" onClick={() => props.onChange([])}>
            {t('common:clear')}
          </Button>
        </p>
      )}
    </div>
  )
}

const labelOf = ({ name, organizationName }: Reader) => `${name} · ${organizationName}`
