import type { TouchpointRow } from '#shared/model/touchpoint.ts'
import type { ComingOccasion } from './coming-occasions.ts'

type Greeting = Pick<TouchpointRow, 'contactId' | 'occasionId' | 'occursOn' | 'state'>

/**
 * The greeting there is for an occasion. On a company's day or a holiday it may go to several people there: that of the
 * person one asks for first, else of any. A birthday is one person's alone.
 */
export function greetingFor<Row extends Greeting>(
  { occasionId, on, kind, greet }: ComingOccasion,
  greetings: readonly Row[],
): Row | undefined {
  const onDay = greetings.filter((one) => one.occasionId === occasionId && one.occursOn === on)
  return (
    onDay.find(({ contactId }) => contactId === greet?.contactId) ??
    (kind === 'birthday' ? undefined : onDay[0])
  )
}
