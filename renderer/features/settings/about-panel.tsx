import { useTranslation } from 'react-i18next'
import { useReadyStatus } from '#renderer/data/app-status.ts'
import { Field, FieldGrid } from '#renderer/ui/forms/field-grid.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'

export function AboutPanel() {
  const { t } = useTranslation('settings')
  const status = useReadyStatus()
  return (
    <Panel title={t('about')}>
      <FieldGrid>
        <Field label={t('version')}>{status.version}</Field>
        <Field label={t('schema')}>{status.schemaVersion}</Field>
      </FieldGrid>
    </Panel>
  )
}
