import { useLocation, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import type { ImportRole } from '#shared/model/import.ts'
import { importSession, useImportStage } from '../session/session.ts'
import { DemoChip } from './demo-chip.tsx'
import { ImportChip } from './import-chip.tsx'
import { WindowDrop } from './window-drop.tsx'

/** What goes on beside every screen: files dropped on the window, and work that was left running. */
export function BackgroundWork() {
  const { t } = useTranslation('imports')
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const stage = useImportStage()
  const isInSight = pathname === '/import' && search.import === undefined && search.view === undefined
  const open = (file: File) => {
    if (stage.name === 'running' || stage.name === 'opening') {
      showToast('info', t('busy'), { id: 'import-busy' })
      return
    }
    void importSession.open(file, search.role ?? usualRole(pathname))
    void navigate({ to: '/import' })
  }
  return (
    <>
      <WindowDrop onFile={open} />
      <div className="imports-background">
        <DemoChip />
        {isInSight ? null : <ImportChip stage={stage} />}
      </div>
    </>
  )
}

/** What a file dropped on a screen most likely is. */
function usualRole(pathname: string): ImportRole {
  if (pathname.startsWith('/matching')) return 'purchaseList'
  return pathname.startsWith('/suppliers') ? 'supplier' : 'buyer'
}
