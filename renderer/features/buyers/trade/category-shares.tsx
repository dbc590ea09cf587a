import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { ShareBars } from './share-bars.tsx'
import type { Behaviour } from './trade-queries.ts'

const shown = 4

/** Which share of the amount a category has; of the deals where no amount is known. */
export function CategoryShares({ behaviour: { categories } }: { behaviour: Behaviour }) {
  const { t } = useTranslation('trade')
  const format = useFormat()
  const byAmount = categories.some(({ amount }) => amount > 0)
  const sizeOf = (one: (typeof categories)[number]) => (byAmount ? one.amount : one.deals)
  const total = categories.reduce((sum, one) => sum + sizeOf(one), 0)
  if (total === 0 || categories.every(({ categoryId }) => categoryId === null)) return null
  const ranked = categories.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  const others = ranked.slice(shown)
  const bars = [
    ...ranked.slice(0, shown).map((one) => ({
      key: one.categoryId ?? 'none',
      label:
        (format.language === 'en' ? one.name?.en || one.name?.zh : one.name?.zh) ?? t('behaviour.noCategory'),
      share: sizeOf(one) / total,
    })),
    ...(others.length === 0
      ? []
      : [
          {
            key: 'others',
            label: t('behaviour.others', { count: others.length }),
            share: others.reduce((sum, one) => sum + sizeOf(one), 0) / total,
          },
        ]),
  ]
  return (
    <ShareBars
      title={t('behaviour.categories')}
      bars={bars.map((bar) => ({ ...bar, value: format.percent(bar.share) }))}
    />
  )
}
