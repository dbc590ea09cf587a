import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { replyRate } from '#shared/domain/messages/reply-rate.ts'

/** How many answered of a hundred, and between what the truth lies; where there are too few to say, just that. */
export function ReplyRateCell(props: { sent: number; replied: number }) {
  const { t } = useTranslation('touchResults')
  const format = useFormat()
  const { rate, interval } = replyRate(props)
  if (rate === null) return <span className="touch-muted">{t('nobodyYet')}</span>
  if (interval === null) return <span className="touch-muted">{t('tooFew')}</span>
  const [low, high] = [format.percent(interval.low), format.percent(interval.high)]
  return (
    <span className="results-rate" title={t('intervalHelp')}>
      <b>{format.percent(rate)}</b> <span className="touch-muted">{t('interval', { low, high })}</span>
    </span>
  )
}
