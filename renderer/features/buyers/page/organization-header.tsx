import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconBan, IconDots, IconPencil, IconPhone, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { DueLabel } from '#renderer/ui/chips/due-label.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import type { Organization } from '#shared/model/organization.ts'
import { useBulkActs } from '../list/use-bulk-acts.ts'
import type { Shelf } from '../organization-links.ts'
import { HeaderMenus } from './header-menus.tsx'

/** Who it is, how it stands with us, what comes next, and the call. */
export function OrganizationHeader(props: { organization: Organization; shelf: Shelf; onEdit: () => void }) {
  const { t } = useTranslation(['buyers', 'model', 'common'])
  const navigate = useNavigate()
  const actions = useAppActions()
  const { organization, shelf } = props
  const { id, legalName, shortName, englishName, roles, blacklistReason, isDemo, deletedAt } = organization
  const toList = () =>
    void (shelf === 'suppliers' ? navigate({ to: '/suppliers' }) : navigate({ to: '/buyers' }))
  const acts = useBulkActs({ onRemoved: toList })
  const secondName = shortName ?? englishName
  return (
    <header className="buyer-header">
      <Tooltip label={t(`buyers:page.backTo.${shelf}`)}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t(`buyers:page.backTo.${shelf}`)}
          onClick={toList}
        >
          <IconArrowLeft size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <div className="buyer-header-main">
        <div className="buyer-names">
          <h1 title={legalName}>{legalName}</h1>
          {secondName === null || secondName === legalName ? null : (
            <span className="buyer-short-name">{secondName}</span>
          )}
        </div>
        <div className="buyer-standing">
          <HeaderMenus organization={organization} />
          {roles.length > 1 || !roles.includes(shelf === 'suppliers' ? 'supplier' : 'buyer')
            ? roles.map((role) => <Chip key={role}>{t(`model:role.${role}`)}</Chip>)
            : null}
          {blacklistReason === null ? null : (
            <Chip tone="overdue" icon={<IconBan stroke={1.5} />} title={blacklistReason}>
              {t('buyers:blacklisted')}
            </Chip>
          )}
          {isDemo ? <Chip tone="info">{t('common:demo')}</Chip> : null}
          <NextStep organization={organization} />
        </div>
      </div>
      <div className="buyer-header-actions">
        <CallButton organization={organization} />
        <Button
          variant="default"
          leftSection={<IconPencil size={16} stroke={1.5} />}
          rightSection={<KeyHint keys="e" />}
          onClick={props.onEdit}
        >
          {t('common:edit')}
        </Button>
        <Menu position="bottom-end" width={220} returnFocus>
          <Menu.Target>
            <ActionIcon variant="default" size="lg" aria-label={t('common:moreActions')}>
              <IconDots size={16} stroke={1.5} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              rightSection={<KeyHint keys="l" />}
              onClick={() => actions.quickLog({ organizationId: id })}
            >
              {t('buyers:keys.log')}
            </Menu.Item>
            <Menu.Item
              rightSection={<KeyHint keys="f" />}
              onClick={() => actions.newFollowUp({ organizationId: id })}
            >
              {t('buyers:keys.followUp')}
            </Menu.Item>
            {deletedAt === null ? (
              <>
                <Menu.Divider />
                <Menu.Item
                  color="red"
                  leftSection={<IconTrash size={16} stroke={1.5} />}
                  onClick={() => void acts.remove({ type: 'ids', ids: [id] }, 1, legalName)}
                >
                  {t('common:moveToBin')}
                </Menu.Item>
              </>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      </div>
    </header>
  )
}

/** What is owed next, and how long ago we last spoke. */
function NextStep(props: { organization: Organization }) {
  const { t } = useTranslation('buyers')
  const format = useFormat()
  const today = useToday()
  const { nextDueOn, careDueOn, lastContactOn } = props.organization
  const isCare = careDueOn !== null && (nextDueOn === null || careDueOn < nextDueOn)
  const nextOn = isCare ? careDueOn : nextDueOn
  return (
    <>
      <span className="buyers-quiet">
        {lastContactOn === null
          ? t('page.neverContacted')
          : t('page.lastContact', { when: format.relativeDay(lastContactOn, today) })}
      </span>
      {nextOn === null ? (
        <span className="buyers-quiet">{t('page.nothingPlanned')}</span>
      ) : (
        <span className="buyer-next">
          {t(isCare ? 'page.nextCare' : 'page.nextStep')}
          <DueLabel on={nextOn} />
        </span>
      )}
    </>
  )
}

function CallButton(props: { organization: Organization }) {
  const { t } = useTranslation('buyers')
  const { primaryPhone, primaryContactName } = props.organization
  if (primaryPhone === null) return null
  const words =
    primaryContactName === null ? t('page.call') : t('page.callPerson', { name: primaryContactName })
  return (
    <Button
      component="a"
      href={`tel:${primaryPhone}`}
      title={primaryPhone}
      leftSection={<IconPhone size={16} stroke={1.5} />}
    >
      <span className="buyer-call-words">{words}</span>
    </Button>
  )
}
