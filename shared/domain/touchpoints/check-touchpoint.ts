import type { Channel, Contact } from '../../model/contact.ts'
import type { LocalDate } from '../../model/dates.ts'
import type { TemplateId } from '../../model/ids.ts'
import type { MessageLanguage } from '../../model/message-language.ts'
import type { Organization } from '../../model/organization.ts'
import type { PlanTemplate, TouchpointIssue } from '../../model/touchpoint.ts'
import { channelAddress, type Posted, type Reachable } from './channel-address.ts'
import { countryOf } from './country-of.ts'

export type CheckedContact = Reachable &
  Pick<Contact, 'preferredChannel' | 'consent' | 'doNotContact' | 'leftOn' | 'language'>
export type CheckedOrganization = Posted & Pick<Organization, 'stage' | 'blacklistReason'>

export type CheckRequest = {
  contact: CheckedContact
  organization: CheckedOrganization
  /** In the plan's order. */
  channels: readonly Channel[]
  /** Chosen by hand, or kept from before, as long as the person can and may be reached by it. */
  keepChannel: Channel | null
  templates: readonly PlanTemplate[]
  variant: 'A' | 'B'
  sendOn: LocalDate
  today: LocalDate
  /** Written by hand: no template is asked for. */
  hasOwnWords: boolean
  /** What is wrong with the text as this person would get it; asked for once a text is chosen. */
  textIssues(choice: TextChoice): readonly TouchpointIssue[]
}

/** `templateId` is null where the words are the user's own. */
export type TextChoice = { channel: Channel; language: MessageLanguage; templateId: TemplateId | null }

export type TouchpointCheck = {
  channel: Channel | null
  address: string | null
  language: MessageLanguage
  templateId: TemplateId | null
  /** Null where the template has one text only. */
  variant: 'A' | 'B' | null
  issues: TouchpointIssue[]
}

/** Sent to many at a time by a gateway: asks for a consent of its own (PIPL, the SMS rules of the ministry). */
const massChannels: readonly Channel[] = ['sms', 'email']

/** A person says it with their own mouth, or it is a thing: no text has to be there. */
const wordlessChannels: readonly Channel[] = ['phone', 'gift']

/** How one person is greeted under a plan, and everything that keeps the greeting from going out by itself. */
export function checkTouchpoint(request: CheckRequest): TouchpointCheck {
  const { contact, organization, sendOn, today, hasOwnWords } = request
  const issues: TouchpointIssue[] = []
  if (contact.doNotContact) issues.push('doNotContact')
  if (contact.leftOn !== null && contact.leftOn <= sendOn) issues.push('leftCompany')
  if (organization.stage === 'lost') issues.push('organizationLost')
  if (organization.blacklistReason !== null) issues.push('organizationBlacklisted')

  const language = languageOf(contact, organization)
  const way = chooseChannel(request)
  const { channel, address } = way
  if (channel === null) issues.push('noChannel')
  else if (!way.isAllowed) issues.push('noConsent')
  else if (massChannels.includes(channel) && contact.consent.length === 0) issues.push('consentUnknown')

  const text = channel === null || hasOwnWords ? noTemplate : templateFor(request, channel, language)
  if (channel !== null && (hasOwnWords || text.templateId !== null)) {
    issues.push(...request.textIssues({ channel, language, templateId: text.templateId }))
  } else if (channel !== null && !wordlessChannels.includes(channel)) issues.push('noTemplate')
  if (sendOn < today) issues.push('late')
  return { channel, address, language, ...text, issues: issues.length < 2 ? issues : [...new Set(issues)] }
}

/** In the language somebody said, else Chinese for the home country and its regions, English for all others. */
export function languageOf(
  { language }: Pick<Contact, 'language'>,
  place: Pick<Organization, 'country' | 'province'>,
): MessageLanguage {
  if (language !== null) return language
  return chinese.has(countryOf(place) ?? '') ? 'zh-CN' : 'en'
}

const chinese: ReadonlySet<string> = new Set(['CN', 'HK', 'MO', 'TW'])

/** An empty list says that nobody asked; a list without the channel is a no. */
export const mayUse = ({ consent }: Pick<Contact, 'consent'>, channel: Channel): boolean =>
  consent.length === 0 || consent.includes(channel)

type Way = { channel: Channel | null; address: string | null; isAllowed: boolean }

/** The first channel by which the person can and may be reached; their own wish before the plan's order. */
function chooseChannel(request: CheckRequest): Way {
  const { channels, keepChannel } = request
  const { preferredChannel } = request.contact
  const kept = wayBy(request, keepChannel)
  if (kept?.isAllowed) return kept
  const preferred =
    preferredChannel !== null && channels.includes(preferredChannel) ? wayBy(request, preferredChannel) : null
  if (preferred?.isAllowed) return preferred
  let forbidden = kept ?? preferred
  for (const channel of channels) {
    const way = wayBy(request, channel)
    if (way?.isAllowed) return way
    forbidden ??= way
  }
  return forbidden ?? noWay
}

const noWay: Way = { channel: null, address: null, isAllowed: true }

function wayBy({ contact, organization }: CheckRequest, channel: Channel | null): Way | null {
  const address = channel && channelAddress(channel, contact, organization)
  return address === null
    ? null
    : { channel, address, isAllowed: channel === null || mayUse(contact, channel) }
}

type ChosenTemplate = Pick<TouchpointCheck, 'templateId' | 'variant'>
const noTemplate: ChosenTemplate = { templateId: null, variant: null }

function templateFor(
  { templates, variant }: CheckRequest,
  channel: Channel,
  language: MessageLanguage,
): ChosenTemplate {
  const found = templates.find((each) => each.channel === channel && each.language === language)
  if (found === undefined) return noTemplate
  if (found.templateIdB === null) return { templateId: found.templateId, variant: null }
  return { templateId: variant === 'A' ? found.templateId : found.templateIdB, variant }
}
