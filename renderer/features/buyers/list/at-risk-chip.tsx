import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FilterChip } from '#renderer/ui/forms/filter-chips.tsx'
import { defaultQuietLimits } from '#shared/domain/follow-ups/quiet-limits.ts'

/** The buyers Today warns of, and by which rules. */
export function AtRiskChip(props: { isSet: boolean; onChange: (isSet: boolean) => void }) {
  const { t } = useTranslation(['buyers', 'model'])
  return (
    <FilterChip
      label={t('buyers:filter.watch')}
      value={props.isSet ? t('buyers:filter.atRisk') : undefined}
      onClear={() => props.onChange(false)}
    >
      {(close) => (
        <div className="buyers-filter-form">
          <p className="buyers-filter-rules">{t('buyers:filter.atRiskMeans')}</p>
          <ul className="buyers-filter-rules">
            {defaultQuietLimits.map(({ tier, days }) => (
              <li key={tier}>
                {t('buyers:filter.atRiskRule', { tier: t(`model:tier.${tier}`), count: days })}
              </li>
            ))}
            <li>{t('buyers:filter.atRiskStage', { stage: t('model:stage.atRisk') })}</li>
          </ul>
          <Button
            size="xs"
            data-autofocus
            variant={props.isSet ? 'default' : 'filled'}
            onClick={() => {
              props.onChange(!props.isSet)
              close()
            }}
          >
            {props.isSet ? t('buyers:filter.atRiskAll') : t('buyers:filter.atRiskOnly')}
          </Button>
        </div>
      )}
    </FilterChip>
  )
}
