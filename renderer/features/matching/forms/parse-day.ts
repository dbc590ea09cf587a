import { parseTypedDay } from '#renderer/ui/forms/parse-typed-day.ts'
import { parseNextStep } from '#shared/domain/next-step/parse-next-step.ts'
import { LocalDate } from '#shared/model/dates.ts'

/** A day as typed: 3-5 and +3d as everywhere, and in words: 下周三, 月底, next fri. Undefined when it is not one day. */
export function parseDay(text: string, today: string): string | undefined {
  const plain = parseTypedDay(text, today)
  const from = LocalDate.safeParse(today)
  if (plain !== undefined || !from.success) return plain
  const step = parseNextStep(text, from.data)
  return step.text === '' ? (step.dueOn ?? undefined) : undefined
}
