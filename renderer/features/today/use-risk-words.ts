import { useTranslation } from 'react-i18next'
import { daysUntil } from '#renderer/ui/format/days.ts'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { defaultQuietLimits } from '#shared/domain/follow-ups/quiet-limits.ts'
import type { TodayData } from './today-queries.ts'

/** How long a buyer has been quiet, and the rule that makes it a risk. */
export function useRiskWords() {
  const { t } = useTranslation(['today', 'model'])
  const format = useFormat()
  return ({ organization, daysSinceContact }: TodayData['atRisk'][number], today: string) => {
    const sinceEntry = Math.max(0, -daysUntil(format.dayOf(organization.createdAt), today))
    const quietDays = daysSinceContact ?? sinceEntry
    const limit = defaultQuietLimits.find(({ tier }) => tier === organization.tier)
    const isOverLimit = limit !== undefined && quietDays > limit.days
    return {
      quiet:
        daysSinceContact === null
          ? t('today:neverContacted')
          : t('today:quietDays', { count: quietDays, shown: format.number(quietDays) }),
      why: isOverLimit
        ? daysSinceContact === null
          ? t('today:whyNever', { count: sinceEntry, shown: format.number(sinceEntry) })
          : t('today:whyQuiet', { tier: t(`model:tier.${limit.tier}`), count: limit.days })
        : t('today:whyStage', { stage: t(`model:stage.${organization.stage}`) }),
    }
  }
}
