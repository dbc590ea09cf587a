import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { OrganizationField } from '../forms/organization-field.tsx'
import type { PairRule } from './use-quota.ts'

/** Who must meet, or must not: buyer and supplier, line by line. */
export function PairRules(props: {
  title: string
  addLabel: string
  pairs: readonly PairRule[]
  onChange: (pairs: readonly PairRule[]) => void
}) {
  const { t } = useTranslation(['matchTools', 'matching'])
  const { pairs, onChange } = props
  const set = (key: string, part: Partial<PairRule>) =>
    onChange(pairs.map((pair) => (pair.key === key ? { ...pair, ...part } : pair)))
  return (
    <fieldset className="matching-certificates">
      <legend>{props.title}</legend>
      {pairs.map((pair) => (
        <div key={pair.key} className="matching-certificate">
          <OrganizationField
            label={t('matching:field.buyer')}
            value={pair.buyerId}
            onChange={(buyerId) => set(pair.key, { buyerId })}
          />
          <OrganizationField
            label={t('matching:field.supplier')}
            value={pair.supplierId}
            onChange={(supplierId) => set(pair.key, { supplierId })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('matchTools:quota.removeRule')}
            onClick={() => onChange(pairs.filter(({ key }) => key !== pair.key))}
          >
            <IconTrash size={15} stroke={1.5} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        leftSection={<IconPlus size={14} stroke={1.5} />}
        onClick={() => onChange([...pairs, { key: crypto.randomUUID(), buyerId: null, supplierId: null }])}
      >
        {props.addLabel}
      </Button>
    </fieldset>
  )
}
