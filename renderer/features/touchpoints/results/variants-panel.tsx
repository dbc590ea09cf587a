import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import type { VariantComparison } from '#shared/domain/messages/compare-variants.ts'
import { wilsonInterval } from '#shared/domain/messages/reply-rate.ts'
import { ReplyRateCell } from './reply-rate-cell.tsx'
import type { TemplateResult, VariantPair } from './template-results.ts'

const tones = { A: 'done', B: 'done', undecided: 'info', tooFew: 'neutral' } as const

/** Which of two texts got more answers, said only when the counts say so. */
export function VariantsPanel(props: {
  pairs: readonly VariantPair[]
  planName: (id: string) => string
  textName: (id: string) => string
}) {
  const { t } = useTranslation('touchResults')
  return (
    <Panel title={t('variants')} count={props.pairs.length} flush>
      <p className="results-body">{t('variantsBody')}</p>
      <ul className="results-pairs">
        {props.pairs.map((pair) => (
          <li key={`${pair.planId} ${pair.a.templateId} ${pair.b.templateId}`}>
            <div className="results-pair-head">
              <h3>{props.planName(pair.planId)}</h3>
              <Chip tone={tones[pair.comparison.better]}>{t(`better.${pair.comparison.better}`)}</Chip>
            </div>
            <Verdict comparison={pair.comparison} />
            <table className="results-table" aria-label={props.planName(pair.planId)}>
              <thead>
                <tr>
                  <th scope="col">{t('columns.text')}</th>
                  <th scope="col" data-number>
                    {t('columns.sent')}
                  </th>
                  <th scope="col" data-number>
                    {t('columns.replied')}
                  </th>
                  <th scope="col">{t('columns.rate')}</th>
                  <th scope="col">{t('range')}</th>
                </tr>
              </thead>
              <tbody>
                <Variant letter="A" result={pair.a} pair={pair} name={props.textName(pair.a.templateId)} />
                <Variant letter="B" result={pair.b} pair={pair} name={props.textName(pair.b.templateId)} />
              </tbody>
            </table>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Verdict({ comparison }: { comparison: VariantComparison }) {
  const { t } = useTranslation('touchResults')
  const format = useFormat()
  const { better, difference, interval } = comparison
  if (difference === null || interval === null)
    return <p className="results-verdict">{t('verdict.tooFew')}</p>
  const points = (rate: number) => format.number(Math.round(rate * 1_000) / 10)
  // Told from the side of the better one, so that no minus has to be understood.
  const sign = better === 'B' ? -1 : 1
  const [one, other] = [interval.low * sign, interval.high * sign].toSorted((a, b) => a - b)
  const told = {
    points: points(Math.abs(difference)),
    low: points(one ?? 0),
    high: points(other ?? 0),
  }
  if (better === 'undecided') return <p className="results-verdict">{t('verdict.undecided', told)}</p>
  return <p className="results-verdict">{t('verdict.better', { ...told, variant: better })}</p>
}

function Variant(props: { letter: 'A' | 'B'; result: TemplateResult; pair: VariantPair; name: string }) {
  const format = useFormat()
  const { sent, replied } = props.result
  return (
    <tr>
      <th scope="row">
        <b>{props.letter}</b> {props.name}
      </th>
      <td data-number>{format.number(sent)}</td>
      <td data-number>{format.number(replied)}</td>
      <td>
        <ReplyRateCell sent={sent} replied={replied} />
      </td>
      <td>
        <Range result={props.result} pair={props.pair} />
      </td>
    </tr>
  )
}

/** Where the true rate lies, both texts on one scale. The numbers stand in the table. */
function Range(props: { result: TemplateResult; pair: VariantPair }) {
  const format = useFormat()
  const ranges = [props.pair.a, props.pair.b].map(({ sent, replied }) =>
    wilsonInterval(replied, Math.max(1, sent)),
  )
  const top = Math.min(1, Math.ceil(Math.max(...ranges.map(({ high }) => high)) * 10) / 10)
  const { sent, replied } = props.result
  const { low, high } = wilsonInterval(replied, Math.max(1, sent))
  const share = (rate: number) => `${(rate / top) * 100}%`
  return (
    <span className="results-range" aria-hidden>
      <span className="results-range-scale">
        <span className="results-range-bar" style={{ left: share(low), width: share(high - low) }} />
        <span className="results-range-dot" style={{ left: share(replied / Math.max(1, sent)) }} />
      </span>
      <span className="results-range-top">{format.percent(top)}</span>
    </span>
  )
}
