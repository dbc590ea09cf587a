import { Menu, ScrollArea, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StageDot } from '#renderer/ui/chips/stage-dot.tsx'
import { TierChip } from '#renderer/ui/chips/tier-chip.tsx'
import { Person } from '#renderer/ui/people/person-avatar.tsx'
import { type Organization, Stage, Tier } from '#shared/model/organization.ts'
import { useOrganizationEdit } from '../use-organization-edit.ts'
import { useTeam } from '../use-team.ts'

/** Tier, stage and owner, each changed in one click where it stands. */
export function HeaderMenus(props: { organization: Organization }) {
  const { t } = useTranslation(['buyers', 'model', 'common'])
  const { id, tier, stage, ownerId } = props.organization
  const save = useOrganizationEdit(id)
  const { users, nameOf } = useTeam()
  return (
    <>
      <Choice
        label={t('buyers:columns.tier')}
        value={tier === null ? t('model:tier.none') : <TierChip tier={tier} />}
        items={[...Tier.options, null].map((one) => ({
          key: one ?? 'none',
          icon: one === null ? undefined : <TierChip tier={one} />,
          label: one === null ? t('model:tier.none') : t(`model:tier.${one}`),
          onClick: () => save({ tier: one }, t('buyers:columns.tier')),
        }))}
      />
      <Choice
        label={t('buyers:columns.stage')}
        value={<StageDot stage={stage} />}
        items={Stage.options.map((one) => ({
          key: one,
          label: <StageDot stage={one} />,
          onClick: () => save({ stage: one }, t('buyers:columns.stage')),
        }))}
      />
      <Choice
        label={t('common:owner')}
        value={ownerId === null ? t('common:unassigned') : <Person name={nameOf(ownerId)} size={20} />}
        items={[
          ...users.map((user) => ({
            key: user.id,
            label: <Person name={user.name} size={20} />,
            onClick: () => save({ ownerId: user.id }, t('common:owner')),
          })),
          {
            key: 'none',
            label: t('common:unassigned'),
            onClick: () => save({ ownerId: null }, t('common:owner')),
          },
        ]}
      />
    </>
  )
}

function Choice(props: {
  label: string
  value: ReactNode
  items: ReadonlyArray<{ key: string; icon?: ReactNode; label: ReactNode; onClick: () => Promise<boolean> }>
}) {
  return (
    <Menu width={200} returnFocus>
      <Menu.Target>
        <UnstyledButton className="buyer-choice" title={props.label}>
          <span className="rp-for-readers">{props.label}</span>
          {props.value}
          <IconChevronDown size={13} stroke={1.5} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah={320} type="auto">
          {props.items.map((item) => (
            <Menu.Item
              key={item.key}
              leftSection={item.icon === undefined ? undefined : <span aria-hidden>{item.icon}</span>}
              onClick={() => void item.onClick()}
            >
              {item.label}
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  )
}
