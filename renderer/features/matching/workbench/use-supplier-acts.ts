import { useState } from 'react'
import type { RequirementRow } from '#shared/contract/matching-contract.ts'
import type { Pending } from '../working/pending-dialogs.tsx'
import { useMatchActs } from '../working/use-match-acts.ts'
import type { MatchAct } from './allowed-acts.ts'
import type { CardActs } from './card-actions.tsx'
import type { Entry } from './entries.ts'

/** What is done with the chosen supplier: at once where a key says it all, else through a dialog. */
export function useSupplierActs(
  requirement: RequirementRow | undefined,
  chosen: Entry | undefined,
  ask: (pending: Pending) => void,
): CardActs {
  const matchActs = useMatchActs()
  const [isProposing, setIsProposing] = useState(false)
  const pair = chosen?.pair
  return {
    isProposing,
    setIsProposing,
    propose: (to) => {
      setIsProposing(false)
      if (pair !== undefined) void matchActs.propose(pair, to)
    },
    run: (act: MatchAct) => {
      if (requirement === undefined || pair === undefined) return
      switch (act) {
        case 'shortlist':
          return void matchActs.shortlist(requirement.id, [pair.offeringId], pair.supplierName)
        case 'propose':
          return setIsProposing(true)
        case 'accept':
          return void matchActs.accept(pair)
        case 'reject':
          return ask({ kind: 'reject', pair })
        case 'takeBack':
          return void matchActs.takeBack(pair)
        case 'deal':
          return ask({ kind: 'deal', requirement, pair })
      }
    },
  }
}
