import type { Channel } from '#shared/model/contact.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { Template } from '#shared/model/message.ts'
import { MessageLanguage } from '#shared/model/message-language.ts'
import type { Occasion, OccasionId } from '#shared/model/occasion.ts'
import {
  everybody,
  type PlanTemplate,
  type TouchPlan,
  type TouchPlanInput,
} from '#shared/model/touchpoint.ts'

/** What stands in the editor: a plan whose occasion may still be missing. */
export interface PlanDraft extends Omit<TouchPlanInput, 'occasionId'> {
  occasionId: OccasionId | null
}

const usualChannels = ['wechat', 'sms', 'email', 'phone'] as const satisfies Channel[]

export const newPlan = (today: LocalDate): PlanDraft => ({
  name: '',
  occasionId: null,
  audience: { ...everybody, roles: ['buyer'] },
  channels: [...usualChannels],
  templates: [],
  leadDays: 7,
  sendAt: '09:00',
  ownerId: null,
  budgetPerHead: null,
  mergesBirthday: false,
  lateDays: 2,
  startsOn: today,
  isActive: true,
})

export function draftOfPlan({ id: _, createdAt: __, updatedAt: ___, ...plan }: TouchPlan): PlanDraft {
  return plan
}

export function planOf(draft: PlanDraft): TouchPlanInput | null {
  const { occasionId } = draft
  if (occasionId === null || draft.name.trim() === '' || draft.channels.length === 0) return null
  const used = draft.templates.filter(({ channel }) => draft.channels.includes(channel))
  return { ...draft, occasionId, name: draft.name.trim(), templates: used }
}

/** Another occasion brings its own days and texts; what was chosen for any occasion stays. */
export function withOccasion(
  draft: PlanDraft,
  occasion: Occasion,
  name: string,
  templates: readonly Template[],
): PlanDraft {
  const kept = draft.templates.filter((one) => {
    const template = templates.find(({ id }) => id === one.templateId)
    return template !== undefined && (template.occasionId === null || template.occasionId === occasion.id)
  })
  return withTexts(
    {
      ...draft,
      name,
      occasionId: occasion.id,
      leadDays: occasion.leadDays,
      lateDays: occasion.lateDays,
      templates: kept,
    },
    templates,
  )
}

/** Every channel in every language begins with the warm text of the occasion, where there is one. */
export function withTexts(draft: PlanDraft, templates: readonly Template[]): PlanDraft {
  const added = draft.channels.flatMap((channel) =>
    MessageLanguage.options.flatMap((language): PlanTemplate[] => {
      if (draft.templates.some((one) => one.channel === channel && one.language === language)) return []
      const fitting = textsFor(templates, { occasionId: draft.occasionId, channel, language })
      const first = fitting.find(({ tone }) => tone === 'warm') ?? fitting[0]
      return first === undefined ? [] : [{ channel, language, templateId: first.id, templateIdB: null }]
    }),
  )
  return { ...draft, templates: [...draft.templates, ...added] }
}

/** The texts that may be chosen there: the occasion's own first, those for any occasion after them. */
export function textsFor(
  templates: readonly Template[],
  place: { occasionId: string | null; channel: Channel; language: MessageLanguage },
): Template[] {
  return templates
    .filter(
      (one) =>
        one.channel === place.channel &&
        one.language === place.language &&
        (one.occasionId === null || one.occasionId === place.occasionId),
    )
    .toSorted(
      (a, b) =>
        Number(a.isBuiltIn) - Number(b.isBuiltIn) ||
        Number(a.occasionId === null) - Number(b.occasionId === null),
    )
}

export function withText(
  draft: PlanDraft,
  place: Pick<PlanTemplate, 'channel' | 'language'>,
  text: Pick<PlanTemplate, 'templateId' | 'templateIdB'> | null,
): PlanDraft {
  const others = draft.templates.filter(
    (one) => one.channel !== place.channel || one.language !== place.language,
  )
  return { ...draft, templates: text === null ? others : [...others, { ...place, ...text }] }
}
