import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { Suspense, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AppActions, AppActionsProvider } from '#renderer/data/app-actions.tsx'
import { useReadyStatus } from '#renderer/data/app-status.ts'
import { useGreet } from '#renderer/features/touchpoints/create/use-greet.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { composition } from '../composition.tsx'
import { useLookSettings } from '../look-context.tsx'
import { Palette } from '../palette/palette.tsx'
import { badgesQuery } from './badges-query.ts'
import { ConnectionNotice } from './connection-notice.tsx'
import { GoToKeys } from './go-to-keys.tsx'
import { KeyboardHelp } from './keyboard-help.tsx'
import { type DialogRequest, OpenDialog } from './open-dialog.tsx'
import { Rail } from './rail.tsx'
import { railItems } from './rail-items.ts'
import { TopBar } from './top-bar.tsx'
import { useMenuCommands } from './use-menu-commands.ts'
import { useMorningNotice } from './use-morning-notice.tsx'
import { useWindowTitle } from './use-window-title.ts'
import './frame.css'

/** The window: rail, top bar, the screen, and what can open over it. */
export function Frame() {
  const { t } = useTranslation('frame')
  const { me } = useReadyStatus()
  const [look, changeLook] = useLookSettings()
  const { data: badges } = useQuery(badgesQuery)
  const [dialog, setDialog] = useState<DialogRequest | undefined>(undefined)
  const [isSearching, setIsSearching] = useState(false)
  const [isHelping, setIsHelping] = useState(false)
  const items = railItems.filter((item) => composition.screens[item.screen] !== undefined)
  const canLog = composition.dialogs.quickLog !== undefined
  const Beside = composition.beside

  const greet = useGreet()

  const actions = useMemo<AppActions>(
    () => ({
      quickLog: (request = {}) => setDialog({ name: 'quickLog', request }),
      newOrganization: (request) => setDialog({ name: 'newOrganization', request }),
      newFollowUp: (request = {}) => setDialog({ name: 'newFollowUp', request }),
      greet,
      planGreetings: (request) => setDialog({ name: 'planGreetings', request }),
      newRequirement: (request = {}) => setDialog({ name: 'newRequirement', request }),
      newOffering: (request = {}) => setDialog({ name: 'newOffering', request }),
      recordDeal: (request = {}) => setDialog({ name: 'recordDeal', request }),
      search: () => setIsSearching(true),
    }),
    [greet],
  )
  const toggleRail = () => changeLook({ railCollapsed: !look.railCollapsed })
  const openQuickLog = () => actions.quickLog()

  useShortcut('search', 'mod+k', t('search'), actions.search, { group: 'actions', inInputs: true })
  useShortcut('quick-log', 'mod+l', t('quickLog'), openQuickLog, {
    group: 'actions',
    inInputs: true,
    enabled: canLog,
  })
  useShortcut('keyboard-help', '?', t('keyboardHelp'), () => setIsHelping(true), { group: 'actions' })
  useShortcut('toggle-rail', '[', look.railCollapsed ? t('railExpand') : t('railCollapse'), toggleRail, {
    group: 'actions',
  })
  useMenuCommands(actions, () => setIsHelping(true))
  useWindowTitle(items)
  useMorningNotice()
  useTaskbarBadge((badges?.dueToday ?? 0) + (badges?.overdue ?? 0))

  return (
    <AppActionsProvider actions={actions}>
      <button type="button" className="skip-link" onClick={focusMain}>
        {t('skipToContent')}
      </button>
      <div className="frame">
        <Rail
          items={items}
          badges={badges}
          userName={me.name}
          isCollapsed={look.railCollapsed}
          onToggle={toggleRail}
        />
        <div className="frame-main">
          <TopBar
            onSearch={actions.search}
            onQuickLog={canLog ? openQuickLog : undefined}
            onHelp={() => setIsHelping(true)}
          />
          <div className="frame-screen-area">
            <ConnectionNotice />
            <main className="frame-screen" id="main" tabIndex={-1}>
              <Suspense>
                <Outlet />
              </Suspense>
            </main>
          </div>
        </div>
      </div>
      {Beside === undefined ? null : <Beside />}
      <GoToKeys items={items} />
      <Palette isOpen={isSearching} onClose={() => setIsSearching(false)} items={items} />
      <KeyboardHelp isOpen={isHelping} onClose={() => setIsHelping(false)} />
      <OpenDialog dialog={dialog} onClose={() => setDialog(undefined)} />
    </AppActionsProvider>
  )
}

// The address belongs to the router, so this moves the focus instead of the hash.
function focusMain() {
  document.getElementById('main')?.focus()
}

function useTaskbarBadge(count: number) {
  useEffect(() => {
    void window.desktop?.setTitleBadge(count)
  }, [count])
}
