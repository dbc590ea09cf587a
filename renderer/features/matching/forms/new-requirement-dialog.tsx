import { ActionIcon, Button, UnstyledButton } from '@mantine/core'
import { IconAlertCircle, IconPlus, IconTrash } from '@tabler/icons-react'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewRequirementRequest } from '#renderer/data/app-actions.tsx'
import { FormDialog } from './form-dialog.tsx'
import { HeadFields } from './head-fields.tsx'
import { ItemFields } from './item-fields.tsx'
import { QuickEntry } from './quick-entry.tsx'
import { useRequirementForm } from './use-requirement-form.ts'

/** A need, or a purchase list of several: typed in a sentence and looked over, or filled in by hand. */
export function NewRequirementDialog(props: { request: NewRequirementRequest; onClose: () => void }) {
  const { t } = useTranslation('matchForms')
  const navigate = useNavigate()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const form = useRequirementForm(props.request)
  const buyerInput = useRef<HTMLInputElement>(null)
  const knowsBuyer = props.request.organizationId !== undefined
  const save = async () => {
    const first = await form.save()
    if (first === undefined) return
    props.onClose()
    if (path === '/matching') void navigate({ to: '/matching', search: { requirement: first } })
  }
  return (
    <FormDialog
      title={t('newRequirement')}
      size={860}
      isTouched={form.isTouched}
      isSaving={form.isSaving}
      canSave={form.isReady}
      saveLabel={form.items.length > 1 ? t('saveItems', { count: form.items.length }) : t('saveOne')}
      onSave={() => void save()}
      onClose={props.onClose}
      left={
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={16} stroke={1.5} />}
          onClick={form.addItem}
        >
          {t('addItem')}
        </Button>
      }
    >
      <QuickEntry
        text={form.note}
        onText={form.setNote}
        onRead={(items) => {
          form.takeItems(items)
          // What a sentence does not say: who wants it.
          if (form.head.organizationId === null) buyerInput.current?.focus()
        }}
        autoFocus
        isRead={(props.request.text ?? '') !== ''}
      />
      <HeadFields
        head={form.head}
        onChange={form.setHead}
        isMissing={form.isTold && form.head.organizationId === null}
        isFixed={knowsBuyer}
        buyerInput={buyerInput}
      />
      {form.items.length === 1 ? null : (
        <ol className="matching-item-list" aria-label={t('items')}>
          {form.items.map((item, index) => {
            const isWrong = form.isTold && !form.isFine(item)
            return (
              <li key={item.key} data-current={item.key === form.current.key}>
                <UnstyledButton
                  className="matching-item-name"
                  aria-current={item.key === form.current.key ? 'true' : undefined}
                  onClick={() => form.show(item.key)}
                >
                  <span className="matching-rank">{index + 1}</span>
                  {isWrong ? (
                    <IconAlertCircle size={15} stroke={1.5} aria-label={t('itemWrong')} role="img" />
                  ) : null}
                  <span>{item.title.trim() === '' ? t('untitled') : item.title}</span>
                  <span className="matching-quiet">{item.quantity.amount}</span>
                </UnstyledButton>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('removeItem', { number: index + 1 })}
                  onClick={() => form.removeItem(item.key)}
                >
                  <IconTrash size={15} stroke={1.5} />
                </ActionIcon>
              </li>
            )
          })}
        </ol>
      )}
      <ItemFields
        key={form.current.key}
        item={form.current}
        onChange={form.setItem}
        problems={form.problems}
        isTold={form.isTold}
      />
    </FormDialog>
  )
}
