import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { importSession } from '../session/session.ts'
import type { ImportPlan } from '../session/stages.ts'
import { ColumnRow } from './column-row.tsx'
import { columnSureness } from './column-sureness.ts'
import { mappingWarnings } from './mapping-warnings.ts'
import { samplesOf } from './samples-of.ts'
import { useTargetWords } from './use-target-words.ts'

/** Every column of the list with what it will become. */
export function MappingTable(props: { plan: ImportPlan }) {
  const { t } = useTranslation('imports')
  const { targetLabel } = useTargetWords()
  const { plan } = props
  const { mapping, preview } = plan
  const warnings = useMemo(() => mappingWarnings(mapping), [mapping])
  const samples = useMemo(
    () => preview.headers.map((_, index) => samplesOf(preview.sample, index)),
    [preview],
  )
  const people = Math.max(1, ...mapping.columns.map(({ person }) => person))
  return (
    <table className="imports-columns">
      <caption className="rp-for-readers">{t('columnsTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('columnHead')}</th>
          <th scope="col">{t('columnSamples')}</th>
          <th scope="col">{t('target')}</th>
          <th scope="col">{t('columnSure')}</th>
        </tr>
      </thead>
      <tbody>
        {mapping.columns.map((column, index) => (
          <ColumnRow
            // biome-ignore lint/suspicious/noArrayIndexKey: headers may be empty or equal, a column's place is its name
            key={index}
            index={index}
            column={column}
            targetLabel={targetLabel(column.target)}
            samples={samples[index] ?? none}
            sureness={columnSureness(column, {
              byHand: plan.byHand.has(index),
              remembered: preview.remembered,
              format: preview.format,
            })}
            doubledField={warnings.doubled.get(index)}
            people={people}
            onChange={importSession.setColumn}
          />
        ))}
      </tbody>
    </table>
  )
}

const none: readonly string[] = []
