import type { IdentityKeyKind } from '#shared/model/duplicate.ts'
import { MOST_ORGANIZATIONS_PER_KEY } from './identity-keys.ts'

/** Whom the keys of a record lead to, by how much each kind of key says. */
export class Reached<Id> {
  /** Those who share a code, phone, address or name. */
  readonly close = new Set<Id>()
  /** Those who share a brand word, under each word for itself; some of them are among `close` too. */
  readonly byBrand: (readonly Id[])[] = []
  /** False when a telling key leads to too many: then somebody found by brand may share that key as well. */
  isComplete = true

  /** `under`: the first organizations stored under a key, one more than the key may lead to when there are more. */
  add(kind: IdentityKeyKind, under: readonly Id[]): void {
    const most = MOST_ORGANIZATIONS_PER_KEY[kind]
    if (under.length > most) {
      // A mail domain alone decides nothing.
      if (kind !== 'brand' && kind !== 'domain') this.isComplete = false
      if (kind !== 'name') return
    }
    if (kind !== 'brand') for (const id of under.slice(0, most)) this.close.add(id)
    else if (under.length > 0) this.byBrand.push(under)
  }
}
