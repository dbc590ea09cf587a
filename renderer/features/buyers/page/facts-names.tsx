import { MultiSelect } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { InlineText } from '#renderer/ui/forms/inline-field.tsx'
import { type Organization, OrganizationRole } from '#shared/model/organization.ts'
import { CreditCodeInput } from '../fields/credit-code-input.tsx'
import { InlineEdit } from '../fields/inline-edit.tsx'
import { InlineWords } from '../fields/inline-words.tsx'
import { normalCreditCode, useCreditCodeWarning } from '../fields/use-credit-code-warning.ts'
import { orStayOpen, type SaveFields } from '../use-organization-edit.ts'
import { Fact, isEmptyFact } from './facts-visibility.tsx'

export function NameFacts(props: { organization: Organization; save: SaveFields }) {
  const { t } = useTranslation(['buyers', 'model'])
  const { organization, save } = props
  return (
    <>
      <InlineText
        label={t('buyers:columns.legalName')}
        value={organization.legalName}
        // A company without a name is no company: an emptied field keeps the old one.
        onSave={async (name) =>
          name === null ? undefined : orStayOpen(save({ legalName: name }, t('buyers:columns.legalName')))
        }
      />
      {(['shortName', 'englishName'] as const).map((name) => (
        <Fact key={name} name={name} isEmpty={isEmptyFact[name](organization)}>
          <InlineText
            label={t(`buyers:columns.${name}`)}
            value={organization[name]}
            onSave={(value) => orStayOpen(save({ [name]: value }, t(`buyers:columns.${name}`)))}
          />
        </Fact>
      ))}
      <Fact name="formerNames" isEmpty={isEmptyFact.formerNames(organization)}>
        <InlineWords
          label={t('buyers:facts.formerNames')}
          value={organization.formerNames}
          suggestions={[]}
          isWhole
          onSave={(formerNames) => save({ formerNames }, t('buyers:facts.formerNames'))}
        />
      </Fact>
      <Fact name="creditCode" isEmpty={isEmptyFact.creditCode(organization)}>
        <CreditCodeFact code={organization.creditCode} save={save} />
      </Fact>
      <InlineEdit
        label={t('buyers:facts.roles')}
        value={organization.roles}
        rest={organization.roles.map((role) => t(`model:role.${role}`)).join(t('buyers:listSeparator'))}
        onSave={(roles) =>
          roles.length === 0 ? Promise.resolve(true) : save({ roles }, t('buyers:facts.roles'))
        }
      >
        {(roles, setRoles) => (
          <MultiSelect
            size="xs"
            autoFocus
            aria-label={t('buyers:facts.roles')}
            data={OrganizationRole.options.map((role) => ({ value: role, label: t(`model:role.${role}`) }))}
            value={roles}
            onChange={(chosen) => setRoles(OrganizationRole.options.filter((role) => chosen.includes(role)))}
          />
        )}
      </InlineEdit>
    </>
  )
}

function CreditCodeFact(props: { code: string | null; save: SaveFields }) {
  const { t } = useTranslation('buyers')
  const warning = useCreditCodeWarning(props.code)
  return (
    <InlineEdit
      label={t('changed.credit_code')}
      value={props.code}
      savesOnEnter
      rest={
        props.code === null ? null : (
          <span className="buyers-code">
            {props.code}
            {warning === undefined ? null : (
              <span className="buyers-warning" title={warning}>
                <IconAlertTriangle size={14} stroke={1.5} aria-label={warning} />
              </span>
            )}
          </span>
        )
      }
      onSave={(code) => props.save({ creditCode: normalCreditCode(code) }, t('columns.creditCode'))}
    >
      {(code, setCode) => (
        <CreditCodeInput
          size="xs"
          ariaLabel={t('columns.creditCode')}
          value={code}
          onChange={setCode}
          autoFocus
        />
      )}
    </InlineEdit>
  )
}
