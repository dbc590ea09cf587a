import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewFollowUpRequest } from '#renderer/data/app-actions.tsx'
import { useReadyStatus } from '#renderer/data/app-status.ts'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { parseNextStep } from '#shared/domain/next-step/parse-next-step.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpRow } from '#shared/model/follow-up-list.ts'
import type { ContactId, OrganizationId, UserId } from '#shared/model/ids.ts'
import type { FollowUpPriority } from '#shared/model/visit.ts'

interface Values {
  organizationId: OrganizationId | null
  contactId: ContactId | null
  title: string
  dueOn: LocalDate | null
  ownerId: UserId | null
  priority: FollowUpPriority
  reason: string
  note: string
}

/** What is typed, what is still missing, and the saving of it. */
export function useFollowUpForm(about: {
  request?: NewFollowUpRequest
  editing?: FollowUpRow
  onClose: () => void
}) {
  const { t } = useTranslation('followUps')
  const format = useFormat()
  const today = LocalDate.parse(useToday())
  const { me } = useReadyStatus()
  const undoToast = useUndoToast()
  const errorWords = useErrorWords()
  const [values, setValues] = useState<Values>(() => firstValues(about, me.id))
  const [wasTried, setWasTried] = useState(false)
  const [isSaving, setIsSaving] = useState(false)

  // A regular contact needs no words: where it comes from says what it is.
  const mayBeWordless = about.editing?.followUp.origin === 'cadence'

  const save = async () => {
    if (isSaving) return
    const read = withDayOfTitle(values, today)
    setValues(read)
    setWasTried(true)
    const { organizationId, dueOn } = read
    const title = read.title.trim()
    if (organizationId === null || dueOn === null || (title === '' && !mayBeWordless)) return
    const fields = {
      title,
      dueOn,
      ownerId: read.ownerId,
      contactId: read.contactId,
      priority: read.priority,
      reason: read.reason.trim() || null,
      note: read.note.trim() || null,
    }
    setIsSaving(true)
    try {
      const { changeSetId } =
        about.editing === undefined
          ? await client.followUps.create({ organizationId, ...fields })
          : await client.followUps.update({ id: about.editing.followUp.id, changes: fields })
      const date = format.dateWithWeekday(dueOn)
      undoToast({
        message: about.editing === undefined ? t('dialog.created', { date }) : t('dialog.saved'),
        changeSetId,
      })
      about.onClose()
    } catch (error) {
      showToast('error', errorWords(error))
      setIsSaving(false)
    }
  }

  return {
    values,
    set: (part: Partial<Values>) => setValues((before) => ({ ...before, ...part })),
    setDueOn: (value: string | null) =>
      setValues((before) => ({ ...before, dueOn: LocalDate.safeParse(value).data ?? null })),
    /** 下周三 寄样品: the day named in the task becomes its day, unless one was chosen. */
    readDayFromTitle: () => setValues((before) => withDayOfTitle(before, today)),
    missing: {
      organization: wasTried && values.organizationId === null,
      title: wasTried && values.title.trim() === '' && !mayBeWordless,
      dueOn: wasTried && values.dueOn === null,
    },
    isSaving,
    save,
    mayBeWordless,
  }
}

function firstValues(
  { request, editing }: { request?: NewFollowUpRequest; editing?: FollowUpRow },
  me: UserId,
): Values {
  if (editing !== undefined) {
    const { organizationId, contactId, title, dueOn, ownerId, priority, reason, note } = editing.followUp
    return {
      organizationId,
      contactId,
      title,
      dueOn,
      ownerId,
      priority,
      reason: reason ?? '',
      note: note ?? '',
    }
  }
  return {
    organizationId: request?.organizationId ?? null,
    contactId: request?.contactId ?? null,
    title: '',
    dueOn: null,
    ownerId: me,
    priority: 'normal',
    reason: '',
    note: '',
  }
}

function withDayOfTitle(values: Values, today: LocalDate): Values {
  if (values.dueOn !== null) return values
  const { text, dueOn } = parseNextStep(values.title, today)
  return dueOn === null || text === '' ? values : { ...values, title: text, dueOn }
}
