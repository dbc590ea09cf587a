import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import type { RequirementRow } from '#shared/contract/matching-contract.ts'
import { useAddress } from '../use-address.ts'
import { useWrite } from '../use-write.ts'
import type { Pending } from '../working/pending-dialogs.tsx'
import type { RequirementActs } from './requirement-detail.tsx'

/** What is done with the requirement itself. */
export function useRequirementActs(
  requirement: RequirementRow | undefined,
  ask: (pending: Pending) => void,
): RequirementActs {
  const { t } = useTranslation('matching')
  const write = useWrite()
  const { change } = useAddress()
  const update = (status: 'open' | 'closed') => {
    if (requirement === undefined) return
    const { id, title } = requirement
    void write(
      () => client.requirements.update({ id, changes: { status } }),
      t(status === 'open' ? 'acts.reopened' : 'acts.closed', { title }),
    )
  }
  return {
    edit: () => requirement && ask({ kind: 'edit', requirement }),
    noDeal: () => requirement && ask({ kind: 'noDeal', requirement }),
    recordDeal: () => requirement && ask({ kind: 'deal', requirement, pair: null }),
    close: () => update('closed'),
    reopen: () => update('open'),
    remove: () => {
      if (requirement === undefined) return
      const { id, title } = requirement
      void write(() => client.requirements.remove({ id }), t('acts.removed', { title })).then((answer) => {
        if (answer !== undefined) change({ requirement: undefined })
      })
    },
  }
}
