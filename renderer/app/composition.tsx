import type { RouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type {
  NewFollowUpRequest,
  NewOfferingRequest,
  NewOrganizationRequest,
  NewRequirementRequest,
  PlanGreetingsRequest,
  QuickLogRequest,
  RecordDealRequest,
} from '#renderer/data/app-actions.tsx'
import { BinScreen } from '#renderer/features/buyers/bin/bin-screen.tsx'
import { NewOrganizationDialog } from '#renderer/features/buyers/forms/new-organization-dialog.tsx'
import { NewFollowUpDialog } from '#renderer/features/follow-ups/dialog/follow-up-dialog.tsx'
import { FollowUpsScreen } from '#renderer/features/follow-ups/list/follow-ups-screen.tsx'
import { BackgroundWork } from '#renderer/features/imports/background/background-work.tsx'
import { ImportsScreen } from '#renderer/features/imports/imports-screen.tsx'
import { PrintListScreen } from '#renderer/features/lists/paper/print-list-screen.tsx'
import { NewOfferingDialog } from '#renderer/features/matching/forms/new-offering-dialog.tsx'
import { NewRequirementDialog } from '#renderer/features/matching/forms/new-requirement-dialog.tsx'
import { RecordDealDialog } from '#renderer/features/matching/forms/record-deal-dialog.tsx'
import { MatchingScreen } from '#renderer/features/matching/matching-screen.tsx'
import { PlanGreetingsDialog } from '#renderer/features/touchpoints/create/plan-greetings-dialog.tsx'
import { PrintGreetingsScreen } from '#renderer/features/touchpoints/paper/print-greetings-screen.tsx'
import { TradeLettersScreen } from '#renderer/features/trade-letters/letters-screen.tsx'
import { PrintTradeLetterScreen } from '#renderer/features/trade-letters/print-trade-letter-screen.tsx'
import { PrintTradeListScreen } from '#renderer/features/trade-lists/print-trade-list-screen.tsx'
import { FirstRunPage } from './screens/first-run-screen.tsx'
import { ListsPage } from './screens/lists-screen.tsx'
import { BuyerPage, BuyersPage, SupplierPage, SuppliersPage } from './screens/organization-screens.tsx'
import { QuickLogWithScripts } from './screens/quick-log-with-scripts.tsx'
import { SettingsPage } from './screens/settings-screen.tsx'
import { TodayPage } from './screens/today-screen.tsx'
import { TouchpointsPage } from './screens/touchpoints-screen.tsx'

export type ScreenName =
  | 'today'
  | 'buyers'
  | 'buyer'
  | 'suppliers'
  | 'supplier'
  | 'followUps'
  | 'touchpoints'
  | 'matching'
  | 'tradeLetters'
  | 'lists'
  | 'imports'
  | 'settings'
  | 'bin'
  | 'printFollowUps'
  | 'printGreetings'
  | 'printTradeList'
  | 'printTradeLetter'

export interface Dialogs {
  quickLog: ComponentType<{ request: QuickLogRequest; onClose: () => void }>
  newOrganization: ComponentType<{ request: NewOrganizationRequest; onClose: () => void }>
  newFollowUp: ComponentType<{ request: NewFollowUpRequest; onClose: () => void }>
  planGreetings: ComponentType<{ request: PlanGreetingsRequest; onClose: () => void }>
  newRequirement: ComponentType<{ request: NewRequirementRequest; onClose: () => void }>
  newOffering: ComponentType<{ request: NewOfferingRequest; onClose: () => void }>
  recordDeal: ComponentType<{ request: RecordDealRequest; onClose: () => void }>
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
    touchpoints: TouchpointsPage,
    matching: MatchingScreen,
    tradeLetters: TradeLettersScreen,
    lists: ListsPage,
    printFollowUps: PrintListScreen,
    printGreetings: PrintGreetingsScreen,
    printTradeList: PrintTradeListScreen,
    printTradeLetter: PrintTradeLetterScreen,
    settings: SettingsPage,
  },
  dialogs: {
    quickLog: QuickLogWithScripts,
    newOrganization: NewOrganizationDialog,
    newFollowUp: NewFollowUpDialog,
    planGreetings: PlanGreetingsDialog,
    newRequirement: NewRequirementDialog,
    newOffering: NewOfferingDialog,
    recordDeal: RecordDealDialog,
  },
  firstRun: FirstRunPage,
  beside: BackgroundWork,
}
