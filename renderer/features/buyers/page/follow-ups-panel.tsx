import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconCheck, IconClockPause, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { client } from '#renderer/data/client.ts'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { DueLabel } from '#renderer/ui/chips/due-label.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { useTaskWords } from '#renderer/ui/text/use-task-words.ts'
import { snoozeTargets } from '#shared/domain/follow-ups/snooze-targets.ts'
import { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpRow } from '#shared/model/follow-up-list.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import { openFollowUpsQuery } from '../organization-queries.ts'
import { useWrite } from '../use-write.ts'

/** What is owed to this organization, nearest first. */
export function FollowUpsPanel(props: { organizationId: OrganizationId }) {
  const { t } = useTranslation('buyers')
  const actions = useAppActions()
  const { data } = useQuery(openFollowUpsQuery(props.organizationId))
  const add = () => actions.newFollowUp({ organizationId: props.organizationId })
  return (
    <Panel
      title={t('followUps.title')}
      count={data === undefined || data.total === 0 ? undefined : data.total}
      flush
      actions={
        <Tooltip label={t('followUps.add')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('followUps.add')} onClick={add}>
            <IconPlus size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      }
    >
      {data === undefined ? <ListSkeleton rows={2} /> : null}
      {data?.rows.length === 0 ? <p className="buyer-none">{t('followUps.none')}</p> : null}
      <ul className="buyer-owed-list">
        {data?.rows.map((row) => (
          <OpenFollowUp key={row.followUp.id} row={row} />
        ))}
      </ul>
    </Panel>
  )
}

function OpenFollowUp(props: { row: FollowUpRow }) {
  const { t } = useTranslation(['buyers', 'common'])
  const format = useFormat()
  const today = LocalDate.parse(useToday())
  const write = useWrite()
  const actions = useAppActions()
  const { followUp, contactName, organizationId } = props.row
  const title = useTaskWords()(followUp)
  const ids = [followUp.id]
  const targets = snoozeTargets(followUp.dueOn, today)
  const snooze = (dueOn: LocalDate) =>
    void write(
      () => client.followUps.snooze({ ids, dueOn }),
      t('buyers:followUps.snoozed', { date: format.dateNear(dueOn, today) }),
    )
  return (
    <li className="buyer-owed-row">
      <div className="buyer-owed-main">
        <div>{title}</div>
        <div className="buyer-owed-meta">
          <DueLabel on={followUp.dueOn} />
          {followUp.priority === 'high' ? <Chip tone="due">{t('buyers:followUps.high')}</Chip> : null}
          {contactName === null ? null : <span className="buyers-quiet">{contactName}</span>}
        </div>
        {followUp.reason === null ? null : <div className="buyers-quiet">{followUp.reason}</div>}
        {followUp.note === null ? null : <div className="buyers-quiet">{followUp.note}</div>}
      </div>
      <div className="buyer-owed-actions">
        <Tooltip label={t('buyers:followUps.complete')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('buyers:followUps.completeNamed', { title })}
            onClick={() =>
              void write(() => client.followUps.complete({ ids }), t('buyers:followUps.completed'))
            }
          >
            <IconCheck size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
        <Menu position="bottom-end" width={200} returnFocus>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('buyers:followUps.snoozeNamed', { title })}
            >
              <IconClockPause size={16} stroke={1.5} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('buyers:followUps.snooze')}</Menu.Label>
            {(['inOneDay', 'inThreeDays', 'nextMonday'] as const).map((target) => (
              <Menu.Item
                key={target}
                rightSection={<span className="buyers-quiet">{format.monthDay(targets[target])}</span>}
                onClick={() => snooze(targets[target])}
              >
                {t(`buyers:followUps.snoozeTo.${target}`)}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item onClick={() => actions.quickLog({ organizationId, followUpId: followUp.id })}>
              {t('buyers:followUps.logAndClose')}
            </Menu.Item>
            <Menu.Item
              onClick={() =>
                void write(() => client.followUps.cancel({ ids }), t('buyers:followUps.cancelled'))
              }
            >
              {t('buyers:followUps.cancel')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </li>
  )
}
