import { v5 } from 'uuid'
import { TouchpointId } from '#shared/model/ids.ts'

/**
 * The id of the one greeting a contact gets on an occasion in a year: two plans, two runs and two devices that prepare it
 * write the same record. `year` is that of the occurrence, in the calendar of the occasion's own rule.
 */
export const touchpointId = (contactId: string, occasionId: string, year: number): TouchpointId =>
  TouchpointId.parse(v5(`${contactId} ${occasionId} ${year}`, namespace))

/** Drawn once, never changed. */
const namespace = '7d1f4b0e-9a3c-4a55-8a3e-2c6f5d8e1b94'
