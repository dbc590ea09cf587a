import { SegmentedControl, Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { CalendarPane } from './calendar/calendar-pane.tsx'
import { PlansPane } from './plans/plans-pane.tsx'
import { QueuePane } from './queue/queue-pane.tsx'
import { ResultsPane } from './results/results-pane.tsx'
import { ScriptBeside } from './scripts/script-beside.tsx'
import { ScriptsPane } from './scripts/scripts-pane.tsx'
import { OutboxStrip } from './sending/outbox-strip.tsx'
import { TemplatesPane } from './templates/templates-pane.tsx'
import { type Tab, tabs, useAddress } from './use-address.ts'
import { useScope } from './use-scope.ts'
import './touchpoints.css'

const panes: Record<Tab, () => ReactNode> = {
  queue: () => (
    <>
      <OutboxStrip />
      <QueuePane renderScript={(channel) => (channel === 'phone' ? <ScriptBeside /> : null)} />
    </>
  ),
  calendar: () => <CalendarPane />,
  plans: () => <PlansPane />,
  templates: () => <TemplatesPane />,
  scripts: () => <ScriptsPane />,
  results: () => <ResultsPane />,
}

/** Whom to greet, when, with which words, and what came of it. */
export function TouchpointsScreen() {
  const { t } = useTranslation('touchpoints')
  const { tab, go } = useAddress()
  const { scope, choose } = useScope()
  const hasScope = tab === 'queue' || tab === 'calendar'
  useShortcut(
    'touch.scope',
    'shift+m',
    t('scope.switch'),
    () => choose(scope === 'mine' ? 'everyone' : 'mine'),
    { enabled: hasScope },
  )
  return (
    <Tabs
      className="touch"
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
            actions={
              hasScope ? (
                <SegmentedControl
                  size="xs"
                  aria-label={t('scope.label')}
                  data={[
                    { value: 'mine', label: t('scope.mine') },
                    { value: 'everyone', label: t('scope.everyone') },
                  ]}
                  value={scope}
                  onChange={(value) => choose(value === 'mine' ? 'mine' : 'everyone')}
                />
              ) : undefined
            }
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
          <Tabs.Panel key={one} value={one} className="touch-panel">
            {panes[one]()}
          </Tabs.Panel>
        ))}
      </Page>
    </Tabs>
  )
}

function TabKey(props: { tab: Tab; number: number; go: () => void }) {
  const { t } = useTranslation('touchpoints')
  useShortcut(`touch.tab.${props.tab}`, String(props.number), t(`tab.${props.tab}`), props.go)
  return null
}
