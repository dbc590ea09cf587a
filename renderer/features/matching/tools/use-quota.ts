import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import type { QuotaPlan } from '#shared/contract/matching-contract.ts'
import type { OrganizationId, RequirementId } from '#shared/model/ids.ts'
import type { RequirementFilter } from '#shared/model/requirement-list.ts'
import { useWrite } from '../use-write.ts'

export interface PairRule {
  key: string
  buyerId: OrganizationId | null
  supplierId: OrganizationId | null
}

interface Wish {
  which: 'all' | 'list'
  purchaseList: string
  least: number
  most: number
  perSupplier: number
  spread: number
  must: readonly PairRule[]
  never: readonly PairRule[]
}

/** The trade's own rule: three to five suppliers for each buyer. */
const usual: Wish = {
  which: 'all',
  purchaseList: '',
  least: 3,
  most: 5,
  perSupplier: 10,
  spread: 2,
  must: [],
  never: [],
}

/** What one matching takes. */
const mostRequirements = 5_000
const pageSize = 500

/** What is wished for, and what came of it. */
export function useQuota() {
  const { t } = useTranslation('matchTools')
  const errorWords = useErrorWords()
  const write = useWrite()
  const [wish, setWish] = useState<Wish>(usual)
  const [plan, setPlan] = useState<QuotaPlan | undefined>(undefined)
  const [isRunning, setIsRunning] = useState(false)
  const [isEmpty, setIsEmpty] = useState(false)

  const run = async () => {
    setIsRunning(true)
    try {
      const requirementIds = await wantedIds(wish)
      setIsEmpty(requirementIds.length === 0)
      if (requirementIds.length === 0) return setPlan(undefined)
      const { least, most, perSupplier, spread } = wish
      setPlan(
        await client.matching.quota({
          requirementIds,
          least,
          most,
          perSupplier,
          spread,
          must: chosenPairs(wish.must),
          never: chosenPairs(wish.never),
        }),
      )
    } catch (error) {
      showToast('error', errorWords(error))
    } finally {
      setIsRunning(false)
    }
  }
  const shortlist = async (): Promise<boolean> => {
    const pairs = (plan?.pairs ?? []).flatMap(({ requirementId, offeringId }) =>
      requirementId === null || offeringId === null ? [] : { requirementId, offeringId },
    )
    if (pairs.length === 0) return false
    const answer = await write(
      () => client.matches.shortlistMany({ pairs }),
      ({ ids }) => t('quota.listed', { count: ids.length }),
    )
    return answer !== undefined
  }
  return {
    wish,
    set: (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part })),
    plan,
    isRunning,
    isEmpty,
    run,
    shortlist,
  }
}

async function wantedIds(wish: Wish): Promise<RequirementId[]> {
  const name = wish.purchaseList.trim()
  const filter: RequirementFilter = {
    statuses: ['open', 'matching'],
    ...(wish.which === 'list' && name !== '' && { purchaseList: name }),
  }
  const ids: RequirementId[] = []
  for (;;) {
    const { rows, total } = await client.requirements.page({ filter, offset: ids.length, limit: pageSize })
    ids.push(...rows.map(({ id }) => id))
    if (rows.length === 0 || ids.length >= Math.min(total, mostRequirements))
      return [...new Set(ids)].slice(0, mostRequirements)
  }
}

/** A line that is only half filled in is no rule yet. */
const chosenPairs = (rules: readonly PairRule[]) =>
  rules.flatMap(({ buyerId, supplierId }) =>
    buyerId === null || supplierId === null ? [] : { buyerId, supplierId },
  )
