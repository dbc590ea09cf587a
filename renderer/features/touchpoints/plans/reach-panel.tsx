import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Channel } from '#shared/model/contact.ts'
import { TouchpointIssue } from '#shared/model/touchpoint.ts'
import { ChannelLabel } from '../channel-label.tsx'
import type { PlanDraft } from './plan-draft.ts'
import { reachQuery } from './plan-queries.ts'

const settleMs = 250

/** How many people a plan reaches as it stands, by which way, and who has to be looked at. */
export function ReachPanel({ draft }: { draft: PlanDraft }) {
  const { t } = useTranslation(['touchPlans', 'touchpoints'])
  const format = useFormat()
  const [wanted] = useDebouncedValue({ audience: draft.audience, channels: draft.channels }, settleMs)
  const { data: reach, isFetching } = useQuery(reachQuery(wanted.audience, wanted.channels))
  const most = Math.max(1, ...Channel.options.map((channel) => reach?.byChannel[channel] ?? 0))
  const issues = TouchpointIssue.options.filter((issue) => (reach?.byIssue[issue] ?? 0) > 0)
  return (
    <section className="plan-reach" aria-live="polite" data-stale={isFetching}>
      <h2>{t('touchPlans:reach.title')}</h2>
      {reach === undefined ? (
        <p className="touch-muted">{t('touchPlans:reach.counting')}</p>
      ) : (
        <>
          <p className="plan-reach-number">
            {t('touchpoints:people', { count: reach.contacts, shown: format.number(reach.contacts) })}
          </p>
          <p className="touch-muted">
            {t('touchPlans:reach.organizations', {
              count: reach.organizations,
              shown: format.number(reach.organizations),
            })}
          </p>
          <ul className="plan-reach-list">
            {draft.channels.map((channel) => (
              <li key={channel}>
                <ChannelLabel channel={channel} />
                <span className="plan-reach-bar" aria-hidden>
                  <span style={{ width: `${((reach.byChannel[channel] ?? 0) / most) * 100}%` }} />
                </span>
                <b>{format.number(reach.byChannel[channel] ?? 0)}</b>
              </li>
            ))}
          </ul>
          {issues.length === 0 ? null : (
            <>
              <h3>{t('touchPlans:reach.issues')}</h3>
              <ul className="plan-reach-issues">
                {issues.map((issue) => (
                  <li key={issue} title={t(`touchpoints:issueHelp.${issue}`)}>
                    <span>{t(`touchpoints:issue.${issue}`)}</span>
                    <b>{format.number(reach.byIssue[issue] ?? 0)}</b>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  )
}
