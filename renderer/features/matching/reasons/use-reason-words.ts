import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { certificateKey } from '#shared/domain/matching/matching-facts.ts'
import type { Reason } from '#shared/model/match.ts'
import { useCategoryNames } from '../terms/use-category-names.ts'
import { useTermsText } from '../terms/use-terms-text.ts'
import { amountsOf, certificatesNamed, daysOf, pricesOf } from './compared.ts'
import type { Parties } from './reason-parties.ts'
import { untoldSide } from './untold-side.ts'

/** One reason in words a person can repeat on the phone. */
export function useReasonWords(): (reason: Reason, parties: Parties) => string {
  const { t } = useTranslation(['matchReasons', 'model'])
  const format = useFormat()
  const text = useTermsText()
  const { nameOf } = useCategoryNames()

  return useCallback(
    (reason, parties) => {
      const { criterion, how, share, gap } = reason
      if (how === 'notTold')
        return t(`matchReasons:untold.${untoldSide(criterion, parties)}`, {
          what: t(`matchReasons:asked.${criterion}`),
        })
      const percent = (of: number) => format.percent(Math.round(of * 100) / 100)
      switch (criterion) {
        case 'category': {
          const relation = relations.find((one) => one === how)
          const offered = reason.offered === null ? '' : nameOf(reason.offered)
          return relation === undefined ? offered : t(`matchReasons:category.${relation}`, { offered })
        }
        case 'specification':
          return t('matchReasons:specification', { share: percent(share ?? 0) })
        case 'price': {
          if (how === 'otherUnit') return t('matchReasons:price.otherUnit')
          if (how === 'otherCurrency') return t('matchReasons:price.otherCurrency')
          const { wanted, offered } = pricesOf(reason, parties)
          if (wanted === null || offered === null) return t('matchReasons:price.unsaid')
          const say = ({ amount, price }: typeof wanted) => text.each(amount, price.currency, price.per)
          return gap === 0 || gap === null
            ? t('matchReasons:price.within', { offered: say(offered), wanted: say(wanted) })
            : t('matchReasons:price.above', { offered: say(offered), wanted: say(wanted), gap: percent(gap) })
        }
        case 'moq': {
          if (how === 'otherUnit') return t('matchReasons:moq.otherUnit')
          const { wanted, offered } = amountsOf(reason, parties, 'moq')
          if (wanted === null || offered === null) return t('matchReasons:moq.unsaid')
          return t(how === 'enough' ? 'matchReasons:moq.enough' : 'matchReasons:moq.tooFew', {
            offered: text.quantity(offered),
            wanted: text.quantity(wanted),
          })
        }
        case 'capacity': {
          if (how === 'otherUnit') return t('matchReasons:capacity.otherUnit')
          if (how === 'tooLate') return t('matchReasons:capacity.tooLate', daysOf(reason))
          const { wanted, offered } = amountsOf(reason, parties, 'capacity')
          if (how === 'tooSlow' && wanted !== null && offered !== null)
            return t('matchReasons:capacity.tooSlow', {
              offered: text.quantity(offered),
              wanted: text.quantity(wanted),
              gap: percent(gap ?? 0),
            })
          return t('matchReasons:capacity.enough')
        }
        case 'region': {
          const relation = places.find((one) => one === how)
          const deliverTo = parties.requirement?.deliverTo ?? null
          const place = deliverTo === null ? t('matchReasons:there') : text.region(deliverTo)
          return relation === undefined ? place : t(`matchReasons:region.${relation}`, { place })
        }
        case 'certificates': {
          if (how === 'notDemanded') return t('matchReasons:certificates.notDemanded')
          const demanded = parties.requirement?.certificates ?? []
          return how === 'held'
            ? t('matchReasons:certificates.held', {
                names: format.list(certificatesNamed(reason.wanted, demanded, certificateKey)),
              })
            : t('matchReasons:certificates.missing', {
                names: format.list(certificatesNamed(reason.offered, demanded, certificateKey)),
              })
        }
        case 'record': {
          if (how === 'noRecord') return t('matchReasons:record.none')
          const deals = Number(reason.offered ?? 0)
          if (deals > 0) return t('matchReasons:record.deals', { count: deals })
          return (share ?? 0) >= 0.5 ? t('matchReasons:record.good') : t('matchReasons:record.bad')
        }
        case 'freshness': {
          const days = Math.round(Number(reason.offered ?? 0))
          return days === 0
            ? t('matchReasons:freshness.today')
            : t('matchReasons:freshness.days', { count: days })
        }
      }
    },
    [t, format, text, nameOf],
  )
}

const relations = ['exact', 'synonym', 'narrower', 'parent', 'sibling', 'chapter', 'other'] as const
const places = ['sameCity', 'sameProvince', 'served', 'elsewhere'] as const
