import { useTranslation } from 'react-i18next'
import { useFormat } from '../format/use-format.ts'
import './text.css'

/**
 * An amount in yuan: 373万元 when that is exact, every digit when it is not.
 * `rounded` allows 约 373万元 where space is short; the exact amount is then the tooltip.
 */
export function Money(props: { yuan: number; rounded?: boolean }) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const full = format.yuan(props.yuan)
  const exact = format.shortExact(props.yuan)
  const isRounded = props.rounded === true && exact === undefined && Math.abs(props.yuan) >= 10_000
  const words = isRounded
    ? t('around', { amount: t('yuan', { amount: format.shortRounded(props.yuan) }) })
    : exact === undefined
      ? full
      : t('yuan', { amount: exact })
  return (
    <span className="rp-number" title={words === full ? undefined : full}>
      {words}
    </span>
  )
}
