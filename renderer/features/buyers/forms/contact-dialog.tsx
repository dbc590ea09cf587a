import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { organizationQuery } from '#renderer/data/organization-queries.ts'
import { impossibleDate } from '#shared/domain/calendar/impossible-date.ts'
import { type Contact, ContactInput, emptyContact } from '#shared/model/contact.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import { useWrite } from '../use-write.ts'
import { changedFields } from './changed-fields.ts'
import { ContactFields } from './contact-fields.tsx'
import { FormDialog } from './form-dialog.tsx'
import { draftsOf, readPhoneDrafts } from './phone-drafts.ts'

/** A new person, or one to be put right. */
export function ContactDialog(props: {
  organizationId: OrganizationId
  contact: Contact | undefined
  /** The first person of an organization is the one to ask for. */
  isFirst: boolean
  departments: readonly string[]
  onClose: () => void
}) {
  const { t } = useTranslation(['buyers', 'common'])
  const write = useWrite()
  const { contact, organizationId } = props
  const [initial] = useState<ContactInput>(() =>
    contact === undefined
      ? { ...emptyContact, name: '', isPrimary: props.isFirst }
      : ContactInput.parse(contact),
  )
  const [value, setValue] = useState(initial)
  const [phones, setPhones] = useState(() => draftsOf(initial.phones))
  const [isSaving, setIsSaving] = useState(false)
  const isNamed = value.name.trim() !== ''

  const { data: organization } = useQuery(organizationQuery(organizationId))
  const typed = { ...value, name: value.name.trim(), phones: readPhoneDrafts(phones) }

  const changes = changedFields(initial, typed)
  // A day an old list brought may stay; none is made that no calendar has.
  const isPossible = changes.birthday == null || impossibleDate(changes.birthday) === null

  const save = async () => {
    setIsSaving(true)
    const written =
      contact === undefined
        ? await write(
            () => client.contacts.create({ organizationId, contact: typed }),
            t('buyers:contacts.added', { name: typed.name }),
          )
        : await write(
            () => client.contacts.update({ id: contact.id, changes }),
            t('buyers:contacts.saved', { name: typed.name }),
          )
    setIsSaving(false)
    if (written !== undefined) props.onClose()
  }
  const remove = async (gone: Contact) => {
    const written = await write(
      () => client.contacts.remove({ id: gone.id }),
      t('buyers:contacts.removed', { name: gone.name }),
    )
    if (written !== undefined) props.onClose()
  }

  return (
    <FormDialog
      size={680}
      title={contact === undefined ? t('buyers:contacts.add') : contact.name}
      isTouched={Object.keys(changes).length > 0}
      canSave={isNamed && isPossible}
      isSaving={isSaving}
      onSave={() => void save()}
      onClose={props.onClose}
      left={
        contact === undefined ? null : (
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={16} stroke={1.5} />}
            onClick={() => void remove(contact)}
          >
            {t('common:delete')}
          </Button>
        )
      }
    >
      <ContactFields
        value={value}
        onChange={(part) => setValue((old) => ({ ...old, ...part }))}
        phones={phones}
        onPhonesChange={setPhones}
        departments={props.departments}
        place={organization ?? nowhere}
      />
    </FormDialog>
  )
}

const nowhere = { country: null, province: null }
