import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import type { Visit } from '#shared/model/visit.ts'
import { CorrectVisitDialog } from '../correct/correct-visit-dialog.tsx'

/** Put a visit right, or take it away (undo brings it back). */
export function VisitActions(props: { visit: Visit }) {
  const { t } = useTranslation('visits')
  const undoToast = useUndoToast()
  const [isCorrecting, setIsCorrecting] = useState(false)
  const { id } = props.visit
  const removal = useMutation({
    mutationFn: () => client.visits.remove({ id }),
    onSuccess: ({ changeSetId }) => undoToast({ message: t('removed'), changeSetId }),
  })
  return (
    <>
      <Tooltip label={t('correct')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('correct')}
          onClick={() => setIsCorrecting(true)}
        >
          <IconPencil size={14} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('remove')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('remove')}
          loading={removal.isPending}
          onClick={() => removal.mutate()}
        >
          <IconTrash size={14} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      {isCorrecting ? <CorrectVisitDialog visitId={id} onClose={() => setIsCorrecting(false)} /> : null}
    </>
  )
}
