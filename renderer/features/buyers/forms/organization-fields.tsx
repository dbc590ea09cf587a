import { Autocomplete, MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { facetsQuery } from '#renderer/data/organization-queries.ts'
import { FormSection, FullWidth } from '#renderer/ui/forms/field-grid.tsx'
import { OrganizationRole, PurchaseMethod, Stage, Tier } from '#shared/model/organization.ts'
import { AmountInput } from '../fields/amount-input.tsx'
import { AnniversaryInput } from '../fields/anniversary-input.tsx'
import { CreditCodeInput } from '../fields/credit-code-input.tsx'
import { CustomValueInput } from '../fields/custom-value-input.tsx'
import { RegionInput } from '../fields/region-input.tsx'
import { withValue } from '../fields/with-value.ts'
import { WordsInput } from '../fields/words-input.tsx'
import { useCustomFields } from '../use-team.ts'
import type { OrganizationFieldsProps } from './organization-fields-props.ts'
import { RelationFields } from './relation-fields.tsx'

/** Every field of an organization, in the order a card or a licence gives them. */
export function OrganizationFields(props: OrganizationFieldsProps) {
  const { t } = useTranslation(['buyers', 'model', 'common'])
  const { value, onChange } = props
  const facets = useQuery(facetsQuery).data
  const fields = useCustomFields('organization')
  return (
    <>
      <FormSection title={t('buyers:form.names')}>
        <FullWidth>
          <TextInput
            data-autofocus
            autoFocus
            required
            label={t('buyers:columns.legalName')}
            maxLength={300}
            value={value.legalName}
            onChange={(event) => onChange({ legalName: event.currentTarget.value })}
          />
        </FullWidth>
        <TextInput
          label={t('buyers:columns.shortName')}
          maxLength={200}
          value={value.shortName ?? ''}
          onChange={(event) => onChange({ shortName: orNull(event.currentTarget.value) })}
        />
        <TextInput
          label={t('buyers:columns.englishName')}
          maxLength={200}
          value={value.englishName ?? ''}
          onChange={(event) => onChange({ englishName: orNull(event.currentTarget.value) })}
        />
        <CreditCodeInput
          label={t('buyers:columns.creditCode')}
          value={value.creditCode}
          onChange={(creditCode) => onChange({ creditCode })}
        />
        <MultiSelect
          label={t('buyers:facts.roles')}
          data={OrganizationRole.options.map((role) => ({ value: role, label: t(`model:role.${role}`) }))}
          value={value.roles}
          onChange={(chosen) => {
            const roles = OrganizationRole.options.filter((role) => chosen.includes(role))
            // Every organization is something to us: the last role cannot be taken away.
            if (roles.length > 0) onChange({ roles })
          }}
        />
        <FullWidth>
          <WordsInput
            label={t('buyers:facts.formerNames')}
            isWhole
            value={value.formerNames}
            onChange={(formerNames) => onChange({ formerNames })}
          />
        </FullWidth>
      </FormSection>
      <FormSection title={t('buyers:form.standing')}>
        <Select
          label={t('buyers:columns.tier')}
          clearable
          data={Tier.options.map((tier) => ({ value: tier, label: t(`model:tier.${tier}`) }))}
          value={value.tier}
          onChange={(tier) => onChange({ tier: Tier.safeParse(tier).data ?? null })}
        />
        <Select
          label={t('buyers:columns.stage')}
          allowDeselect={false}
          data={Stage.options.map((stage) => ({ value: stage, label: t(`model:stage.${stage}`) }))}
          value={value.stage}
          onChange={(stage) => onChange({ stage: Stage.safeParse(stage).data ?? value.stage })}
        />
        <RelationFields {...props} />
      </FormSection>
      <FormSection title={t('buyers:form.business')}>
        <WordsInput
          label={t('buyers:columns.industries')}
          data={facets?.industries ?? []}
          value={value.industries}
          onChange={(industries) => onChange({ industries })}
        />
        <WordsInput
          label={t('buyers:columns.purchaseCategories')}
          data={facets?.purchaseCategories ?? []}
          value={value.purchaseCategories}
          onChange={(purchaseCategories) => onChange({ purchaseCategories })}
        />
        <AmountInput
          label={t('buyers:form.annualPurchase')}
          value={value.annualPurchase}
          onChange={(annualPurchase) => onChange({ annualPurchase })}
        />
        <MultiSelect
          label={t('buyers:facts.purchaseMethods')}
          data={PurchaseMethod.options.map((method) => ({
            value: method,
            label: t(`model:purchaseMethod.${method}`),
          }))}
          value={value.purchaseMethods}
          onChange={(chosen) =>
            onChange({ purchaseMethods: PurchaseMethod.options.filter((method) => chosen.includes(method)) })
          }
        />
        {(['staffBand', 'revenueBand'] as const).map((name) => (
          <Autocomplete
            key={name}
            label={t(`buyers:columns.${name}`)}
            data={t(`buyers:bands.${name}`).split('|')}
            value={value[name] ?? ''}
            onChange={(typed) => onChange({ [name]: orNull(typed) })}
          />
        ))}
        <FullWidth>
          <AnniversaryInput
            label={t('buyers:facts.foundedOn')}
            youngest={0}
            value={value.foundedOn}
            onChange={(foundedOn) => onChange({ foundedOn })}
          />
        </FullWidth>
      </FormSection>
      <FormSection title={t('buyers:region.title')}>
        <RegionInput value={value} onChange={(region) => onChange(region)} withCountry />
        <FullWidth>
          <TextInput
            label={t('buyers:columns.address')}
            maxLength={500}
            value={value.address ?? ''}
            onChange={(event) => onChange({ address: orNull(event.currentTarget.value) })}
          />
        </FullWidth>
        <FullWidth>
          <TextInput
            label={t('buyers:columns.website')}
            maxLength={500}
            value={value.website ?? ''}
            onChange={(event) => onChange({ website: orNull(event.currentTarget.value) })}
          />
        </FullWidth>
      </FormSection>
      <FormSection title={t('buyers:form.more')}>
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
            label={t('buyers:facts.blacklistReason')}
            description={t('buyers:form.blacklistHelp')}
            autosize
            maxLength={500}
            value={value.blacklistReason ?? ''}
            onChange={(event) => onChange({ blacklistReason: orNull(event.currentTarget.value) })}
          />
        </FullWidth>
        <FullWidth>
          <Textarea
            label={t('common:notes')}
            autosize
            minRows={2}
            maxRows={10}
            value={value.notes ?? ''}
            onChange={(event) => onChange({ notes: orNull(event.currentTarget.value) })}
          />
        </FullWidth>
      </FormSection>
    </>
  )
}

const orNull = (text: string) => (text === '' ? null : text)
