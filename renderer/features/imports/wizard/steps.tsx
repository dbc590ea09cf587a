import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

const steps = ['columns', 'check', 'save'] as const
export type WizardStep = (typeof steps)[number]

/** Where one is on the way from file to store. */
export function Steps(props: { current: WizardStep }) {
  const { t } = useTranslation('imports')
  const at = steps.indexOf(props.current)
  return (
    <ol className="imports-steps" aria-label={t('stepsLabel')}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-state={index < at ? 'done' : index === at ? 'current' : 'ahead'}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className="imports-step-mark" aria-hidden>
            {index < at ? <IconCheck size={12} stroke={2} /> : index + 1}
          </span>
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  )
}
