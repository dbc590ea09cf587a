import { forbiddenBy } from '#shared/domain/touchpoints/state-of-issues.ts'
import type { TouchpointIssue } from '#shared/model/touchpoint.ts'

type Addressed = {
  occasionId: string
  occursOn: string
  channel: string | null
  address: string | null
  issues: readonly TouchpointIssue[]
}
type Seen = Pick<Addressed, 'occasionId' | 'occursOn' | 'address'> & { id: string; state: string }

/** Who gets the greeting of a day where two contacts share one number or mailbox: the first one who may have it. */
export class SharedAddresses {
  readonly #takers = new Map<string, string>()

  /** The other greeting that goes to this address already; null: it is taken by this one now. */
  takenBy(id: string, greeting: Addressed): string | null {
    const { channel, address, issues } = greeting
    // Colleagues get their letters and parcels at one address.
    if (address === null || channel === 'letter' || channel === 'gift') return null
    const key = keyOf({ ...greeting, address })
    const taker = this.#takers.get(key)
    if (taker !== undefined) return taker === id ? null : taker
    if (forbiddenBy(issues) === null) this.#takers.set(key, id)
    return null
  }

  /** A greeting from an earlier run. */
  seen({ id, state, occasionId, occursOn, address }: Seen): void {
    if (address === null || state === 'skipped') return
    const key = keyOf({ occasionId, occursOn, address })
    if (!this.#takers.has(key)) this.#takers.set(key, id)
  }
}

const keyOf = ({
  occasionId,
  occursOn,
  address,
}: {
  occasionId: string
  occursOn: string
  address: string
}) => `${occasionId} ${occursOn} ${address.toLowerCase()}`
