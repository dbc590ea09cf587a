import type { CustomField } from '#shared/model/custom-field.ts'
import type { LocalDate } from '#shared/model/dates.ts'

/** What reading a row needs beside the row: the day it is read, and the fields the team defined. */
export type RowContext = { today: LocalDate; customFields: readonly CustomField[] }
