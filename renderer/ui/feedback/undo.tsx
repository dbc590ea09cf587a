import { Button } from '@mantine/core'
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../keys/key-hint.tsx'
import { useShortcut } from '../keys/shortcuts.ts'
import './feedback.css'
import { notifications } from '@mantine/notifications'
import { hideToast, showToast } from './toasts.ts'

/** How the app takes a change set back; injected, since components know no service. */
export interface UndoService {
  undoChangeSet: (changeSetId: string) => Promise<{ kept: number }>
  /** Without a toast on screen: the newest step of this user, answered in words; null when there is none. */
  undoLast: () => Promise<string | null>
  redoLast: () => Promise<string | null>
}

interface UndoOffer {
  message: ReactNode
  /** From the answer of a write; null wrote nothing and offers nothing. */
  changeSetId: string | null
}

const offerId = 'rp-undo'
const shownMs = 8000

const UndoContext = createContext<((offer: UndoOffer) => void) | undefined>(undefined)

/** Holds the offer on screen and gives Ctrl+Z to it; without one, Ctrl+Z takes the newest step back. */
export function UndoProvider(props: { service: UndoService; children: ReactNode }) {
  const { t } = useTranslation(['ui', 'frame', 'common'])
  const { service } = props
  const pending = useMemo(() => ({ changeSetId: undefined as string | undefined }), [])

  const undo = useCallback(
    async (changeSetId: string) => {
      pending.changeSetId = undefined
      hideToast(offerId)
      try {
        const { kept } = await service.undoChangeSet(changeSetId)
        showToast('success', kept > 0 ? t('ui:undoKept', { count: kept }) : t('ui:undone'))
      } catch {
        showToast('error', t('ui:undoFailed'))
      }
    },
    [service, pending, t],
  )

  const offer = useCallback(
    ({ message, changeSetId }: UndoOffer) => {
      hideToast(offerId)
      if (changeSetId === null) return
      pending.changeSetId = changeSetId
      notifications.show({
        id: offerId,
        autoClose: shownMs,
        withCloseButton: true,
        closeButtonProps: { 'aria-label': t('common:close') },
        onClose: () => {
          pending.changeSetId = undefined
        },
        message: (
          <div className="rp-undo">
            <span>{message}</span>
            <Button
              size="xs"
              variant="subtle"
              rightSection={<KeyHint keys="mod+z" />}
              onClick={() => undo(changeSetId)}
            >
              {t('common:undo')}
            </Button>
          </div>
        ),
      })
    },
    [pending, t, undo],
  )

  const step = async (run: () => Promise<string | null>, say: (what: string) => string, nothing: string) => {
    try {
      const what = await run()
      showToast('info', what === null ? nothing : say(what), { id: 'rp-undo-step' })
    } catch {
      showToast('error', t('ui:undoFailed'))
    }
  }
  useShortcut(
    'undo',
    'mod+z',
    t('frame:undoLast'),
    () => {
      if (pending.changeSetId !== undefined) void undo(pending.changeSetId)
      else void step(service.undoLast, (what) => t('frame:undoneNamed', { what }), t('frame:nothingToUndo'))
    },
    { group: 'actions' },
  )
  useShortcut(
    'redo',
    'mod+shift+z',
    t('frame:redoLast'),
    () => void step(service.redoLast, (what) => t('frame:redoneNamed', { what }), t('frame:nothingToRedo')),
    { group: 'actions' },
  )

  return <UndoContext value={offer}>{props.children}</UndoContext>
}

/** Says what was done and offers to take it back: `undoToast({ message: t('…'), changeSetId: written.changeSetId })`. */
export function useUndoToast(): (offer: UndoOffer) => void {
  const offer = useContext(UndoContext)
  if (offer === undefined) throw new Error('useUndoToast needs an UndoProvider above it')
  return offer
}
