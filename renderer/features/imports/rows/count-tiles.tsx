import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { isItemRole } from '#shared/domain/import-items/item-header-words.ts'
import { type ImportCounts, ImportResult, type ImportRole } from '#shared/model/import.ts'

/** The five ways a row can end. They always add up to the rows read. */
export function CountTiles(props: { counts: ImportCounts; read: string; role: ImportRole }) {
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
            <dd className="imports-count-help">
              {isItemRole(props.role)
                ? t(`imports:itemResultHelp.${result}`)
                : t(`imports:resultHelp.${result}`)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
