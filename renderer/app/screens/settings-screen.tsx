import { useSearch } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { CustomFieldsPanel } from '#renderer/features/buyers/settings/custom-fields-panel.tsx'
import { CategoriesPanel } from '#renderer/features/matching/settings/categories-panel.tsx'
import { AboutPanel } from '#renderer/features/settings/about-panel.tsx'
import { CadencePanel } from '#renderer/features/settings/cadence-panel.tsx'
import { ExchangeRatesPanel } from '#renderer/features/settings/exchange-rates-panel.tsx'
import { OwnCompanyPanel } from '#renderer/features/settings/own-company-panel.tsx'
import { StorePanel } from '#renderer/features/settings/store-panel.tsx'
import { TeamPanel } from '#renderer/features/settings/team-panel.tsx'
import { MailPanel } from '#renderer/features/touchpoints/sending/mail-panel.tsx'
import { SmsPanel } from '#renderer/features/touchpoints/sending/sms-panel.tsx'
import { SwitchesPanel } from '#renderer/features/touchpoints/sending/switches-panel.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { useScrollTo } from './use-scroll-to.ts'

const sections: readonly [string, ComponentType][] = [
  ['team', TeamPanel],
  ['company', OwnCompanyPanel],
  ['cadence', CadencePanel],
  ['rates', ExchangeRatesPanel],
  ['fields', CustomFieldsPanel],
  ['categories', CategoriesPanel],
  ['mail', MailPanel],
  ['sms', SmsPanel],
  ['sending', SwitchesPanel],
  ['data', StorePanel],
  ['about', AboutPanel],
]

/** Everything that is set once: the team, its rhythm and fields, the ways out, the data. Language and look are in the top bar. */
export function SettingsPage() {
  const { t } = useTranslation('settings')
  const { section } = useSearch({ from: '/frame/settings' })
  useScrollTo(section === undefined ? undefined : placeOf(section))
  return (
    <Page narrow header={<PageHeader title={t('title')} />}>
      <div className="settings-stack">
        {sections.map(([name, Section]) => (
          <div key={name} id={placeOf(name)}>
            <Section />
          </div>
        ))}
      </div>
    </Page>
  )
}

const placeOf = (section: string) => `settings-${section}`
