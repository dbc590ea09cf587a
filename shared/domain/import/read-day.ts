import { parseDate } from './parse-date.ts'
import { rememberByColumn } from './remember-readings.ts'

/** A day, as its column writes days. Remembered: a hundred thousand rows were last spoken to on a few hundred days. */
export const readDay = rememberByColumn((cell, { dateOrder }, today) =>
  parseDate(cell, { today, order: dateOrder }),
)
