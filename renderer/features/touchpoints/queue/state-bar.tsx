import { stateTones } from '../state-chip.tsx'
import type { Queue } from '../touchpoint-queries.ts'
import { shownStates, totalOf } from './queue-filter.ts'

/** How far a queue is, as one line in the colours of its states; the numbers stand beside it in words. */
export function StateBar(props: { counts: Queue['counts'] }) {
  const total = totalOf(props.counts)
  return (
    <span className="touch-bar" aria-hidden>
      {barOrder.map((state) => {
        const count = props.counts[state] ?? 0
        return count === 0 ? null : (
          <span key={state} data-tone={stateTones[state]} style={{ flexGrow: count / total }} />
        )
      })}
    </span>
  )
}

/** What is done at the left, so that the bar fills up. */
const barOrder = [...shownStates].toReversed()
