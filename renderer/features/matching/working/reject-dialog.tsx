import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoDealReason } from '#shared/model/requirement.ts'
import { FormDialog } from '../forms/form-dialog.tsx'
import { ReasonChoice } from './reason-choice.tsx'
import { type Pair, useMatchActs } from './use-match-acts.ts'

/** Why this supplier will not do, for the ranking and for the next round. */
export function RejectDialog(props: { pair: Pair; onClose: () => void }) {
  const { t } = useTranslation(['matching', 'common'])
  const { reject } = useMatchActs()
  const [reason, setReason] = useState<NoDealReason | null>(null)
  const [note, setNote] = useState('')
  const [isSaving, setIsSaving] = useState(false)
  const save = async () => {
    if (reason === null) return
    setIsSaving(true)
    const answer = await reject(props.pair, reason, note.trim() === '' ? null : note.trim())
    setIsSaving(false)
    if (answer !== undefined) props.onClose()
  }
  return (
    <FormDialog
      title={t('matching:reject.title', { name: props.pair.supplierName })}
      size={520}
      isTouched={note.trim() !== ''}
      isSaving={isSaving}
      canSave={reason !== null}
      saveLabel={t('matching:reject.save')}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <ReasonChoice label={t('matching:reject.why')} value={reason} onChange={setReason} />
      <Textarea
        label={t('common:notes')}
        placeholder={t('matching:reject.noteHint')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={5_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
