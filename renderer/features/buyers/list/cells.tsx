import { IconBan } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { DueLabel } from '#renderer/ui/chips/due-label.tsx'
import { StageDot } from '#renderer/ui/chips/stage-dot.tsx'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Person } from '#renderer/ui/people/person-avatar.tsx'
import { Money } from '#renderer/ui/text/money.tsx'
import { PhoneLink } from '#renderer/ui/text/phone-link.tsx'
import type { Organization, Stage, Tier } from '#shared/model/organization.ts'
import { shelfOf, useOrganizationLinks } from '../organization-links.ts'

/** The name is a real link for the mouse; the keyboard opens a row with Enter. */
export function NameCell(props: { organization: Organization }) {
  const links = useOrganizationLinks()
  const { id, legalName, roles, blacklistReason } = props.organization
  const shelf = shelfOf(roles)
  return (
    <span className="buyers-name-cell">
      <a
        href={links.hrefOf(id, shelf)}
        tabIndex={-1}
        title={legalName}
        onClick={(event) => {
          event.preventDefault()
          links.open(id, shelf)
        }}
      >
        {legalName}
      </a>
      {blacklistReason === null ? null : <BlockedMark reason={blacklistReason} />}
    </span>
  )
}

function BlockedMark(props: { reason: string }) {
  const { t } = useTranslation('buyers')
  return (
    <IconBan
      className="buyers-blocked"
      size={14}
      stroke={1.5}
      aria-label={t('blacklistedBecause', { reason: props.reason })}
    />
  )
}

// While somebody types, every letter brings other rows: a cell that shows the same again is not made anew.

export const TierCell = memo((props: { tier: Tier | null }) => <TierChip tier={props.tier} />)

export const StageCell = memo((props: { stage: Stage }) => <StageDot stage={props.stage} />)

export const OwnerCell = memo((props: { name: string | null }) =>
  props.name === null ? null : <Person name={props.name} size={20} />,
)

export const PhoneCell = memo((props: { number: string | null }) =>
  props.number === null ? null : <PhoneLink number={props.number} />,
)

export const AmountCell = memo((props: { yuan: number | null }) =>
  props.yuan === null ? null : <Money yuan={props.yuan} rounded />,
)

export const DueCell = memo((props: { on: string | null }) =>
  props.on === null ? null : <DueLabel on={props.on} />,
)

/** 3月5日, with how long ago that is one hover away. */
export const ContactedCell = memo(function ContactedCell(props: { on: string | null }) {
  const format = useFormat()
  const today = useToday()
  if (props.on === null) return null
  return <span title={format.relativeDay(props.on, today)}>{format.dateNear(props.on, today)}</span>
})

export function TagsCell(props: { tags: readonly string[]; words: string | null }) {
  if (props.tags.length === 0) return null
  return (
    <span className="buyers-tags-cell" title={props.words ?? undefined}>
      {props.tags.map((tag) => (
        <Chip key={tag}>{tag}</Chip>
      ))}
    </span>
  )
}
