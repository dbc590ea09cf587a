import { createContext, type ReactNode, useContext } from 'react'
import type { ContactId, FollowUpId, OrganizationId } from '#shared/model/ids.ts'
import type { OrganizationRole } from '#shared/model/organization.ts'
import type { VisitKind } from '#shared/model/visit.ts'

export interface QuickLogRequest {
  organizationId?: OrganizationId
  contactId?: ContactId
  /** The follow-up this log settles. */
  followUpId?: FollowUpId
  kind?: VisitKind
}

export interface NewOrganizationRequest {
  role: OrganizationRole
  legalName?: string
}

export interface NewFollowUpRequest {
  organizationId?: OrganizationId
  contactId?: ContactId
}

/** What any screen may ask of the window, so that features reach each other without knowing each other. */
export interface AppActions {
  quickLog: (request?: QuickLogRequest) => void
  newOrganization: (request: NewOrganizationRequest) => void
  newFollowUp: (request?: NewFollowUpRequest) => void
  search: () => void
}

const ActionsContext = createContext<AppActions | undefined>(undefined)

export function AppActionsProvider(props: { actions: AppActions; children: ReactNode }) {
  return <ActionsContext value={props.actions}>{props.children}</ActionsContext>
}

export function useAppActions(): AppActions {
  const actions = useContext(ActionsContext)
  if (actions === undefined) throw new Error('useAppActions needs the window around it')
  return actions
}
