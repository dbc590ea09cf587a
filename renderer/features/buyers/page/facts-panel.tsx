import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldGrid } from '#renderer/ui/forms/field-grid.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import type { Organization } from '#shared/model/organization.ts'
import { useOrganizationEdit } from '../use-organization-edit.ts'
import { useCustomFields } from '../use-team.ts'
import { BusinessFacts } from './facts-business.tsx'
import { CustomFacts } from './facts-custom.tsx'
import { NameFacts } from './facts-names.tsx'
import { PlaceFacts } from './facts-place.tsx'
import { RelationFacts } from './facts-relation.tsx'
import { emptyFacts, FactsContext } from './facts-visibility.tsx'

/** What is known about the organization; a click on a value changes it. What is unknown waits behind one button. */
export function FactsPanel(props: { organization: Organization }) {
  const { t } = useTranslation('buyers')
  const { organization } = props
  const save = useOrganizationEdit(organization.id)
  const fields = useCustomFields('organization')
  const [showsEmpty, setShowsEmpty] = useState(false)
  const hidden = emptyFacts(organization, fields)
  const part = { organization, save }
  return (
    <Panel title={t('facts.title')}>
      <FactsContext value={showsEmpty}>
        <FieldGrid>
          <NameFacts {...part} />
          <BusinessFacts {...part} />
          <PlaceFacts {...part} />
          <RelationFacts {...part} />
          <CustomFacts {...part} fields={fields} />
        </FieldGrid>
      </FactsContext>
      {hidden === 0 ? null : (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          className="buyers-facts-more"
          aria-expanded={showsEmpty}
          onClick={() => setShowsEmpty(!showsEmpty)}
        >
          {showsEmpty ? t('facts.hideEmpty') : t('facts.showEmpty', { count: hidden })}
        </Button>
      )}
    </Panel>
  )
}
