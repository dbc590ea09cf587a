import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { useTradeWords } from '#renderer/ui/trade/trade-words.ts'
import type { RequirementRow } from '#shared/contract/matching-contract.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import { openRequirementsQuery } from './trade-queries.ts'
import './trade.css'

const shownAtMost = 5

/** What a buyer is looking for now, the nearest deadline first; each a way to the workbench. */
export function RequirementsPanel(props: { organizationId: OrganizationId }) {
  const { t } = useTranslation('trade')
  const { newRequirement } = useAppActions()
  const [showsAll, setShowsAll] = useState(false)
  const { data } = useQuery(openRequirementsQuery(props.organizationId))
  if (data === undefined) return null
  const hidden = data.rows.length - shownAtMost
  return (
    <Panel
      title={t('needs.title')}
      count={data.total === 0 ? undefined : data.total}
      actions={
        <Tooltip label={t('needs.add')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('needs.add')}
            onClick={() => newRequirement({ organizationId: props.organizationId })}
          >
            <IconPlus size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      }
      flush={data.total > 0}
    >
      {data.total === 0 ? <p className="buyers-quiet trade-none">{t('needs.none')}</p> : null}
      <ul className="buyer-owed-list">
        {data.rows.slice(0, showsAll ? data.rows.length : shownAtMost).map((requirement) => (
          <NeedRow key={requirement.id} requirement={requirement} />
        ))}
      </ul>
      {hidden <= 0 ? null : (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          className="buyer-more"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? t('offerings.showFewer') : t('offerings.showMore', { count: hidden })}
        </Button>
      )}
    </Panel>
  )
}

function NeedRow({ requirement }: { requirement: RequirementRow }) {
  const { t } = useTranslation('trade')
  const words = useTradeWords()
  const { id, title, quantity, price, deadline, ageDays } = requirement
  const facts = [
    ...(quantity === null ? [] : [words.quantity(quantity)]),
    ...(price === null ? [] : [words.price(price)]),
    t('needs.age', { count: ageDays + 1 }),
  ]
  return (
    <li className="buyer-owed-row">
      <div className="buyer-owed-main">
        <Link className="trade-need" to="/matching" search={{ requirement: id }}>
          {title}
        </Link>
        <div className="trade-offering-facts">{facts.join(' · ')}</div>
        <div className="buyer-owed-meta">
          {deadline === null ? null : <Deadline on={deadline} />}
          <span className="buyers-quiet">
            <Progress requirement={requirement} />
          </span>
        </div>
      </div>
    </li>
  )
}

function Deadline({ on }: { on: string }) {
  const { t } = useTranslation('trade')
  const format = useFormat()
  const today = useToday()
  const isOver = on < today
  return (
    <Chip tone={isOver ? 'overdue' : 'due'}>
      {t(isOver ? 'needs.deadlinePassed' : 'needs.deadline', { date: format.dateNear(on, today) })}
    </Chip>
  )
}

function Progress({ requirement: { matchesByState } }: { requirement: RequirementRow }) {
  const { t } = useTranslation('trade')
  const proposed = (matchesByState.proposed ?? 0) + (matchesByState.accepted ?? 0)
  const shortlisted = matchesByState.shortlisted ?? 0
  if (proposed > 0) return t('needs.proposed', { count: proposed })
  return shortlisted > 0 ? t('needs.shortlisted', { count: shortlisted }) : t('needs.nobody')
}
