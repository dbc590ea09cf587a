import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MessageProblem } from '#shared/model/message.ts'

/** Why a text cannot go out as it is; where it is being written, a click leads to the place. */
export function ProblemList(props: {
  problems: readonly MessageProblem[]
  onGoTo?: (problem: MessageProblem) => void
}) {
  const { t } = useTranslation('touchMessages')
  const { onGoTo } = props
  if (props.problems.length === 0) return null
  return (
    <ul className="touch-problems">
      {props.problems.map((problem) => {
        const words = t(`problem.${problem.code}`, { field: problem.field ?? '' })
        const said = problem.part === 'subject' ? t('problem.inSubject', { problem: words }) : words
        return (
          <li key={`${problem.part} ${problem.code} ${problem.at} ${problem.field}`}>
            <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
            {onGoTo === undefined || problem.at === null ? (
              <span>{said}</span>
            ) : (
              <UnstyledButton className="touch-problem-link" onClick={() => onGoTo(problem)}>
                {said}
              </UnstyledButton>
            )}
          </li>
        )
      })}
    </ul>
  )
}
