import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { OfferingsPane } from './offerings/offerings-pane.tsx'
import { ScreenActions } from './screen-actions.tsx'
import { MatchAllPane } from './tools/match-all-pane.tsx'
import { QuotaPane } from './tools/quota-pane.tsx'
import { WeightsPane } from './tools/weights-pane.tsx'
import { type Tab, tabs, useAddress } from './use-address.ts'
import { WorkbenchPane } from './workbench/workbench-pane.tsx'
import './matching.css'
import './tools/tools.css'

const panes: Record<Tab, () => ReactNode> = {
  work: () => <WorkbenchPane />,
  offerings: () => <OfferingsPane />,
  all: () => <MatchAllPane />,
  quota: () => <QuotaPane />,
  weights: () => <WeightsPane />,
}

/** Who needs what, who has it, and what became of bringing them together. */
export function MatchingScreen() {
  const { t } = useTranslation('matching')
  const { tab, go } = useAddress()
  return (
    <Tabs
      className="matching"
      value={tab}
      keepMounted={false}
      onChange={(value) => {
        const next = tabs.find((one) => one === value)
        if (next !== undefined) go({ tab: next })
      }}
    >
      {tabs.map((one, index) => (
        <TabKey key={one} tab={one} number={index + 1} go={() => go({ tab: one })} />
      ))}
      <Page
        fill
        header={
          <PageHeader
            title={t('title')}
            actions={<ScreenActions />}
            tabs={
              <Tabs.List>
                {tabs.map((one) => (
                  <Tabs.Tab key={one} value={one}>
                    {t(`tab.${one}`)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
            }
          />
        }
      >
        {tabs.map((one) => (
          <Tabs.Panel key={one} value={one} className="matching-panel">
            {panes[one]()}
          </Tabs.Panel>
        ))}
      </Page>
    </Tabs>
  )
}

function TabKey(props: { tab: Tab; number: number; go: () => void }) {
  const { t } = useTranslation('matching')
  useShortcut(`matching.tab.${props.tab}`, String(props.number), t(`tab.${props.tab}`), props.go)
  return null
}
