import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { organizationQuery } from '#renderer/data/organization-queries.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { FieldsSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { Page } from '#renderer/ui/layout/page.tsx'
import { OrganizationId, type VisitId } from '#shared/model/ids.ts'
import type { Organization } from '#shared/model/organization.ts'
import { EditOrganizationDialog } from '../forms/edit-organization-dialog.tsx'
import type { Shelf } from '../organization-links.ts'
import { BehaviourPanel } from '../trade/behaviour-panel.tsx'
import { CertificatesPanel } from '../trade/certificates-panel.tsx'
import { OfferingsPanel } from '../trade/offerings-panel.tsx'
import { RequirementsPanel } from '../trade/requirements-panel.tsx'
import { SupplierRecordPanel } from '../trade/supplier-record-panel.tsx'
import { BinNotice } from './bin-notice.tsx'
import { type ContactsHandle, ContactsPanel } from './contacts-panel.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { FollowUpsPanel } from './follow-ups-panel.tsx'
import { OccasionsPanel } from './occasions-panel.tsx'
import { OrganizationHeader } from './organization-header.tsx'
import { ProblemsPanel } from './problems-panel.tsx'
import { PurchasePanel } from './purchase-panel.tsx'
import { TimelinePanel } from './timeline-panel.tsx'
import '../buyers.css'
import './organization-page.css'

export interface OrganizationPageProps {
  shelf: Shelf
  /** A log line above the timeline. */
  renderQuickLog?: (organizationId: OrganizationId) => ReactNode
  /** The dialog in which a logged visit is put right. */
  renderVisitCorrection?: (visitId: VisitId, onClose: () => void) => ReactNode
}

/** Everything about one organization: facts and people, its story, and what is owed to it. */
export function OrganizationPage(props: OrganizationPageProps) {
  const id = OrganizationId.safeParse(useParams({ strict: false }).id).data
  return id === undefined ? null : <Asked key={id} {...props} id={id} />
}

function Asked(props: OrganizationPageProps & { id: OrganizationId }) {
  const { t } = useTranslation('buyers')
  const errorWords = useErrorWords()
  const navigate = useNavigate()
  const { data: organization, error } = useQuery(organizationQuery(props.id))
  if (organization !== undefined) return <Loaded {...props} organization={organization} />
  if (error === null) {
    return (
      <Page>
        <FieldsSkeleton rows={8} />
      </Page>
    )
  }
  const toList = () =>
    void (props.shelf === 'suppliers' ? navigate({ to: '/suppliers' }) : navigate({ to: '/buyers' }))
  return (
    <Page>
      <EmptyState
        title={t('page.notFound')}
        body={errorWords(error)}
        actions={[{ label: t(`page.backTo.${props.shelf}`), onClick: toList }]}
      />
    </Page>
  )
}

function Loaded(props: OrganizationPageProps & { organization: Organization }) {
  const { t } = useTranslation('buyers')
  const actions = useAppActions()
  const { organization } = props
  const { id } = organization
  const contacts = useRef<ContactsHandle>(null)
  const [isEditing, setIsEditing] = useState(false)

  useShortcut('buyer.log', 'l', t('keys.log'), () => actions.quickLog({ organizationId: id }))
  useShortcut('buyer.edit', 'e', t('keys.edit'), () => setIsEditing(true))
  useShortcut('buyer.contact', 'c', t('keys.addContact'), () => contacts.current?.add())
  useShortcut('buyer.followUp', 'f', t('keys.followUp'), () => actions.newFollowUp({ organizationId: id }))

  return (
    <Page
      fill
      header={
        <OrganizationHeader
          organization={organization}
          shelf={props.shelf}
          onEdit={() => setIsEditing(true)}
        />
      }
    >
      {organization.deletedAt === null ? null : <BinNotice organization={organization} />}
      <div className="buyer-columns">
        <div className="buyer-column buyer-facts">
          <ContactsPanel organizationId={id} ref={contacts} />
          <FactsPanel organization={organization} />
        </div>
        <div className="buyer-column buyer-story">
          {props.renderQuickLog === undefined ? null : (
            <div className="buyer-quick-log">{props.renderQuickLog(id)}</div>
          )}
          <TimelinePanel organizationId={id} renderVisitCorrection={props.renderVisitCorrection} />
        </div>
        <div className="buyer-column buyer-owed">
          <FollowUpsPanel organizationId={id} />
          <ProblemsPanel organizationId={id} />
          {organization.roles.includes('buyer') ? <RequirementsPanel organizationId={id} /> : null}
          <OccasionsPanel organization={organization} />
          {organization.roles.includes('supplier') ? (
            <>
              <SupplierRecordPanel organizationId={id} />
              <CertificatesPanel organizationId={id} />
              <OfferingsPanel organizationId={id} />
            </>
          ) : null}
          {organization.roles.includes('buyer') ? <BehaviourPanel organizationId={id} /> : null}
          <PurchasePanel organization={organization} />
        </div>
      </div>
      {isEditing ? <EditOrganizationDialog id={id} onClose={() => setIsEditing(false)} /> : null}
    </Page>
  )
}
