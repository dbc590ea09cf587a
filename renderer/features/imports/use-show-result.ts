import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { importSession } from './session/session.ts'
import type { Stage } from './session/stages.ts'

/** Goes on to the result when the list under way is in; whoever looks elsewhere is told by the chip instead. */
export function useShowResult(stage: Stage | undefined) {
  const navigate = useNavigate()
  const importId = stage?.name === 'saved' ? stage.importId : undefined
  useEffect(() => {
    if (importId === undefined) return
    importSession.reset()
    void navigate({ to: '/import', search: { import: importId }, replace: true })
  }, [importId, navigate])
}
