import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpFilter, PrintLayout } from '#shared/model/follow-up-list.ts'
import { builderStore, type Draft, useDraftStore } from './builder-store.ts'
import { type Preset, presetList } from './presets.ts'

/** The list being put together and the ways to change it. A filter in the address starts a list of its own. */
export function useDraft(given: FollowUpFilter | undefined) {
  const { i18n } = useTranslation('lists')
  const navigate = useNavigate()
  const today = LocalDate.parse(useToday())
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const titleOf = (preset: Preset | undefined, inLanguage: PrintLayout['language']) =>
    i18n.getFixedT(inLanguage, 'lists')(`preset.${preset ?? 'own'}.paperTitle`)
  const first = (): Draft => {
    const { filter, layout } = presetList('ownerWeek', today, {})
    const preset = given === undefined ? 'ownerWeek' : undefined
    return {
      preset,
      filter: given ?? filter,
      layout: {
        ...layout,
        groupBy: given === undefined ? layout.groupBy : 'none',
        title: titleOf(preset, language),
        language,
      },
      hasOwnTitle: false,
    }
  }
  const draft = useDraftStore() ?? first()

  const givenKey = given === undefined ? undefined : JSON.stringify(given)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another list, nothing else is
  useEffect(() => {
    if (given === undefined) return
    builderStore.set(first())
    // The list is the draft's from here on; the address would only hold on to its beginning.
    void navigate({ to: '/lists', search: {}, replace: true })
  }, [givenKey])

  const change = (part: Partial<Draft>) => builderStore.set({ ...draft, ...part })
  return {
    draft,
    setFilter: (filter: FollowUpFilter) => change({ filter: withoutHoles(filter) }),
    setLayout: (part: Partial<PrintLayout>) => {
      const layout = { ...draft.layout, ...part }
      const title = draft.hasOwnTitle ? layout.title : titleOf(draft.preset, layout.language)
      change({ layout: { ...layout, title } })
    },
    setTitle: (title: string) =>
      change({ layout: { ...draft.layout, title }, hasOwnTitle: title.trim() !== '' }),
    applyPreset: (preset: Preset) => {
      const { filter, layout } = presetList(preset, today, draft.filter)
      const title = draft.hasOwnTitle ? draft.layout.title : titleOf(preset, draft.layout.language)
      builderStore.set({ ...draft, preset, filter, layout: { ...draft.layout, ...layout, title } })
    },
  }
}

/** A part that narrows nothing is no part. */
const withoutHoles = (filter: FollowUpFilter): FollowUpFilter =>
  Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )

export type DraftState = ReturnType<typeof useDraft>
