import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { AppActionsProvider } from '#renderer/data/app-actions.tsx'
import { TodayProvider } from '#renderer/ui/format/today.tsx'
import { Rail } from '../frame/rail.tsx'
import { railItems } from '../frame/rail-items.ts'
import { TopBar } from '../frame/top-bar.tsx'
import '../frame/frame.css'
import { useLookSettings } from '../look-context.tsx'
import { FormsGallery } from './forms-gallery.tsx'
import { GridGallery } from './grid-gallery.tsx'
import { PartsGallery } from './parts-gallery.tsx'

const views = { parts: PartsGallery, forms: FormsGallery, grid: GridGallery }

/** The kit with sample values, in the frame it is made for. Development only: `#/gallery`. */
export function Gallery() {
  const [look, change] = useLookSettings()
  const [view, setView] = useState<keyof typeof views>('parts')
  const View = views[view]
  return (
    <AppActionsProvider actions={noActions}>
      <TodayProvider today="2026-03-05">
        <div className="frame">
          <Rail
            items={railItems}
            badges={{
              dueToday: 12,
              overdue: 3,
              problemsOverdue: 1,
              openReviews: 28,
              touchpoints: 34,
              trade: 6,
            }}
            userName="陈晓明"
            isCollapsed={look.railCollapsed}
            onToggle={() => change({ railCollapsed: !look.railCollapsed })}
          />
          <div className="frame-main">
            <TopBar onSearch={() => {}} onQuickLog={() => {}} onHelp={() => {}} />
            <main
              className="frame-screen"
              style={{ display: 'flex', flex: 1, minHeight: 0, flexDirection: 'column' }}
            >
              <Tabs
                value={view}
                onChange={(next) => {
                  if (next === 'parts' || next === 'forms' || next === 'grid') setView(next)
                }}
              >
                <Tabs.List px={24}>
                  <Tabs.Tab value="parts">Parts</Tabs.Tab>
                  <Tabs.Tab value="forms">Forms</Tabs.Tab>
                  <Tabs.Tab value="grid">Grid</Tabs.Tab>
                </Tabs.List>
              </Tabs>
              <div style={{ flex: 1, minHeight: 0 }}>
                <View />
              </div>
            </main>
          </div>
        </div>
      </TodayProvider>
    </AppActionsProvider>
  )
}

const noActions = {
  quickLog: () => {},
  newOrganization: () => {},
  newFollowUp: () => {},
  greet: () => {},
  planGreetings: () => {},
  newRequirement: () => {},
  newOffering: () => {},
  recordDeal: () => {},
  search: () => {},
}
