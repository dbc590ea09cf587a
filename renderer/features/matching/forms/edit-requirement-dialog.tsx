import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import type { RequirementRow } from '#shared/contract/matching-contract.ts'
import { useWrite } from '../use-write.ts'
import { FormDialog } from './form-dialog.tsx'
import { type HeadDraft, HeadFields } from './head-fields.tsx'
import { type ItemDraft, itemDraft, readItem } from './item-draft.ts'
import { ItemFields } from './item-fields.tsx'
import { usePlaceReader } from './places.ts'

/** A need that is there, to be made more precise or put right. */
export function EditRequirementDialog(props: { requirement: RequirementRow; onClose: () => void }) {
  const { t } = useTranslation('matchForms')
  const write = useWrite()
  const readPlace = usePlaceReader()
  const { requirement } = props
  const { organizationId, contactId, deadline, ownerId, visitId } = requirement
  const [head, setHead] = useState<HeadDraft>({
    organizationId,
    contactId,
    deadline,
    ownerId,
    visitId,
    purchaseList: requirement.purchaseList ?? '',
  })
  const [item, setItem] = useState<ItemDraft>(() => itemDraft('edit', requirement))
  const [isTouched, setIsTouched] = useState(false)
  const [isTold, setIsTold] = useState(false)
  const [isSaving, setIsSaving] = useState(false)
  const read = readPlace === undefined ? undefined : readItem(item, readPlace)
  const save = async () => {
    setIsTold(true)
    if (read?.ok !== true) return
    setIsSaving(true)
    const named = head.purchaseList.trim()
    const answer = await write(
      () =>
        client.requirements.update({
          id: requirement.id,
          changes: {
            ...read.item,
            contactId: head.contactId,
            deadline: head.deadline,
            ownerId: head.ownerId,
            purchaseList: named === '' ? null : named,
          },
        }),
      t('changed', { title: read.item.title }),
    )
    setIsSaving(false)
    if (answer !== undefined) props.onClose()
  }
  return (
    <FormDialog
      title={t('editRequirement')}
      size={860}
      isTouched={isTouched}
      isSaving={isSaving}
      canSave={readPlace !== undefined}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <HeadFields
        head={head}
        onChange={(part) => {
          setIsTouched(true)
          setHead({ ...head, ...part })
        }}
        isMissing={false}
        isFixed
      />
      <ItemFields
        item={item}
        onChange={(part) => {
          setIsTouched(true)
          setItem({ ...item, ...part })
        }}
        problems={read === undefined || read.ok ? {} : read.problems}
        isTold={isTold}
        autoFocus
      />
    </FormDialog>
  )
}
