import type { Cadence } from '../../model/cadence.ts'

/** The trade's own rhythm (DOMAIN.md: high-end buyers at least monthly); a team sets its own in the settings. */
export const defaultCadence: Cadence = {
  key: { unit: 'month', count: 1 },
  A: { unit: 'day', count: 30 },
  B: { unit: 'day', count: 60 },
  C: { unit: 'day', count: 90 },
  D: { unit: 'day', count: 180 },
}
