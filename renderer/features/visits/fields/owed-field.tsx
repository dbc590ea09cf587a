import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { DueLabel } from '#renderer/ui/chips/due-label.tsx'
import { useTaskWords } from '#renderer/ui/text/use-task-words.ts'
import { settledFollowUp } from '../draft/draft-to-visit.ts'
import type { LogDraft } from '../draft/log-draft.ts'
import { owedQuery } from '../visit-queries.ts'

const shown = 3

/** What is still owed to the buyer; one of it can be settled by this very log. */
export function OwedField(props: {
  draft: LogDraft
  onChange: (part: Pick<LogDraft, 'owedFollowUpId' | 'settles'>) => void
}) {
  const { t } = useTranslation('visits')
  const taskOf = useTaskWords()
  const { draft } = props
  const all = useQuery(owedQuery(draft.organizationId)).data?.rows ?? []
  const rows = all.filter((row, index) => index < shown || row.followUp.id === draft.owedFollowUpId)
  const settled = settledFollowUp(draft)
  if (rows.length === 0) return null
  return (
    <fieldset className="visits-owed">
      <legend>{t('owed')}</legend>
      {rows.map(({ followUp }) => {
        const isSettled = followUp.id === settled
        const Icon = isSettled ? IconCircleCheck : IconCircle
        return (
          <button
            key={followUp.id}
            type="button"
            className="visits-owed-one"
            aria-pressed={isSettled}
            title={taskOf(followUp)}
            onClick={() => props.onChange({ owedFollowUpId: followUp.id, settles: isSettled ? 'no' : 'yes' })}
          >
            <Icon size={15} stroke={1.5} aria-hidden />
            <span className="visits-owed-title">{taskOf(followUp)}</span>
            <DueLabel on={followUp.dueOn} isDone={isSettled} />
          </button>
        )
      })}
    </fieldset>
  )
}
