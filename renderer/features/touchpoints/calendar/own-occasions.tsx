import { ActionIcon, Button, Modal } from '@mantine/core'
import { IconCalendarPlus, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useConfirm } from '#renderer/ui/feedback/use-confirm.tsx'
import type { Occasion } from '#shared/model/occasion.ts'
import { useOccasions } from '../use-occasions.ts'
import { isOwn } from './day-panel.tsx'
import { useRuleWords } from './use-rule-words.ts'

/** Comes with the application; only its day is told by the team. */
const ourAnniversary = 'our-anniversary'

/** Our own days: looked over, changed and taken away. */
export function OwnOccasions(props: {
  onEdit: (occasion: Occasion) => void
  onCreate: () => void
  onClose: () => void
}) {
  const { t } = useTranslation(['touchpoints', 'common'])
  const { occasions, nameOf } = useOccasions()
  const ruleWords = useRuleWords()
  const confirm = useConfirm()
  const undoToast = useUndoToast()
  const errorWords = useErrorWords()
  const own = occasions.filter(isOwn)
  const remove = async (occasion: Occasion) => {
    const name = nameOf(occasion.id)
    const isSure = await confirm({
      title: t('touchpoints:occasion.removeTitle', { name }),
      body: t('touchpoints:occasion.removeBody'),
      confirmLabel: t('common:delete'),
      isDanger: true,
    })
    if (!isSure) return
    try {
      const { changeSetId } = await client.occasions.remove({ id: occasion.id })
      undoToast({ message: t('touchpoints:occasion.removed', { name }), changeSetId })
    } catch (error) {
      showToast('error', errorWords(error))
    }
  }
  return (
    <Modal
      opened
      size={560}
      title={t('touchpoints:calendar.ownOccasions')}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {own.length === 0 ? (
        <EmptyState
          size="panel"
          icon={<IconCalendarPlus size={20} stroke={1.5} />}
          title={t('touchpoints:occasion.none')}
          body={t('touchpoints:occasion.noneBody')}
          actions={[{ label: t('touchpoints:calendar.newOccasion'), onClick: props.onCreate }]}
        />
      ) : (
        <>
          <ul className="cal-own">
            {own.map((occasion) => (
              <li key={occasion.id}>
                <b>{nameOf(occasion.id)}</b>
                <span className="touch-muted">
                  {occasion.rule === null ? t('touchpoints:occasion.noDay') : ruleWords(occasion.rule)}
                </span>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('touchpoints:calendar.editNamed', { name: nameOf(occasion.id) })}
                  onClick={() => props.onEdit(occasion)}
                >
                  <IconPencil size={16} stroke={1.5} />
                </ActionIcon>
                {occasion.id === ourAnniversary ? null : (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('touchpoints:occasion.remove', { name: nameOf(occasion.id) })}
                    onClick={() => void remove(occasion)}
                  >
                    <IconTrash size={16} stroke={1.5} />
                  </ActionIcon>
                )}
              </li>
            ))}
          </ul>
          <Button variant="default" size="xs" onClick={props.onCreate}>
            {t('touchpoints:calendar.newOccasion')}
          </Button>
        </>
      )}
    </Modal>
  )
}
