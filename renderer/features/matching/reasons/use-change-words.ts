import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { certificateKey } from '#shared/domain/matching/matching-facts.ts'
import { useTermsText } from '../terms/use-terms-text.ts'
import type { ChangeNeeded } from './changes-needed.ts'
import { amountsOf, certificatesNamed, daysOf, pricesOf } from './compared.ts'
import type { Parties } from './reason-parties.ts'
import { untoldSide } from './untold-side.ts'

/** What would have to change, as something that can be asked of one side or the other. */
export function useChangeWords(): (change: ChangeNeeded, parties: Parties) => string {
  const { t } = useTranslation('matchReasons')
  const format = useFormat()
  const text = useTermsText()
  return useCallback(
    ({ reason, kind }, parties) => {
      const { criterion } = reason
      if (kind === 'ask') {
        const side = reason.how === 'notTold' ? untoldSide(criterion, parties) : 'both'
        return t(`ask.${side}`, { what: t(`asked.${criterion}`) })
      }
      switch (criterion) {
        case 'price': {
          const { wanted, offered } = pricesOf(reason, parties)
          if (wanted === null || offered === null) return t('change.price')
          return t('change.priceTo', {
            wanted: text.each(wanted.amount, wanted.price.currency, wanted.price.per),
            offered: text.each(offered.amount, offered.price.currency, offered.price.per),
          })
        }
        case 'moq': {
          const { wanted, offered } = amountsOf(reason, parties, 'moq')
          if (wanted === null || offered === null) return t('change.moq')
          return t('change.moqTo', { wanted: text.quantity(wanted), offered: text.quantity(offered) })
        }
        case 'capacity':
          return reason.how === 'tooLate'
            ? t('change.tooLate', daysOf(reason))
            : t('change.tooSlow', { share: format.percent(Math.round((1 - (reason.gap ?? 0)) * 100) / 100) })
        case 'certificates':
          return t('change.certificates', {
            names: format.list(
              certificatesNamed(reason.offered, parties.requirement?.certificates ?? [], certificateKey),
            ),
          })
        case 'region': {
          const place = parties.requirement?.deliverTo
          return t('change.region', { place: place ? text.region(place) : t('there') })
        }
        case 'category':
          return t('change.category')
        default:
          return t('change.specification')
      }
    },
    [t, format, text],
  )
}
