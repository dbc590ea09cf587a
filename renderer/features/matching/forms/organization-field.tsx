import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useFoundOrganizations } from '#renderer/data/use-found-organizations.ts'
import { FoundField } from '#renderer/ui/forms/found-field.tsx'
import type { OrganizationId } from '#shared/model/ids.ts'

/** The company that wants, offers or deals. */
export function OrganizationField(props: {
  label: string
  value: OrganizationId | null
  onChange: (id: OrganizationId | null) => void
  required?: boolean
  autoFocus?: boolean
  disabled?: boolean
  error?: string | undefined
  input?: RefObject<HTMLInputElement | null>
}) {
  const { t } = useTranslation('matchForms')
  const found = useFoundOrganizations(props.value)
  return (
    <FoundField
      {...props}
      found={found}
      placeholder={t('company.placeholder')}
      nothing={t('company.nothing')}
    />
  )
}
