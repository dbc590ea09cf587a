import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { certificateKey } from '#shared/domain/matching/matching-facts.ts'
import type { Exclusion } from '#shared/model/match.ts'
import { useTermsText } from '../terms/use-terms-text.ts'
import type { Parties } from './reason-parties.ts'

/** Why a rule keeps a pair apart, with the place or the certificate it is about. */
export function useExclusionWords(): (exclusion: Exclusion, parties: Parties) => string {
  const { t } = useTranslation(['matchReasons', 'model'])
  const format = useFormat()
  const text = useTermsText()
  const today = useToday()
  return useCallback(
    (exclusion, { requirement, offering }) => {
      if (exclusion === 'regionNotServed' && requirement?.deliverTo) {
        const regions = offering.regions.map(text.region)
        return t('matchReasons:excluded.region', {
          place: text.region(requirement.deliverTo),
          regions: format.list(regions),
        })
      }
      if (exclusion === 'certificateExpired' && requirement) {
        const demanded = new Set(requirement.certificates.map(certificateKey))
        const { neededBy } = requirement
        const validOn = neededBy !== null && neededBy > today ? neededBy : today
        const expired = offering.certificates.find(
          ({ name, expiresOn }) =>
            expiresOn !== null && expiresOn < validOn && demanded.has(certificateKey(name)),
        )
        if (expired?.expiresOn)
          return t('matchReasons:excluded.certificate', {
            name: expired.name,
            date: format.date(expired.expiresOn),
          })
      }
      return t(`model:exclusion.${exclusion}`)
    },
    [t, format, text, today],
  )
}
