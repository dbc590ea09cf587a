import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { TouchpointId } from '#shared/model/ids.ts'

export interface HandedOut {
  channel: 'email' | 'sms'
  ids: TouchpointId[]
  /** How many approved ones the file could not hold. */
  leftOut: number
}

/** A file was written; whether its messages went out only the person knows. */
export function HandedOutDialog(props: { handedOut: HandedOut; onClose: () => void }) {
  const { t } = useTranslation(['sending', 'common'])
  const format = useFormat()
  const errorWords = useErrorWords()
  const undoToast = useUndoToast()
  const [isMarking, setIsMarking] = useState(false)
  const { channel, ids, leftOut } = props.handedOut
  const isMail = channel === 'email'
  const counted = { count: ids.length, shown: format.number(ids.length) }
  const mark = async () => {
    setIsMarking(true)
    try {
      const { changeSetId } = await client.touchpoints.markSent({
        selection: { type: 'ids', ids },
        cost: null,
      })
      undoToast({ message: t('sending:handedOut.marked'), changeSetId })
      props.onClose()
    } catch (error) {
      showToast('error', errorWords(error))
      setIsMarking(false)
    }
  }
  return (
    <Modal
      opened
      size={480}
      title={isMail ? t('sending:handedOut.titleMail', counted) : t('sending:handedOut.titleSms', counted)}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className="touch-dialog-body">
        {isMail ? t('sending:handedOut.bodyMail') : t('sending:handedOut.bodySms')}
      </p>
      {leftOut === 0 ? null : (
        <p className="sending-warn touch-dialog-body">
          {t('sending:handedOut.leftOut', { count: leftOut, shown: format.number(leftOut) })}
        </p>
      )}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" data-autofocus onClick={props.onClose}>
          {t('sending:handedOut.later')}
        </Button>
        <Button loading={isMarking} onClick={() => void mark()}>
          {t('sending:handedOut.mark')}
        </Button>
      </Group>
    </Modal>
  )
}
