import { defaultWeights } from '#shared/domain/matching/default-weights.ts'
import type { RowChange } from '#shared/model/change-set.ts'
import { Criterion, Weights } from '#shared/model/match.ts'
import type { Store } from '../store.ts'
import { known } from './organization-rows.ts'
import { settingChange, settingValue } from './team-settings.ts'

/** The team's own weights; the trade's usual ones where nobody has set any, or another version wrote what it alone knows. */
export const readWeights = ({ sqlite }: Store): Weights =>
  known(Weights, settingValue(sqlite, 'matchingWeights')) ?? defaultWeights

/** Always in the same order: the log compares values as texts. */
export const weightsChange = (store: Store, weights: Weights): RowChange =>
  settingChange(
    store,
    'matchingWeights',
    Object.fromEntries(Criterion.options.map((criterion) => [criterion, weights[criterion]])),
  )
