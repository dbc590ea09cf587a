import type { BuyingRole, Channel, ContactInput } from '#shared/model/contact.ts'
import type { MessageLanguage } from '#shared/model/message-language.ts'
import type {
  OrganizationRole,
  PurchaseMethod,
  SourceChannel,
  Stage,
  Tier,
} from '#shared/model/organization.ts'
import { type Cell, cellText, saysNothing } from './cell.ts'
import {
  bothMethodWords,
  buyingRoleWords,
  channelWords,
  genderWords,
  languageWords,
  purchaseMethodWords,
  roleWords,
  sourceWords,
  stageWords,
  tierWords,
  yesNoWords,
} from './choice-words.ts'
import { type ChoiceMatcher, choiceKey, choiceMatcher } from './match-choice.ts'
import { nothing, notUnderstood, type Reading, reading, unreadable } from './reading.ts'
import { splitParts } from './split-parts.ts'

export const matchTier = choiceMatcher(tierWords)
export const matchRole = choiceMatcher(roleWords)
export const matchStage = choiceMatcher(stageWords)
export const matchPurchaseMethod = choiceMatcher(purchaseMethodWords)
export const matchGender = choiceMatcher(genderWords)
const matchSource = choiceMatcher(sourceWords)
const matchBuyingRole = choiceMatcher(buyingRoleWords)
const matchChannel = choiceMatcher(channelWords)
const matchLanguage = choiceMatcher(languageWords)
export const matchYesNo = choiceMatcher(yesNoWords)

/** 重点, VIP, KA → key; A类, A级 → A. Other words are kept for a note. */
export const parseTier = (cell: Cell): Reading<Tier> => one(cell, matchTier)

/** 新客户, 活跃, 休眠 … */
export const parseStage = (cell: Cell): Reading<Stage> => one(cell, matchStage)

/** 决策人, 采购负责人, 财务, Purchasing manager … */
export const parseBuyingRole = (cell: Cell): Reading<BuyingRole> => one(cell, matchBuyingRole)

/** 男, 女士, Mr, F … */
export const parseGender = (cell: Cell): Reading<NonNullable<ContactInput['gender']>> =>
  one(cell, matchGender)

/** 中文, English, 中文/英文: of several the one named first; a language we have no texts in is kept for a note. */
export function parseLanguage(cell: Cell): Reading<MessageLanguage> {
  const { value, ...rest } = many(cell, matchLanguage)
  return { ...rest, value: value?.[0] ?? null }
}

export const parseChannel = (cell: Cell): Reading<Channel> => one(cell, matchChannel)

/** 买家/供应商, "Buyer; Supplier": every role named. */
export const parseRoles = (cell: Cell): Reading<OrganizationRole[]> => many(cell, matchRole)

/** 微信、电话: every channel named. */
export const parseChannels = (cell: Cell): Reading<Channel[]> => many(cell, matchChannel)

/** 招标, 直采, 招标/直采, 均可, tender and direct. */
export function parsePurchaseMethods(cell: Cell): Reading<PurchaseMethod[]> {
  return bothMethodWords.test(choiceKey(cellText(cell)))
    ? reading(['tender', 'direct'])
    : many(cell, matchPurchaseMethod)
}

/** 是, √, Y, 1, true against 否, ×, N, 0. `无` is a no here, not an empty cell. */
export function parseYesNo(cell: Cell): Reading<boolean> {
  const text = cellText(cell)
  if (text === '') return nothing
  const answer = matchYesNo(text)
  if (answer !== undefined) return reading(answer === 'yes')
  return saysNothing(cell) ? nothing : unreadable(text, 'yes-no-unreadable')
}

/** The channel a record came by; words of its own (2026春交会名片) stay in `note`, as does everything that is no known channel. */
export type Source = { channel: SourceChannel; note: string | null }

export function parseSource(cell: Cell): Reading<Source> {
  if (saysNothing(cell)) return nothing
  const text = cellText(cell)
  const exact = matchSource(text)
  if (exact !== undefined)
    return reading({
      channel: exact,
      note: isCommonWord(text) || !/\p{Script=Han}/u.test(text) ? null : text,
    })
  const hinted = sourceHints.find(([hint]) => hint.test(text))?.[1]
  return reading({ channel: hinted ?? 'other', note: text })
}

/** Words that say no more than the channel itself; every other wording is kept as the source note. */
const commonSources = new Set(
  '展会名片 线上注册 客户介绍 行业协会 媒体置换 导入 其他 其它 展会 介绍 协会 媒体'.split(' '),
)
const isCommonWord = (text: string): boolean => commonSources.has(choiceKey(text))

const sourceHints: readonly (readonly [RegExp, SourceChannel])[] = [
  [/介绍|推荐|引荐|referr|recommend/i, 'referral'],
  [/协会|商会|association|chamber/i, 'association'],
  [/展会|展览|博览会|交易会|交会|名片|广交|\bfair\b|\bexpo\b|exhibition/i, 'fairCard'],
  [/线上|在线|网上|网站|官网|注册|online|website/i, 'onlineRegistration'],
  [/媒体|杂志|广告|\bmedia\b/i, 'media'],
]

function one<Choice extends string>(cell: Cell, match: ChoiceMatcher<Choice>): Reading<Choice> {
  if (saysNothing(cell)) return nothing
  const text = cellText(cell)
  const choice = match(text)
  return choice === undefined ? notUnderstood(text) : reading(choice)
}

function many<Choice extends string>(cell: Cell, match: ChoiceMatcher<Choice>): Reading<Choice[]> {
  if (saysNothing(cell)) return nothing
  const text = cellText(cell)
  const words = splitParts(text.replace(/\s+(?:and|or)\s+/gi, '、'), /[、,，;；/／|┋\n+＋&和与或]/).flatMap(
    (part) => (match(part) === undefined ? part.split(/\s+/) : [part]),
  )
  const choices = new Set<Choice>()
  const unknown: string[] = []
  for (const word of words) {
    const choice = match(word)
    if (choice === undefined) unknown.push(word)
    else choices.add(choice)
  }
  const doubts = unknown.map((value) => ({ value, doubt: 'words-not-understood' as const, kept: false }))
  return choices.size === 0 ? notUnderstood(text) : reading([...choices], { doubts })
}
