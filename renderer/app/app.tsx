import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { useMediaQuery } from '@mantine/hooks'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type ErrorKey, ErrorWordsContext } from '#renderer/data/error-words.ts'
import { UndoProvider } from '#renderer/ui/feedback/undo.tsx'
import { useFocusMemory } from '#renderer/ui/focus/return-focus.ts'
import { useShortcutListener } from '#renderer/ui/keys/shortcuts.ts'
import { DensityProvider } from '#renderer/ui/theme/density.tsx'
import { rapportTheme, rapportVariables } from '#renderer/ui/theme/mantine-theme.ts'
import { LookContext } from './look-context.tsx'
import { type LookStore, useLook } from './preferences/preferences.ts'
import { WindowBoundary } from './problems/window-boundary.tsx'
import { WindowErrorPage } from './problems/window-error-page.tsx'
import { router } from './routes/routes.tsx'
import { useUndoService } from './undo/use-undo-service.ts'

/** Everything a screen may count on, in one place: look, words, data, undo, keys. */
export function App(props: { look: LookStore; queryClient: QueryClient; isPaper: boolean }) {
  return (
    <LookContext value={props.look}>
      <Look store={props.look} isPaper={props.isPaper}>
        <WindowBoundary fallback={(error, restart) => <WindowErrorPage error={error} onRestart={restart} />}>
          <QueryClientProvider client={props.queryClient}>
            <ModalsProvider>
              <Notifications
                position="bottom-center"
                limit={4}
                containerWidth={400}
                autoClose={4000}
                transitionDuration={120}
              />
              <Undo>
                <Keys />
                <RouterProvider router={router} />
              </Undo>
            </ModalsProvider>
          </QueryClientProvider>
        </WindowBoundary>
      </Look>
    </LookContext>
  )
}

function Look(props: { store: LookStore; isPaper: boolean; children: ReactNode }) {
  const look = useLook(props.store)
  const { t, i18n } = useTranslation(['errors', 'sending'])
  const sayError = useCallback((key: ErrorKey) => t(key), [t])
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, {
    getInitialValueInEffect: false,
  })
  const chosen = look.colorScheme === 'auto' ? (systemIsDark ? 'dark' : 'light') : look.colorScheme
  useEffect(() => {
    if (i18n.language !== look.language) void i18n.changeLanguage(look.language)
  }, [i18n, look.language])
  return (
    <MantineProvider
      theme={rapportTheme}
      cssVariablesResolver={rapportVariables}
      // Paper is white, whatever the screen shows.
      forceColorScheme={props.isPaper ? 'light' : chosen}
    >
      <ErrorWordsContext value={sayError}>
        <DatesProvider settings={{ locale: look.language === 'en' ? 'en' : 'zh-cn', firstDayOfWeek: 1 }}>
          <DensityProvider density={look.density}>{props.children}</DensityProvider>
        </DatesProvider>
      </ErrorWordsContext>
    </MantineProvider>
  )
}

function Undo(props: { children: ReactNode }) {
  return <UndoProvider service={useUndoService()}>{props.children}</UndoProvider>
}

function Keys() {
  useShortcutListener()
  useFocusMemory()
  return null
}
