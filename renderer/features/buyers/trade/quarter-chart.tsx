import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { Behaviour } from './trade-queries.ts'

/** Amount per quarter as columns; each says its figures to whoever points at it or listens, and a table has them all. */
export function QuarterChart({ behaviour }: { behaviour: Behaviour }) {
  const { t } = useTranslation('trade')
  const format = useFormat()
  const [hasTable, setHasTable] = useState(false)
  const { quarters, currency } = behaviour
  const most = Math.max(...quarters.map(({ amount }) => amount))
  const rows = quarters.map(({ from, amount, deals }) => {
    const [year, quarter] = [from.slice(0, 4), Math.floor((Number(from.slice(5, 7)) - 1) / 3) + 1]
    const name = t('behaviour.quarter', { year, quarter })
    const money = format.money(amount, currency)
    return { from, year, quarter, name, amount, deals, money }
  })
  if (rows.every(({ deals }) => deals === 0))
    return <p className="trade-note">{t('behaviour.noneInQuarters')}</p>
  return (
    <figure className="trade-figure">
      <figcaption className="trade-caption">
        <span>{t('behaviour.quarters')}</span>
        {most === 0 ? null : (
          <span className="trade-caption-value">
            {t('behaviour.highest', { amount: format.money(most, currency) })}
          </span>
        )}
      </figcaption>
      <ol className="trade-columns">
        {rows.map(({ from, year, quarter, name, amount, deals, money }) => {
          const words = t('behaviour.quarterWords', { quarter: name, amount: money, count: deals })
          return (
            <li key={from} title={words}>
              <VisuallyHidden>{words}</VisuallyHidden>
              <span className="trade-column" aria-hidden>
                <span
                  className="trade-bar"
                  style={{ height: most === 0 ? 0 : `${(amount / most) * 100}%` }}
                />
              </span>
              <span className="trade-tick" aria-hidden>
                {t('behaviour.quarterShort', { quarter })}
              </span>
              <span className="trade-tick" aria-hidden>
                {quarter === 1 || from === rows[0]?.from ? year : null}
              </span>
            </li>
          )
        })}
      </ol>
      <UnstyledButton className="buyer-link" aria-expanded={hasTable} onClick={() => setHasTable(!hasTable)}>
        {hasTable ? t('behaviour.hideNumbers') : t('behaviour.asNumbers')}
      </UnstyledButton>
      {hasTable ? (
        <table className="trade-table">
          <thead>
            <tr>
              <th scope="col">{t('behaviour.perQuarter')}</th>
              <th scope="col">{t('behaviour.amount')}</th>
              <th scope="col">{t('behaviour.deals')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.toReversed().map(({ from, name, money, deals }) => (
              <tr key={from}>
                <th scope="row">{name}</th>
                <td>{money}</td>
                <td>{format.number(deals)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </figure>
  )
}
