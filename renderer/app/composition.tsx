import type { RouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type {
  NewFollowUpRequest,
  NewOrganizationRequest,
  QuickLogRequest,
} from '#renderer/data/app-actions.tsx'
import { BinScreen } from '#renderer/features/buyers/bin/bin-screen.tsx'
import { NewOrganizationDialog } from '#renderer/features/buyers/forms/new-organization-dialog.tsx'
import { NewFollowUpDialog } from '#renderer/features/follow-ups/dialog/follow-up-dialog.tsx'
import { FollowUpsScreen } from '#renderer/features/follow-ups/list/follow-ups-screen.tsx'
import { BackgroundWork } from '#renderer/features/imports/background/background-work.tsx'
import { ImportsScreen } from '#renderer/features/imports/imports-screen.tsx'
import { PrintListScreen } from '#renderer/features/lists/paper/print-list-screen.tsx'
import { QuickLogDialog } from '#renderer/features/visits/quick-log/quick-log-dialog.tsx'
import { FirstRunPage } from './screens/first-run-screen.tsx'
import { ListsPage } from './screens/lists-screen.tsx'
import { BuyerPage, BuyersPage, SupplierPage, SuppliersPage } from './screens/organization-screens.tsx'
import { SettingsPage } from './screens/settings-screen.tsx'
import { TodayPage } from './screens/today-screen.tsx'

export type ScreenName =
  | 'today'
  | 'buyers'
  | 'buyer'
  | 'suppliers'
  | 'supplier'
  | 'followUps'
  | 'lists'
  | 'imports'
  | 'settings'
  | 'bin'
  | 'printFollowUps'

export interface Dialogs {
  quickLog: ComponentType<{ request: QuickLogRequest; onClose: () => void }>
  newOrganization: ComponentType<{ request: NewOrganizationRequest; onClose: () => void }>
  newFollowUp: ComponentType<{ request: NewFollowUpRequest; onClose: () => void }>
}

/**
 * Where features meet the window: which screen and which dialog is whose. What is not named here is not shown at all:
 * no rail entry, no menu entry, no route.
 */
export interface Composition {
  screens: Partial<Record<ScreenName, RouteComponent>>
  dialogs: Partial<Dialogs>
  /** Asked once, before the frame is shown, when the store is new. */
  firstRun?: ComponentType
  /** Shown beside every screen: work that goes on, files dropped on the window. */
  beside?: ComponentType
}

export const composition: Composition = {
  screens: {
    today: TodayPage,
    followUps: FollowUpsScreen,
    buyers: BuyersPage,
    buyer: BuyerPage,
    suppliers: SuppliersPage,
    supplier: SupplierPage,
    imports: ImportsScreen,
    bin: BinScreen,
    lists: ListsPage,
    printFollowUps: PrintListScreen,
    settings: SettingsPage,
  },
  dialogs: {
    quickLog: QuickLogDialog,
    newOrganization: NewOrganizationDialog,
    newFollowUp: NewFollowUpDialog,
  },
  firstRun: FirstRunPage,
  beside: BackgroundWork,
}
