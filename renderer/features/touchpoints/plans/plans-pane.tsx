import { Button, Switch, UnstyledButton } from '@mantine/core'
import { IconCalendarHeart, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import type { TouchPlan } from '#shared/model/touchpoint.ts'
import { channelIcons } from '../channel-label.tsx'
import { plansQuery } from '../touchpoint-queries.ts'
import { useAddress } from '../use-address.ts'
import { useOccasions } from '../use-occasions.ts'
import { PlanEditor } from './plan-editor.tsx'
import './plans.css'

const newPlanId = 'new'

/** Whom we greet on what, standing orders for the queue: the list left, the one being worked on right. */
export function PlansPane() {
  const { t } = useTranslation(['touchPlans', 'common'])
  const errorWords = useErrorWords()
  const { plan: shownId, filter, go } = useAddress()
  const { data: plans, error, refetch } = useQuery(plansQuery)
  const show = (id: string | undefined) => go({ tab: 'plans', ...(id === undefined ? {} : { plan: id }) })
  const create = () => show(newPlanId)
  useShortcut('touch.plans.new', 'f', t('touchPlans:new'), create)
  if (plans === undefined) {
    return error === null ? (
      <ListSkeleton rows={6} />
    ) : (
      <EmptyState
        title={t('touchPlans:failed')}
        body={errorWords(error)}
        actions={[{ label: t('common:retry'), onClick: () => void refetch() }]}
      />
    )
  }
  const shown = plans.find((one) => one.id === shownId)
  if (plans.length === 0 && shownId !== newPlanId) {
    return (
      <EmptyState
        icon={<IconCalendarHeart size={22} stroke={1.5} />}
        title={t('touchPlans:none')}
        body={t('touchPlans:noneBody')}
        actions={[
          {
            label: t('touchPlans:new'),
            icon: <IconPlus size={16} stroke={1.5} />,
            keys: 'f',
            onClick: create,
          },
        ]}
      />
    )
  }
  return (
    <div className="plans">
      <nav className="plans-list" aria-label={t('touchPlans:list')}>
        <Button
          fullWidth
          size="xs"
          leftSection={<IconPlus size={14} stroke={1.5} />}
          rightSection={<KeyHint keys="f" />}
          onClick={create}
        >
          {t('touchPlans:new')}
        </Button>
        <ul>
          {plans.map((plan) => (
            <PlanEntry
              key={plan.id}
              plan={plan}
              isShown={plan.id === shown?.id}
              onShow={() => show(plan.id)}
            />
          ))}
        </ul>
      </nav>
      {shown === undefined && shownId !== newPlanId ? (
        <EmptyState size="panel" title={t('touchPlans:choose')} body={t('touchPlans:chooseBody')} />
      ) : (
        <PlanEditor
          key={shown?.id ?? newPlanId}
          editing={shown}
          occasionId={filter?.occasionId}
          onSaved={(id) => show(id)}
          onClose={() => show(undefined)}
        />
      )}
    </div>
  )
}

function PlanEntry(props: { plan: TouchPlan; isShown: boolean; onShow: () => void }) {
  const { t } = useTranslation(['touchPlans', 'model'])
  const format = useFormat()
  const undoToast = useUndoToast()
  const errorWords = useErrorWords()
  const { nameOf } = useOccasions()
  const { plan } = props
  const setActive = async (isActive: boolean) => {
    try {
      const { changeSetId } = await client.touchPlans.update({ id: plan.id, changes: { isActive } })
      undoToast({
        message: t(isActive ? 'touchPlans:resumed' : 'touchPlans:paused', { name: plan.name }),
        changeSetId,
      })
    } catch (error) {
      showToast('error', errorWords(error))
    }
  }
  return (
    <li className="plans-entry" data-active={plan.isActive} data-shown={props.isShown}>
      <UnstyledButton
        className="plans-open"
        aria-current={props.isShown ? 'true' : undefined}
        onClick={props.onShow}
      >
        <b>{plan.name}</b>
        <span className="plans-meta">
          {nameOf(plan.occasionId)}
          <span className="plans-channels">
            {plan.channels.map((channel) => {
              const Icon = channelIcons[channel]
              return <Icon key={channel} size={14} stroke={1.5} aria-label={t(`model:channel.${channel}`)} />
            })}
          </span>
        </span>
        <span className="plans-meta">
          {plan.isActive
            ? t('touchPlans:lead', { count: plan.leadDays, shown: format.number(plan.leadDays) })
            : t('touchPlans:isPaused')}
        </span>
      </UnstyledButton>
      <Switch
        size="xs"
        aria-label={t('touchPlans:activeNamed', { name: plan.name })}
        checked={plan.isActive}
        onChange={(event) => void setActive(event.currentTarget.checked)}
      />
    </li>
  )
}
