import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import type { ImportDoubt } from '#shared/model/import.ts'
import { useTargetWords } from '../mapping/use-target-words.ts'
import { useDoubtWords } from './doubt-words.ts'

/** How cells were read that could be meant otherwise: nothing is wrong with them, but a person would ask. */
export function DoubtsPanel(props: {
  doubts: readonly ImportDoubt[]
  /** Saved already: what to do about it is another thing then. */
  isSaved?: boolean
}) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const { flagField } = useTargetWords()
  const doubtWords = useDoubtWords()
  if (props.doubts.length === 0) return null
  return (
    <Panel flush title={t('doubtsTitle')}>
      <p className="imports-doubts-help">{t(props.isSaved ? 'doubtsHelpSaved' : 'doubtsHelp')}</p>
      <ul className="imports-doubts">
        {props.doubts.map(({ field, doubt, count, examples }) => (
          <li key={`${field} ${doubt}`}>
            <span className="imports-flag">
              <b>{flagField(field)}</b>
              <span>{doubtWords(doubt)}</span>
              <span className="imports-doubts-count">
                {t('doubtCount', { count, shown: format.number(count) })}
              </span>
            </span>
            <span className="imports-doubts-cells">
              {examples.map(({ sheetRow, value }) => (
                <span key={sheetRow}>
                  {t('doubtRow', { row: format.number(sheetRow) })} <q title={value}>{shortened(value)}</q>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const longestValue = 40

const shortened = (value: string) =>
  value.length > longestValue ? `${value.slice(0, longestValue)}…` : value
