import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { BuyingRole, Channel, ContactInput, Phone } from '#shared/model/contact.ts'
import { CustomFieldType } from '#shared/model/custom-field.ts'
import { Anniversary } from '#shared/model/dates.ts'
import { ImportResult } from '#shared/model/import.ts'
import { Criterion, Exclusion, MatchState } from '#shared/model/match.ts'
import { MessageLanguage } from '#shared/model/message-language.ts'
import { OrganizationRole, PurchaseMethod, SourceChannel, Stage, Tier } from '#shared/model/organization.ts'
import { NoDealReason, RequirementStatus } from '#shared/model/requirement.ts'
import { StoreFailureCode } from '#shared/model/store-status.ts'
import { Currency, Unit } from '#shared/model/trade-terms.ts'
import { UserRole } from '#shared/model/user.ts'
import {
  FollowUpOrigin,
  FollowUpPriority,
  FollowUpState,
  ProblemState,
  VisitKind,
  VisitOutcome,
} from '#shared/model/visit.ts'
import { resources } from '../resources.ts'
import { collectKeyUse, isKeyUsed, withoutPlural } from './key-use.ts'
import { findLiteralText } from './literal-text.ts'
import { rendererFiles } from './renderer-files.ts'

const files = rendererFiles()
const namespaces = Object.keys(resources['zh-CN'])
const chinese = flatten(resources['zh-CN'])
const english = flatten(resources.en)

describe('two languages, one set of keys', () => {
  test('every key of one is in the other, each with its own plural forms', () => {
    const stems = (words: Map<string, string>) =>
      [...new Set([...words.keys()].map(withoutPlural))].toSorted()
    expect(stems(english)).toEqual(stems(chinese))
  })

  test('a counted word has both English forms', () => {
    const counted = [...chinese.keys()].filter((key) => key.endsWith('_other'))
    const missing = counted.filter((key) => !english.has(key) || !english.has(key.replace(/_other$/, '_one')))
    expect(missing).toEqual([])
  })

  test('the same variables are filled in', () => {
    const different = [...chinese].filter(([key, words]) => {
      const other = english.get(key)
      return other !== undefined && variablesOf(words).join() !== variablesOf(other).join()
    })
    expect(different).toEqual([])
  })

  test('no word is empty or padded', () => {
    const all = [...chinese, ...english]
    // A separator such as a comma and a blank is no word.
    const isPadded = (words: string) => /\p{L}/u.test(words) && words !== words.trim()
    expect(all.filter(([, words]) => words === '' || isPadded(words))).toEqual([])
  })

  test('Chinese and Latin are spaced by the browser, not by hand', () => {
    const spaced =
      /[\p{Script=Han}，。：；！？、）】”] [\p{Script=Latin}\d{]|[\p{Script=Latin}\d}] [\p{Script=Han}（【“]/u
    expect([...chinese].filter(([, words]) => spaced.test(words))).toEqual([])
  })
})

describe('the values of the model all have a word', () => {
  const vocabulary: Record<string, z.ZodEnum> = {
    tier: Tier,
    tierShort: Tier,
    stage: Stage,
    role: OrganizationRole,
    purchaseMethod: PurchaseMethod,
    source: SourceChannel,
    buyingRole: BuyingRole,
    channel: Channel,
    phoneKind: Phone.shape.kind,
    gender: ContactInput.shape.gender.unwrap(),
    language: MessageLanguage,
    calendar: Anniversary.shape.calendar,
    visitKind: VisitKind,
    outcome: VisitOutcome,
    problemState: ProblemState,
    followUpOrigin: FollowUpOrigin,
    followUpPriority: FollowUpPriority,
    followUpState: FollowUpState,
    customFieldType: CustomFieldType,
    userRole: UserRole,
    importResult: ImportResult,
    requirementStatus: RequirementStatus,
    matchState: MatchState,
    noDealReason: NoDealReason,
    criterion: Criterion,
    exclusion: Exclusion,
    unit: Unit,
    currency: Currency,
  }

  test.each(Object.entries(resources['zh-CN'].model))('%s', (name, words) => {
    const values = vocabulary[name]?.options.map(String) ?? []
    expect(
      Object.keys(words)
        .filter((key) => key !== 'none')
        .toSorted(),
    ).toEqual(values.toSorted())
  })

  test('why a store cannot be opened or written', () => {
    const codes = StoreFailureCode.options.toSorted()
    const { frame, errors } = resources['zh-CN']
    expect(Object.keys(frame.failureTitle).toSorted()).toEqual(codes)
    expect(Object.keys(frame.failureBody).toSorted()).toEqual(codes)
    expect(Object.keys(errors.store).toSorted()).toEqual(codes)
  })
})

test('every word is used', () => {
  const uses = files.map(({ path, code }) => collectKeyUse(code, path))
  // Held to the model above; `grid` is asked for by AG Grid under its own names.
  const checked = namespaces.filter((namespace) => namespace !== 'model' && namespace !== 'grid')
  const unused = [...chinese.keys()].filter((full) => {
    const [namespace = '', key = ''] = full.split(':')
    return checked.includes(namespace) && !isKeyUsed(namespace, key, uses, namespaces)
  })
  expect(unused).toEqual([])
})

test('no text on screen but from the locales', () => {
  const found = files.flatMap(({ path, code }) =>
    findLiteralText(code, path).map(({ line, text }) => `${path}:${line} ${text}`),
  )
  expect(found).toEqual([])
})

function flatten(words: Record<string, unknown>): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([namespace, keys]) =>
      leaves(keys).map(([key, text]): [string, string] => [`${namespace}:${key}`, text]),
    ),
  )
}

function leaves(value: unknown, prefix = ''): Array<[string, string]> {
  if (typeof value === 'string') return [[prefix, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, prefix === '' ? key : `${prefix}.${key}`),
  )
}

const variablesOf = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted()
