import { useTranslation } from 'react-i18next'
import './chip.css'

/** A lifecycle stage as a dot and a word. */
export function StageDot(props: { stage: 'new' | 'active' | 'mature' | 'atRisk' | 'silent' | 'lost' }) {
  const { t } = useTranslation('model')
  return (
    <span className="rp-stage" data-stage={props.stage}>
      {t(`stage.${props.stage}`)}
    </span>
  )
}
