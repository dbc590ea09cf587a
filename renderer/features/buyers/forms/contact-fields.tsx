import { Autocomplete, Checkbox, Chip, Group, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { FullWidth } from '#renderer/ui/forms/field-grid.tsx'
import { languageOf } from '#shared/domain/touchpoints/check-touchpoint.ts'
import { contactZone } from '#shared/domain/touchpoints/contact-zone.ts'
import { BuyingRole, Channel, type ContactInput } from '#shared/model/contact.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { MessageLanguage } from '#shared/model/message-language.ts'
import type { Organization } from '#shared/model/organization.ts'
import { AnniversaryInput } from '../fields/anniversary-input.tsx'
import { CustomValueInput } from '../fields/custom-value-input.tsx'
import { TimeZoneInput } from '../fields/time-zone-input.tsx'
import { withValue } from '../fields/with-value.ts'
import { WordsInput } from '../fields/words-input.tsx'
import { useCustomFields } from '../use-team.ts'
import type { PhoneDraft } from './phone-drafts.ts'
import { PhonesInput } from './phones-input.tsx'

const youngestContact = 16
const mostEmails = 20

/** Every field of a person. Phones are kept as typed until they are saved. */
export function ContactFields(props: {
  value: ContactInput
  onChange: (part: Partial<ContactInput>) => void
  phones: PhoneDraft[]
  onPhonesChange: (phones: PhoneDraft[]) => void
  departments: readonly string[]
  /** Where the organization is: it tells the language and the time zone nobody chose. */
  place: Pick<Organization, 'country' | 'province'>
}) {
  const { t } = useTranslation(['buyers', 'model', 'common'])
  const { value, onChange } = props
  const fields = useCustomFields('contact')
  return (
    <div className="buyers-form-columns">
      <TextInput
        data-autofocus
        required
        label={t('buyers:contacts.name')}
        value={value.name}
        maxLength={100}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('buyers:contacts.jobTitle')}
        value={value.title ?? ''}
        maxLength={100}
        onChange={(event) => onChange({ title: orNull(event.currentTarget.value) })}
      />
      <Autocomplete
        label={t('buyers:contacts.department')}
        data={[...props.departments]}
        value={value.department ?? ''}
        maxLength={100}
        onChange={(department) => onChange({ department: orNull(department) })}
      />
      <Select
        label={t('buyers:contacts.buyingRole')}
        clearable
        data={BuyingRole.options.map((role) => ({ value: role, label: t(`model:buyingRole.${role}`) }))}
        value={value.buyingRole}
        onChange={(role) => onChange({ buyingRole: BuyingRole.safeParse(role).data ?? null })}
      />
      <FullWidth>
        <PhonesInput drafts={props.phones} onChange={props.onPhonesChange} />
      </FullWidth>
      <WordsInput
        label={t('buyers:contacts.emails')}
        description={t('buyers:contacts.emailsHelp')}
        value={value.emails}
        onChange={(emails) =>
          onChange({ emails: emails.flatMap((email) => email.split(/\s+/)).slice(0, mostEmails) })
        }
      />
      <TextInput
        label={t('buyers:contacts.wechat')}
        value={value.wechat ?? ''}
        maxLength={100}
        onChange={(event) => onChange({ wechat: orNull(event.currentTarget.value) })}
      />
      <TextInput
        label={t('buyers:contacts.salutation')}
        placeholder={t('buyers:contacts.salutationHint')}
        value={value.salutation ?? ''}
        maxLength={50}
        onChange={(event) => onChange({ salutation: orNull(event.currentTarget.value) })}
      />
      <Select
        label={t('buyers:contacts.gender')}
        clearable
        data={(['female', 'male'] as const).map((gender) => ({
          value: gender,
          label: t(`model:gender.${gender}`),
        }))}
        value={value.gender}
        onChange={(gender) => onChange({ gender: gender === 'female' || gender === 'male' ? gender : null })}
      />
      <FullWidth>
        <AnniversaryInput
          label={t('buyers:contacts.birthday')}
          value={value.birthday}
          youngest={youngestContact}
          withMissingDay
          onChange={(birthday) => onChange({ birthday })}
        />
      </FullWidth>
      <Select
        label={t('buyers:contacts.preferredChannel')}
        clearable
        data={Channel.options.map((channel) => ({ value: channel, label: t(`model:channel.${channel}`) }))}
        value={value.preferredChannel}
        onChange={(channel) => onChange({ preferredChannel: Channel.safeParse(channel).data ?? null })}
      />
      <Select
        label={t('buyers:reach.language')}
        placeholder={t('buyers:reach.byCountry', {
          value: t(`model:language.${languageOf({ language: null }, props.place)}`),
        })}
        clearable
        data={MessageLanguage.options.map((language) => ({
          value: language,
          label: t(`model:language.${language}`),
        }))}
        value={value.language}
        onChange={(language) => onChange({ language: MessageLanguage.safeParse(language).data ?? null })}
      />
      <TimeZoneInput
        value={value.timeZone}
        byCountry={contactZone({ timeZone: null }, props.place)}
        onChange={(timeZone) => onChange({ timeZone })}
      />
      <DateField
        label={t('buyers:contacts.leftOnField')}
        value={value.leftOn}
        onChange={(day) => onChange({ leftOn: LocalDate.safeParse(day).data ?? null })}
      />
      <FullWidth>
        <fieldset className="buyers-lines">
          <legend>{t('buyers:contacts.consent')}</legend>
          <Chip.Group
            multiple
            value={value.consent}
            onChange={(chosen) =>
              onChange({ consent: Channel.options.filter((one) => chosen.includes(one)) })
            }
          >
            <Group gap={6}>
              {Channel.options.map((channel) => (
                <Chip key={channel} value={channel} size="xs" variant="outline">
                  {t(`model:channel.${channel}`)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </fieldset>
      </FullWidth>
      <Checkbox
        label={t('buyers:contacts.isPrimary')}
        checked={value.isPrimary}
        onChange={(event) => onChange({ isPrimary: event.currentTarget.checked })}
      />
      <Checkbox
        color="red"
        label={t('buyers:contacts.doNotContact')}
        description={t('buyers:contacts.doNotContactHelp')}
        checked={value.doNotContact}
        onChange={(event) => onChange({ doNotContact: event.currentTarget.checked })}
      />
      {fields.map((field) => (
        <CustomValueInput
          key={field.id}
          field={field}
          withLabel
          value={value.custom[field.id]}
          onChange={(next) => onChange({ custom: withValue(value.custom, field.id, next) })}
        />
      ))}
      <FullWidth>
        <Textarea
          label={t('common:notes')}
          autosize
          minRows={2}
          maxRows={8}
          value={value.notes ?? ''}
          onChange={(event) => onChange({ notes: orNull(event.currentTarget.value) })}
        />
      </FullWidth>
    </div>
  )
}

const orNull = (text: string) => (text === '' ? null : text)
