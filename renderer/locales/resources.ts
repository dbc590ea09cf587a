import { bin as enBin } from './en/bin.ts'
import { buyers as enBuyers } from './en/buyers.ts'
import { common as enCommon } from './en/common.ts'
import { errors as enErrors } from './en/errors.ts'
import { followUps as enFollowUps } from './en/follow-ups.ts'
import { frame as enFrame } from './en/frame.ts'
import { grid as enGrid } from './en/grid.ts'
import { imports as enImports } from './en/imports.ts'
import { lists as enLists } from './en/lists.ts'
import { matchForms as enMatchForms } from './en/match-forms.ts'
import { matchReasons as enMatchReasons } from './en/match-reasons.ts'
import { matchTools as enMatchTools } from './en/match-tools.ts'
import { matching as enMatching } from './en/matching.ts'
import { model as enModel } from './en/model.ts'
import { onboarding as enOnboarding } from './en/onboarding.ts'
import { search as enSearch } from './en/search.ts'
import { sending as enSending } from './en/sending.ts'
import { settings as enSettings } from './en/settings.ts'
import { steps as enSteps } from './en/steps.ts'
import { today as enToday } from './en/today.ts'
import { touchMessages as enTouchMessages } from './en/touch-messages.ts'
import { touchPaper as enTouchPaper } from './en/touch-paper.ts'
import { touchPlans as enTouchPlans } from './en/touch-plans.ts'
import { touchResults as enTouchResults } from './en/touch-results.ts'
import { touchpoints as enTouchpoints } from './en/touchpoints.ts'
import { trade as enTrade } from './en/trade.ts'
import { ui as enUi } from './en/ui.ts'
import { visits as enVisits } from './en/visits.ts'
import { bin } from './zh-CN/bin.ts'
import { buyers } from './zh-CN/buyers.ts'
import { common } from './zh-CN/common.ts'
import { errors } from './zh-CN/errors.ts'
import { followUps } from './zh-CN/follow-ups.ts'
import { frame } from './zh-CN/frame.ts'
import { grid } from './zh-CN/grid.ts'
import { imports } from './zh-CN/imports.ts'
import { lists } from './zh-CN/lists.ts'
import { matchForms } from './zh-CN/match-forms.ts'
import { matchReasons } from './zh-CN/match-reasons.ts'
import { matchTools } from './zh-CN/match-tools.ts'
import { matching } from './zh-CN/matching.ts'
import { model } from './zh-CN/model.ts'
import { onboarding } from './zh-CN/onboarding.ts'
import { search } from './zh-CN/search.ts'
import { sending } from './zh-CN/sending.ts'
import { settings } from './zh-CN/settings.ts'
import { steps } from './zh-CN/steps.ts'
import { today } from './zh-CN/today.ts'
import { touchMessages } from './zh-CN/touch-messages.ts'
import { touchPaper } from './zh-CN/touch-paper.ts'
import { touchPlans } from './zh-CN/touch-plans.ts'
import { touchResults } from './zh-CN/touch-results.ts'
import { touchpoints } from './zh-CN/touchpoints.ts'
import { trade } from './zh-CN/trade.ts'
import { ui } from './zh-CN/ui.ts'
import { visits } from './zh-CN/visits.ts'

/** Every word on screen, by language and namespace (one a feature). zh-CN is the first language and gives the keys. */
export const resources = {
  'zh-CN': {
    common,
    model,
    errors,
    ui,
    grid,
    frame,
    onboarding,
    search,
    today,
    buyers,
    visits,
    followUps,
    touchMessages,
    touchPaper,
    touchpoints,
    trade,
    touchPlans,
    touchResults,
    sending,
    lists,
    imports,
    settings,
    steps,
    matchForms,
    matchReasons,
    matchTools,
    matching,
    bin,
  },
  en: {
    common: enCommon,
    model: enModel,
    errors: enErrors,
    ui: enUi,
    grid: enGrid,
    frame: enFrame,
    onboarding: enOnboarding,
    search: enSearch,
    today: enToday,
    buyers: enBuyers,
    visits: enVisits,
    followUps: enFollowUps,
    touchMessages: enTouchMessages,
    touchPaper: enTouchPaper,
    touchpoints: enTouchpoints,
    trade: enTrade,
    touchPlans: enTouchPlans,
    touchResults: enTouchResults,
    sending: enSending,
    lists: enLists,
    imports: enImports,
    settings: enSettings,
    steps: enSteps,
    matchForms: enMatchForms,
    matchReasons: enMatchReasons,
    matchTools: enMatchTools,
    matching: enMatching,
    bin: enBin,
  },
} as const

export type Language = keyof typeof resources
