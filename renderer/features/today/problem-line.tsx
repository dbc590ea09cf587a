import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProblemClock } from './problem-clock.tsx'
import type { TodayData } from './today-queries.ts'

/** A problem in two lines, its clock beside it; a click opens it among the others. */
export function ProblemLine(props: { problem: TodayData['problems'][number]; onOpen: () => void }) {
  const { t } = useTranslation('today')
  const { problem } = props
  return (
    <li>
      <UnstyledButton className="today-row today-row-button" onClick={props.onOpen} aria-haspopup="dialog">
        <span className="today-row-main">
          <span className="today-row-line">
            <span className="today-name">{problem.organizationName}</span>
            <ProblemClock problem={problem} />
          </span>
          <span className="today-row-detail" title={problem.text}>
            {problem.state === 'answered' ? t('answeredNotSolved') : null}
            <span>{problem.text}</span>
          </span>
        </span>
      </UnstyledButton>
    </li>
  )
}
