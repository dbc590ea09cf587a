import { useTranslation } from 'react-i18next'
import './chip.css'

/** 重点/A/B/C/D as a small letter chip; nothing when no tier was given. */
export function TierChip(props: { tier: 'key' | 'A' | 'B' | 'C' | 'D' | null }) {
  const { t } = useTranslation('model')
  if (props.tier === null) return null
  return (
    <span className="rp-tier" data-tier={props.tier} title={t(`tier.${props.tier}`)}>
      {t(`tierShort.${props.tier}`)}
    </span>
  )
}
