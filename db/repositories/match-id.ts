import { v5 } from 'uuid'
import { MatchId } from '#shared/model/ids.ts'

/** The id of a pair in a round: two devices that put it on a shortlist write the same record. */
export const matchId = (requirementId: string, offeringId: string, round: number): MatchId =>
  MatchId.parse(v5(`${requirementId} ${offeringId} ${round}`, namespace))

/** Drawn once, never changed. */
const namespace = '3d0c9a52-7e1b-4f6d-9b8c-51c7e2a4f093'
