import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { importSession, onUnannouncedImport, useImportStage } from '../session/session.ts'
import { DemoChip } from './demo-chip.tsx'
import { ImportChip } from './import-chip.tsx'
import { WindowDrop } from './window-drop.tsx'

/** What goes on beside every screen: files dropped on the window, and work that was left running. */
export function BackgroundWork() {
  const { t } = useTranslation('imports')
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { pathname, search } = useLocation()
  const stage = useImportStage()
  useEffect(() => onUnannouncedImport(() => void queryClient.invalidateQueries()), [queryClient])
  const isInSight = pathname === '/import' && search.import === undefined && search.view === undefined
  const open = (file: File) => {
    if (stage.name === 'running' || stage.name === 'opening') {
      showToast('info', t('busy'), { id: 'import-busy' })
      return
    }
    void importSession.open(file, search.role ?? (pathname.startsWith('/suppliers') ? 'supplier' : 'buyer'))
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
