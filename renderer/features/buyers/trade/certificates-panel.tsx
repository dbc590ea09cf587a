import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { daysUntil } from '#renderer/ui/format/days.ts'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { certificatesHeld, type HeldCertificate } from '#shared/domain/matching/certificates-held.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import { offeringsQuery } from './trade-queries.ts'
import './trade.css'

/** Days before its end in which a certificate is worth asking about. */
const soonDays = 60

/** A supplier's certificates with their expiry, the first to run out first. Shown only when there is one. */
export function CertificatesPanel(props: { organizationId: OrganizationId }) {
  const { t } = useTranslation('trade')
  const { data: offerings = [] } = useQuery(offeringsQuery(props.organizationId))
  const certificates = certificatesHeld(offerings)
  if (certificates.length === 0) return null
  return (
    <Panel title={t('certificates.title')} count={certificates.length}>
      <ul className="trade-certificates">
        {certificates.map((certificate) => (
          <CertificateRow key={certificate.name} certificate={certificate} />
        ))}
      </ul>
    </Panel>
  )
}

function CertificateRow({ certificate: { name, expiresOn, offerings } }: { certificate: HeldCertificate }) {
  const { t } = useTranslation('trade')
  const format = useFormat()
  const today = useToday()
  const days = expiresOn === null ? null : daysUntil(expiresOn, today)
  return (
    <li title={t('certificates.of', { count: offerings })}>
      <span>{name}</span>
      {expiresOn === null ? (
        <span className="buyers-quiet">{t('certificates.unknown')}</span>
      ) : (
        <Chip tone={expiresOn < today ? 'overdue' : (days ?? soonDays) < soonDays ? 'due' : 'neutral'}>
          {t(expiresOn < today ? 'certificates.expired' : 'certificates.until', {
            date: format.date(expiresOn),
          })}
        </Chip>
      )}
    </li>
  )
}
