import { useTranslation } from 'react-i18next'
import { CustomFieldsPanel } from '#renderer/features/buyers/settings/custom-fields-panel.tsx'
import { AboutPanel } from '#renderer/features/settings/about-panel.tsx'
import { StorePanel } from '#renderer/features/settings/store-panel.tsx'
import { TeamPanel } from '#renderer/features/settings/team-panel.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'

/** Everything that is set once: the team, its own fields, the data. Language and look are in the top bar. */
export function SettingsPage() {
  const { t } = useTranslation('settings')
  return (
    <Page narrow header={<PageHeader title={t('title')} />}>
      <div className="settings-stack">
        <TeamPanel />
        <CustomFieldsPanel />
        <StorePanel />
        <AboutPanel />
      </div>
    </Page>
  )
}
