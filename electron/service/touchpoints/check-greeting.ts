import { allTemplates } from '#db/repositories/message-templates.ts'
import type { TouchpointPerson } from '#db/repositories/touchpoint-people.ts'
import type { Store } from '#db/store.ts'
import {
  checkTouchpoint,
  type TextChoice,
  type TouchpointCheck,
} from '#shared/domain/touchpoints/check-touchpoint.ts'
import { issuesOfProblems } from '#shared/domain/touchpoints/issues-of-problems.ts'
import { variantOf } from '#shared/domain/touchpoints/variant-of.ts'
import { Channel } from '#shared/model/contact.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import { MessageLanguage } from '#shared/model/message-language.ts'
import type { OccasionId } from '#shared/model/occasion.ts'
import type { PlanTemplate, Touchpoint, TouchpointIssue } from '#shared/model/touchpoint.ts'
import { type Day, messageFor, type TouchDesk } from './touch-desk.ts'

/** By which channels, in which order, with which texts. */
export type Manner = { channels: readonly Channel[]; templates: readonly PlanTemplate[] }

export type GreetingToCheck = Day & {
  sendOn: LocalDate
  keepChannel: Channel | null
  subject: string | null
  body: string | null
}

/** A greeting looked at again with what is known of its person today. */
export function checkGreeting(
  desk: TouchDesk,
  person: TouchpointPerson,
  manner: Manner,
  greeting: GreetingToCheck,
  textIssues: TextIssues = composedIssues,
): TouchpointCheck {
  const { contact, organization } = person
  return checkTouchpoint({
    contact,
    organization,
    channels: manner.channels,
    keepChannel: greeting.keepChannel,
    templates: manner.templates,
    variant: variantOf(contact.id, greeting.occasionId, greeting.year),
    sendOn: greeting.sendOn,
    today: desk.today,
    hasOwnWords: greeting.body !== null,
    textIssues: (choice) => textIssues(desk, person, greeting, choice),
  })
}

export type TextIssues = (
  desk: TouchDesk,
  person: TouchpointPerson,
  greeting: GreetingToCheck,
  choice: TextChoice,
) => readonly TouchpointIssue[]

/** By writing the message. */
export const composedIssues: TextIssues = (desk, person, greeting, choice) => {
  // A template that was removed is none.
  if (choice.templateId !== null && desk.template(choice.templateId) === null) return ['noTemplate']
  return issuesOfProblems(messageFor(desk, { ...greeting, ...choice }, person).problems)
}

/** How a greeting is made: by its plan, or without one by the usual channels with the texts that come with the application. */
export function mannerOf(
  desk: TouchDesk,
  { planId, occasionId }: Pick<Touchpoint, 'planId' | 'occasionId'>,
): Manner {
  const plan = planId === null ? undefined : desk.planById.get(planId)
  return plan ?? { channels: usualChannels, templates: usualTemplates(desk.store, occasionId) }
}

const usualChannels: readonly Channel[] = ['wechat', 'phone', 'sms', 'email']

/** For each channel and language the team's own text of the occasion, else a warm one of ours. */
export function usualTemplates(store: Store, occasionId: OccasionId): PlanTemplate[] {
  const fitting = allTemplates(store).filter(
    (template) => template.occasionId === occasionId || template.occasionId === null,
  )
  return Channel.options.flatMap((channel) =>
    MessageLanguage.options.flatMap((language) => {
      const [best] = fitting
        .filter((template) => template.channel === channel && template.language === language)
        .toSorted((a, b) => rank(a) - rank(b))
      return best === undefined ? [] : { channel, language, templateId: best.id, templateIdB: null }
    }),
  )
}

const rank = ({
  occasionId,
  isBuiltIn,
  tone,
}: {
  occasionId: string | null
  isBuiltIn: boolean
  tone: string | null
}) => (occasionId === null ? 4 : 0) + (isBuiltIn ? 2 : 0) + (tone === 'warm' || !isBuiltIn ? 0 : 1)
