import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import type { RankedMatch } from '#shared/contract/matching-contract.ts'
import type { MatchId, OfferingId, RequirementId } from '#shared/model/ids.ts'
import type { NoDealReason } from '#shared/model/requirement.ts'
import { useWrite } from '../use-write.ts'

/** A pair as it stands in a list: on the way already, or only ranked. */
export type Pair = Pick<RankedMatch, 'requirementId' | 'offeringId' | 'supplierName' | 'match'>

/** What can be done with a pair. Each says what it did and can be taken back; undefined when nothing was written. */
export function useMatchActs() {
  const { t } = useTranslation(['matching', 'model'])
  const write = useWrite()
  return useMemo(() => {
    const shortlist = (requirementId: RequirementId, offeringIds: OfferingId[], name: string) =>
      write(
        () => client.matches.shortlist({ requirementId, offeringIds }),
        t('matching:acts.shortlisted', { name, count: offeringIds.length }),
      )
    /** What is told about a supplier puts it on the list first. */
    const onTheList = async ({ requirementId, offeringId, match }: Pair): Promise<MatchId | undefined> => {
      if (match !== null) return match.id
      const { ids } = await client.matches.shortlist({ requirementId, offeringIds: [offeringId] })
      return ids[0]
    }
    const withMatch = (
      pair: Pair,
      run: (id: MatchId) => Promise<{ changeSetId: string | null }>,
      message: string,
    ) =>
      write(async () => {
        const id = await onTheList(pair)
        return id === undefined ? { changeSetId: null } : run(id)
      }, message)
    return {
      shortlist,
      propose: (pair: Pair, to: 'buyer' | 'supplier' | 'both') =>
        withMatch(
          pair,
          (id) => client.matches.propose({ id, to }),
          t(`matching:acts.proposed.${to}`, { name: pair.supplierName }),
        ),
      accept: (pair: Pair, note: string | null = null) =>
        withMatch(
          pair,
          (id) => client.matches.accept({ id, note }),
          t('matching:acts.accepted', { name: pair.supplierName }),
        ),
      reject: (pair: Pair, reason: NoDealReason, note: string | null) =>
        withMatch(
          pair,
          (id) => client.matches.reject({ id, reason, note }),
          t('matching:acts.rejected', {
            name: pair.supplierName,
            reason: t(`model:noDealReason.${reason}`),
          }),
        ),
      takeBack: async (pair: Pair) => {
        const { match } = pair
        if (match === null) return undefined
        return write(
          () => client.matches.takeBack({ id: match.id }),
          t('matching:acts.takenBack', { name: pair.supplierName }),
        )
      },
    }
  }, [t, write])
}
