import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { organizationQuery } from '#renderer/data/organization-queries.ts'
import { impossibleDate } from '#shared/domain/calendar/impossible-date.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import { type Organization, OrganizationInput } from '#shared/model/organization.ts'
import { normalCreditCode } from '../fields/use-credit-code-warning.ts'
import { useOrganizationEdit } from '../use-organization-edit.ts'
import { changedFields } from './changed-fields.ts'
import { FormDialog } from './form-dialog.tsx'
import { OrganizationFields } from './organization-fields.tsx'

/** All fields of one organization at once. */
export function EditOrganizationDialog(props: { id: OrganizationId; onClose: () => void }) {
  const { data: organization } = useQuery(organizationQuery(props.id))
  return organization === undefined ? null : <Form organization={organization} onClose={props.onClose} />
}

function Form(props: { organization: Organization; onClose: () => void }) {
  // As it was when the dialog opened: what somebody else changes meanwhile is not put back.
  const [before] = useState(() => OrganizationInput.parse(props.organization))
  const [value, setValue] = useState(before)
  const [isSaving, setIsSaving] = useState(false)
  const saveFields = useOrganizationEdit(props.organization.id)
  const changes = changedFields(before, {
    ...value,
    legalName: value.legalName.trim(),
    creditCode: normalCreditCode(value.creditCode),
  })
  const isTouched = Object.keys(changes).length > 0

  // A day an old list brought may stay; none is made that no calendar has.
  const isPossible = changes.foundedOn == null || impossibleDate(changes.foundedOn) === null

  const save = async () => {
    if (!isTouched) return props.onClose()
    setIsSaving(true)
    const isSaved = await saveFields(changes, value.legalName.trim())
    setIsSaving(false)
    if (isSaved) props.onClose()
  }
  return (
    <FormDialog
      size={760}
      title={before.legalName}
      isTouched={isTouched}
      canSave={value.legalName.trim() !== '' && isPossible}
      isSaving={isSaving}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <OrganizationFields
        id={props.organization.id}
        value={value}
        onChange={(part) => setValue((old) => ({ ...old, ...part }))}
      />
    </FormDialog>
  )
}
