import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { RailItem } from './rail-items.ts'

/** The window is named after the screen, so that the task switcher and screen readers say where it is. */
export function useWindowTitle(items: readonly RailItem[]) {
  const { t } = useTranslation(['frame', 'common'])
  const path = useRouterState({ select: (state) => state.location.pathname })
  const item = items.find(({ to }) => path === to || path.startsWith(`${to}/`))
  const product = t('common:productName')
  const title = item === undefined ? product : `${t(item.screen)} · ${product}`
  useEffect(() => {
    document.title = title
  }, [title])
}
