import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { type ImportCounts, ImportResult } from '#shared/model/import.ts'

/** The five ways a row can end. They always add up to the rows read. */
export function CountTiles(props: { counts: ImportCounts; read: string }) {
  const { t } = useTranslation(['imports', 'model'])
  const format = useFormat()
  return (
    <section className="imports-counts" aria-label={props.read}>
      <p className="imports-read">{props.read}</p>
      <dl>
        {ImportResult.options.map((result) => (
          <div
            key={result}
            className="imports-count"
            data-result={result}
            data-none={props.counts[result] === 0}
          >
            <dt>{t(`model:importResult.${result}`)}</dt>
            <dd>{format.number(props.counts[result])}</dd>
            <dd className="imports-count-help">{t(`imports:resultHelp.${result}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
