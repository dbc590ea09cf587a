import { createContext, type ReactNode, useContext } from 'react'
import type { LocalDate } from '#shared/model/dates.ts'
import type { ContactId, FollowUpId, OrganizationId, TouchpointId, VisitId } from '#shared/model/ids.ts'
import type { OccasionId } from '#shared/model/occasion.ts'
import type { OrganizationRole } from '#shared/model/organization.ts'
import type { OrganizationSelection } from '#shared/model/organization-filter.ts'
import type { VisitKind } from '#shared/model/visit.ts'

export interface QuickLogRequest {
  organizationId?: OrganizationId
  contactId?: ContactId
  /** The follow-up this log settles. */
  followUpId?: FollowUpId
  kind?: VisitKind
  /** The greeting this log is the answer to. */
  touchpointId?: TouchpointId
}

export interface NewOrganizationRequest {
  role: OrganizationRole
  legalName?: string
}

export interface NewFollowUpRequest {
  organizationId?: OrganizationId
  contactId?: ContactId
}

/** A greeting for somebody's day, made ready at once. */
export interface GreetRequest {
  organizationId: OrganizationId
  /** Null: whom one asks for first at the organization. */
  contactId: ContactId | null
  occasionId: OccasionId
  occursOn: LocalDate
}

/** Greetings for the people of many organizations on one occasion. */
export interface PlanGreetingsRequest {
  selection: OrganizationSelection
  /** How many organizations that is. */
  count: number
}

/** What a buyer wants: a new requirement, or several from a typed or pasted list. */
export interface NewRequirementRequest {
  organizationId?: OrganizationId
  contactId?: ContactId
  visitId?: VisitId
  /** As it was noted; taken apart for the form at once. */
  text?: string
}

export interface NewOfferingRequest {
  organizationId?: OrganizationId
}

/** A deal that came about without any matching. */
export interface RecordDealRequest {
  buyerId?: OrganizationId
}

/** What any screen may ask of the window, so that features reach each other without knowing each other. */
export interface AppActions {
  quickLog: (request?: QuickLogRequest) => void
  newOrganization: (request: NewOrganizationRequest) => void
  newFollowUp: (request?: NewFollowUpRequest) => void
  greet: (request: GreetRequest) => void
  planGreetings: (request: PlanGreetingsRequest) => void
  newRequirement: (request?: NewRequirementRequest) => void
  newOffering: (request?: NewOfferingRequest) => void
  recordDeal: (request?: RecordDealRequest) => void
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
