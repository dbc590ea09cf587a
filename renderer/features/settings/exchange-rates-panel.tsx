import { Button, NumberInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { ExchangeRates, ForeignCurrency } from '#shared/model/exchange-rates.ts'
import { exchangeRatesQuery } from './settings-queries.ts'
import { useAct } from './use-act.ts'
import './settings.css'

/** What prices in other currencies are compared by when suppliers are matched. */
export function ExchangeRatesPanel() {
  const { t } = useTranslation(['settings', 'common'])
  const errorWords = useErrorWords()
  const { data, error, refetch } = useQuery(exchangeRatesQuery)
  return (
    <Panel title={t('settings:rates')} flush>
      <p className="settings-hint">{t('settings:ratesBody')}</p>
      {data === undefined && error === null ? <ListSkeleton rows={3} /> : null}
      {data === undefined && error !== null ? (
        <EmptyState
          size="panel"
          title={errorWords(error)}
          actions={[{ label: t('common:retry'), onClick: () => void refetch() }]}
        />
      ) : null}
      {data === undefined ? null : <RatesForm rates={data} />}
    </Panel>
  )
}

function RatesForm({ rates }: { rates: ExchangeRates }) {
  const { t } = useTranslation(['settings', 'model'])
  const act = useAct()
  const undoToast = useUndoToast()
  // Only what was touched is kept here: a change from elsewhere shows at once in all the rest.
  const [touched, setTouched] = useState<Partial<Record<ForeignCurrency, number | string>>>({})
  const [isSaving, setIsSaving] = useState(false)
  const rateShown = (currency: ForeignCurrency) => touched[currency] ?? rates[currency] ?? ''
  const told = ForeignCurrency.options.flatMap((currency) => {
    const value = rateShown(currency)
    return value === '' ? [] : [[currency, Number(value)] as const]
  })
  const draft = ExchangeRates.safeParse(Object.fromEntries(told)).data
  const isChanged = ForeignCurrency.options.some((currency) => draft?.[currency] !== rates[currency])
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (draft === undefined || !isChanged || isSaving) return
    setIsSaving(true)
    await act(async () => {
      const { changeSetId } = await client.settings.exchangeRates.set(draft)
      setTouched({})
      undoToast({ message: t('settings:ratesSaved'), changeSetId })
    })
    setIsSaving(false)
  }
  return (
    <form onSubmit={save}>
      <div className="settings-fields">
        {ForeignCurrency.options.map((currency) => (
          <NumberInput
            key={currency}
            label={t('settings:rateOf', { currency: t(`model:currency.${currency}`) })}
            placeholder={t('settings:rateUnset')}
            min={0}
            max={1_000_000}
            decimalScale={6}
            hideControls
            value={rateShown(currency)}
            onChange={(value) => setTouched((before) => ({ ...before, [currency]: value }))}
          />
        ))}
      </div>
      <div className="settings-foot">
        <Button type="submit" size="xs" loading={isSaving} disabled={draft === undefined || !isChanged}>
          {t('settings:ratesSave')}
        </Button>
      </div>
    </form>
  )
}
