import { SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { addDays } from '#renderer/ui/format/days.ts'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { RequirementRow } from '#shared/contract/matching-contract.ts'
import type { NoDealReason } from '#shared/model/requirement.ts'
import { FormDialog } from '../forms/form-dialog.tsx'
import { type ItemDraft, itemDraft, readItem } from '../forms/item-draft.ts'
import { ItemFields } from '../forms/item-fields.tsx'
import { usePlaceReader } from '../forms/places.ts'
import { useWrite } from '../use-write.ts'
import { ReasonChoice } from './reason-choice.tsx'

const spans = [1, 3, 7, 14] as const
const usualSpan = '3'
const noSpan = 'none'

/** A round that came to nothing: why, what is made more precise for the next one, and when somebody calls again. */
export function NoDealDialog(props: { requirement: RequirementRow; onClose: () => void }) {
  const { t } = useTranslation(['matching', 'common'])
  const write = useWrite()
  const today = useToday()
  const format = useFormat()
  const readPlace = usePlaceReader()
  const { requirement } = props
  const [reason, setReason] = useState<NoDealReason | null>(null)
  const [note, setNote] = useState('')
  const [item, setItem] = useState<ItemDraft>(() => itemDraft('sharpened', requirement))
  const [span, setSpan] = useState<string>(usualSpan)
  const [isTouched, setIsTouched] = useState(false)
  const [isTold, setIsTold] = useState(false)
  const [isSaving, setIsSaving] = useState(false)
  const read = readPlace === undefined ? undefined : readItem(item, readPlace)
  const days = span === noSpan ? null : Number(span)
  const save = async () => {
    setIsTold(true)
    if (reason === null || read?.ok !== true) return
    setIsSaving(true)
    const answer = await write(
      () =>
        client.matches.noDeal({
          requirementId: requirement.id,
          reason,
          note: note.trim() === '' ? null : note.trim(),
          sharpened: read.item,
          followUpInDays: days,
        }),
      ({ round }) => t('matching:acts.nextRound', { round }),
    )
    setIsSaving(false)
    if (answer !== undefined) props.onClose()
  }
  return (
    <FormDialog
      title={t('matching:noDeal.title', { round: requirement.round, title: requirement.title })}
      size={860}
      isTouched={isTouched || note.trim() !== ''}
      isSaving={isSaving}
      canSave={readPlace !== undefined}
      saveLabel={t('matching:noDeal.save', { round: requirement.round + 1 })}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <section className="matching-form-part">
        <h3>{t('matching:noDeal.why')}</h3>
        <ReasonChoice label={t('matching:noDeal.why')} value={reason} onChange={setReason} />
        {isTold && reason === null ? (
          <p className="matching-error">{t('matching:noDeal.whyMissing')}</p>
        ) : null}
        <Textarea
          label={t('common:notes')}
          placeholder={t('matching:noDeal.noteHint')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={5_000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </section>
      <section className="matching-form-part">
        <h3>{t('matching:noDeal.sharpen')}</h3>
        <p className="matching-quiet">
          {t(reason === null ? 'matching:noDeal.sharpenBody' : `matching:noDeal.hint.${reason}`)}
        </p>
        <ItemFields
          item={item}
          onChange={(part) => {
            setIsTouched(true)
            setItem({ ...item, ...part })
          }}
          problems={read === undefined || read.ok ? {} : read.problems}
          isTold={isTold}
        />
      </section>
      <section className="matching-form-part">
        <h3>{t('matching:noDeal.followUp')}</h3>
        <div className="matching-inline">
          <SegmentedControl
            size="sm"
            aria-label={t('matching:noDeal.followUp')}
            data={[
              ...spans.map((days) => ({
                value: String(days),
                label: t('matching:noDeal.inDays', { count: days }),
              })),
              { value: noSpan, label: t('matching:noDeal.noFollowUp') },
            ]}
            value={span}
            onChange={setSpan}
          />
          {days === null ? null : (
            <span className="matching-quiet">{format.dateWithWeekday(addDays(today, days))}</span>
          )}
        </div>
      </section>
    </FormDialog>
  )
}
