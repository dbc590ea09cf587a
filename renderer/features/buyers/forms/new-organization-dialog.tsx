import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewOrganizationRequest } from '#renderer/data/app-actions.tsx'
import { useReadyStatus } from '#renderer/data/app-status.ts'
import { client } from '#renderer/data/client.ts'
import { FormSection, FullWidth } from '#renderer/ui/forms/field-grid.tsx'
import { impossibleDate } from '#shared/domain/calendar/impossible-date.ts'
import { emptyContact } from '#shared/model/contact.ts'
import { emptyOrganization, type OrganizationInput, OrganizationRole } from '#shared/model/organization.ts'
import { CreditCodeInput } from '../fields/credit-code-input.tsx'
import { RegionInput } from '../fields/region-input.tsx'
import { normalCreditCode } from '../fields/use-credit-code-warning.ts'
import { shelfOf, useOrganizationLinks } from '../organization-links.ts'
import { useWrite } from '../use-write.ts'
import { FormDialog } from './form-dialog.tsx'
import { OrganizationFields } from './organization-fields.tsx'
import { type PhoneDraft, readPhoneDrafts } from './phone-drafts.ts'
import { PhonesInput } from './phones-input.tsx'
import { SimilarOrganizations } from './similar-organizations.tsx'
import '../buyers.css'

/** A new organization: the name first, and at once whether we know it already; then the person to ask for. */
export function NewOrganizationDialog(props: { request: NewOrganizationRequest; onClose: () => void }) {
  const { t } = useTranslation(['buyers', 'model'])
  const { me } = useReadyStatus()
  const write = useWrite()
  const links = useOrganizationLinks()
  const [value, setValue] = useState<OrganizationInput>(() => ({
    ...emptyOrganization,
    roles: [props.request.role],
    legalName: props.request.legalName ?? '',
    ownerId: me.id,
  }))
  const [person, setPerson] = useState({ name: '', title: '' })
  const [phones, setPhones] = useState<PhoneDraft[]>([])
  const [showsAll, setShowsAll] = useState(false)
  const [isSaving, setIsSaving] = useState(false)
  const change = (part: Partial<OrganizationInput>) => setValue((old) => ({ ...old, ...part }))
  const isPossible = value.foundedOn === null || impossibleDate(value.foundedOn) === null
  const isNamed = value.legalName.trim() !== ''

  const save = async () => {
    const organization = {
      ...value,
      legalName: value.legalName.trim(),
      creditCode: normalCreditCode(value.creditCode),
    }
    const numbers = readPhoneDrafts(phones)
    const name = person.name.trim()
    // A number without a name still has to be kept: the person is asked for on the first call.
    const isSomebody = name !== '' || numbers.length > 0
    const contact = {
      ...emptyContact,
      name: name === '' ? t('buyers:contacts.unnamed') : name,
      title: person.title.trim() === '' ? null : person.title.trim(),
      phones: numbers,
      isPrimary: true,
    }
    setIsSaving(true)
    const written = await write(
      () => client.organizations.create({ organization, contacts: isSomebody ? [contact] : [] }),
      t('buyers:form.created', { name: organization.legalName }),
    )
    setIsSaving(false)
    if (written === undefined) return
    props.onClose()
    links.open(written.id, shelfOf(organization.roles))
  }
  return (
    <FormDialog
      size={680}
      title={t(`buyers:new.${props.request.role}`)}
      isTouched={isNamed || person.name !== '' || phones.length > 0}
      canSave={isNamed && isPossible}
      isSaving={isSaving}
      onSave={() => void save()}
      onClose={props.onClose}
      left={
        showsAll ? null : (
          <Button variant="subtle" color="gray" onClick={() => setShowsAll(true)}>
            {t('buyers:form.allFields')}
          </Button>
        )
      }
    >
      {showsAll ? (
        <OrganizationFields value={value} onChange={change} />
      ) : (
        <div className="buyers-form-columns">
          <FullWidth>
            <TextInput
              data-autofocus
              required
              label={t('buyers:columns.legalName')}
              placeholder={t('buyers:form.namePlaceholder')}
              maxLength={300}
              value={value.legalName}
              onChange={(event) => change({ legalName: event.currentTarget.value })}
            />
          </FullWidth>
          <Select
            label={t('buyers:facts.role')}
            allowDeselect={false}
            data={OrganizationRole.options.map((role) => ({ value: role, label: t(`model:role.${role}`) }))}
            value={value.roles[0] ?? props.request.role}
            onChange={(role) =>
              change({ roles: [OrganizationRole.safeParse(role).data ?? props.request.role] })
            }
          />
          <CreditCodeInput
            label={t('buyers:columns.creditCode')}
            value={value.creditCode}
            onChange={(creditCode) => change({ creditCode })}
          />
          <RegionInput value={value} onChange={change} />
        </div>
      )}
      <SimilarOrganizations
        legalName={value.legalName}
        creditCode={value.creditCode}
        phones={readPhoneDrafts(phones).map((phone) => phone.number)}
        onOpen={props.onClose}
      />
      <FormSection title={t('buyers:form.person')}>
        <TextInput
          label={t('buyers:contacts.name')}
          maxLength={100}
          value={person.name}
          onChange={(event) => setPerson({ ...person, name: event.currentTarget.value })}
        />
        <TextInput
          label={t('buyers:contacts.jobTitle')}
          maxLength={100}
          value={person.title}
          onChange={(event) => setPerson({ ...person, title: event.currentTarget.value })}
        />
        <FullWidth>
          <PhonesInput drafts={phones} onChange={setPhones} />
        </FullWidth>
      </FormSection>
    </FormDialog>
  )
}
