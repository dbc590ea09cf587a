import { useTranslation } from 'react-i18next'
import { useFoundOrganizations } from '#renderer/data/use-found-organizations.ts'
import { FoundField } from '#renderer/ui/forms/found-field.tsx'
import type { OrganizationId } from '#shared/model/ids.ts'

/** To whom it is owed. */
export function OrganizationSelect(props: {
  label: string
  value: OrganizationId | null
  onChange: (id: OrganizationId | null) => void
  autoFocus?: boolean
  error?: string | undefined
}) {
  const { t } = useTranslation('followUps')
  const found = useFoundOrganizations(props.value)
  return (
    <FoundField
      {...props}
      required
      found={found}
      placeholder={t('picker.placeholder')}
      nothing={t('picker.nothing')}
    />
  )
}
