import { Button, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { RankedMatch } from '#shared/contract/matching-contract.ts'
import { requirementQuery } from '../matching-queries.ts'
import { useAddress } from '../use-address.ts'
import { ChangesList } from '../workbench/changes-list.tsx'
import { ReasonList, ReasonsInShort } from '../workbench/reason-list.tsx'
import { ScoreBar } from '../workbench/score-bar.tsx'
import { MatchStateChip } from '../workbench/state-chip.tsx'
import { useMatchActs } from '../working/use-match-acts.ts'

/** A requirement beside the offering: how well it is met, and what can be done about it. */
export function WantedCard(props: { pair: RankedMatch; isChosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation(['matching', 'matchTools'])
  const format = useFormat()
  const { go } = useAddress()
  const { shortlist } = useMatchActs()
  const { pair, isChosen } = props
  const { data: requirement = null } = useQuery(requirementQuery(isChosen ? pair.requirementId : null))
  const parties = { requirement, offering: pair.offering }
  return (
    <li className="matching-card" data-chosen={isChosen}>
      <UnstyledButton className="matching-card-head" aria-expanded={isChosen} onClick={props.onChoose}>
        <span className="matching-score">{format.number(Math.round(pair.score))}</span>
        <span className="matching-card-main">
          <span className="matching-card-line">
            <span className="matching-card-name">{pair.requirementTitle}</span>
            {pair.match === null ? null : <MatchStateChip match={pair.match} />}
          </span>
          <span className="matching-card-title">{pair.buyerName}</span>
          <ScoreBar reasons={pair.reasons} />
          {isChosen ? null : <ReasonsInShort reasons={pair.reasons} parties={parties} />}
        </span>
      </UnstyledButton>
      {isChosen ? (
        <div className="matching-card-body">
          <div className="matching-acts">
            {pair.match === null ? (
              <Button
                size="compact-sm"
                onClick={() => void shortlist(pair.requirementId, [pair.offeringId], pair.supplierName)}
              >
                {t('matching:act.shortlist')}
              </Button>
            ) : null}
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => go({ requirement: pair.requirementId })}
            >
              {t('matchTools:offerings.toWorkbench')}
            </Button>
          </div>
          <ReasonList reasons={pair.reasons} parties={parties} />
          <ChangesList reasons={pair.reasons} parties={parties} />
        </div>
      ) : null}
    </li>
  )
}
