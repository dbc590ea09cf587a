import { Autocomplete, Button, Group, Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { facetsQuery } from '#renderer/data/organization-queries.ts'

export function BulkTerritory(props: { isBusy: boolean; onApply: (territory: string | null) => void }) {
  const { t } = useTranslation(['buyers', 'common'])
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="top-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button size="xs" variant="default" disabled={props.isBusy} onClick={() => setIsOpen(!isOpen)}>
          {t('buyers:columns.territory')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <TerritoryForm
          onApply={(territory) => {
            setIsOpen(false)
            props.onApply(territory)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function TerritoryForm(props: { onApply: (territory: string | null) => void }) {
  const { t } = useTranslation(['buyers', 'common'])
  const known = useQuery(facetsQuery).data?.territories ?? []
  const [territory, setTerritory] = useState('')
  return (
    <form
      className="buyers-filter-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (territory.trim() !== '') props.onApply(territory.trim())
      }}
    >
      <Autocomplete
        size="xs"
        data-autofocus
        label={t('buyers:columns.territory')}
        data={known}
        value={territory}
        onChange={setTerritory}
        limit={50}
        comboboxProps={{ withinPortal: false }}
      />
      <Group gap={6} grow>
        <Button size="xs" variant="default" onClick={() => props.onApply(null)}>
          {t('common:clear')}
        </Button>
        <Button size="xs" type="submit" disabled={territory.trim() === ''}>
          {t('common:apply')}
        </Button>
      </Group>
    </form>
  )
}
