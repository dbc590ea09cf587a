import { ActionIcon, Autocomplete, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import type { OfferingDraft } from './offering-draft.ts'
import { parseDay } from './parse-day.ts'
import { usualCertificates } from './usual-certificates.ts'

type Certificates = OfferingDraft['certificates']

/** Certificates with the day each of them ends. */
export function CertificateFields(props: { value: Certificates; onChange: (value: Certificates) => void }) {
  const { t } = useTranslation(['matchForms', 'matching'])
  const { value, onChange } = props
  const change = (key: string, part: Partial<Certificates[number]>) =>
    onChange(value.map((one) => (one.key === key ? { ...one, ...part } : one)))
  return (
    <fieldset className="matching-wide matching-certificates">
      <legend>{t('matching:field.certificates')}</legend>
      {value.map(({ key, name, expiresOn }) => (
        <div key={key} className="matching-certificate">
          <Autocomplete
            aria-label={t('matchForms:offering.certificate')}
            placeholder={t('matchForms:offering.certificate')}
            data={usualCertificates}
            maxLength={60}
            value={name}
            onChange={(next) => change(key, { name: next })}
          />
          <DateField
            ariaLabel={t('matchForms:offering.expiresOn')}
            placeholder={t('matchForms:offering.expiresOn')}
            value={expiresOn}
            parse={parseDay}
            onChange={(on) => change(key, { expiresOn: LocalDate.safeParse(on).data ?? null })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('matchForms:offering.removeCertificate')}
            onClick={() => onChange(value.filter((one) => one.key !== key))}
          >
            <IconTrash size={15} stroke={1.5} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        leftSection={<IconPlus size={14} stroke={1.5} />}
        onClick={() => onChange([...value, { key: crypto.randomUUID(), name: '', expiresOn: null }])}
      >
        {t('matchForms:offering.addCertificate')}
      </Button>
    </fieldset>
  )
}
