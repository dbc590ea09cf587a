import { Tooltip, UnstyledButton } from '@mantine/core'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { PersonAvatar } from '#renderer/ui/people/person-avatar.tsx'
import type { Badges } from '#shared/model/store-status.ts'
import { Mark } from './mark.tsx'
import type { RailItem } from './rail-items.ts'

/** The way between screens; badges say what is due. Collapsed, every icon keeps its name as a tooltip. */
export function Rail(props: {
  items: readonly RailItem[]
  badges: Badges | undefined
  userName: string
  isCollapsed: boolean
  onToggle: () => void
}) {
  const { t } = useTranslation(['frame', 'common'])
  const toggleLabel = props.isCollapsed ? t('railExpand') : t('railCollapse')
  const ToggleIcon = props.isCollapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <nav className="rail" data-collapsed={props.isCollapsed} aria-label={t('rail')} data-no-print>
      <div className="rail-head">
        <Mark size={24} />
        <span className="rail-name">{t('common:productName')}</span>
      </div>
      {(['top', 'bottom'] as const).map((place) => (
        <ul key={place} className="rail-list" data-place={place}>
          {props.items
            .filter((item) => item.place === place)
            .map((item) => (
              <li key={item.screen}>
                <RailLink item={item} badges={props.badges} isCollapsed={props.isCollapsed} />
              </li>
            ))}
        </ul>
      ))}
      <div className="rail-foot">
        <Tooltip label={props.userName} position="right" disabled={!props.isCollapsed}>
          <span className="rail-user">
            <PersonAvatar name={props.userName} size={24} />
            <span className="rail-user-name">{props.userName}</span>
          </span>
        </Tooltip>
        <Tooltip
          position="right"
          label={
            <span>
              {toggleLabel} <KeyHint keys="[" />
            </span>
          }
        >
          <UnstyledButton className="rail-toggle" onClick={props.onToggle} aria-label={toggleLabel}>
            <ToggleIcon size={18} stroke={1.5} aria-hidden />
          </UnstyledButton>
        </Tooltip>
      </div>
    </nav>
  )
}

function RailLink(props: { item: RailItem; badges: Badges | undefined; isCollapsed: boolean }) {
  const { t } = useTranslation(['frame', 'common'])
  const format = useFormat()
  const { item } = props
  const badge = props.badges === undefined ? undefined : item.badge?.(props.badges)
  const label = t(item.screen)
  const Icon = item.icon
  return (
    <Tooltip
      position="right"
      openDelay={props.isCollapsed ? 100 : 700}
      label={
        <span>
          {props.isCollapsed ? label : null} <KeyHint keys={`g ${item.key}`} />
        </span>
      }
    >
      <Link to={item.to} className="rail-link" aria-label={badge?.count ? undefined : label}>
        <Icon size={18} stroke={1.5} aria-hidden />
        <span className="rail-label">{label}</span>
        {badge !== undefined && badge.count > 0 ? (
          <span className="rail-badge" data-tone={badge.tone}>
            <span aria-hidden>{format.number(Math.min(badge.count, 999))}</span>
            <span className="rp-for-readers">{t(badge.words, { count: badge.count })}</span>
          </span>
        ) : null}
      </Link>
    </Tooltip>
  )
}
