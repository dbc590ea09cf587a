import { MultiSelect, Select, UnstyledButton } from '@mantine/core'
import { IconCalendarWeek, IconMapPin, IconPhoneCall, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { facetsQuery } from '#renderer/data/organization-queries.ts'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { importsQuery } from '../list-queries.ts'
import { presets } from './presets.ts'
import type { DraftState } from './use-draft.ts'

const icons = {
  ownerWeek: IconUsers,
  byDay: IconCalendarWeek,
  cityTrip: IconMapPin,
  callSheet: IconPhoneCall,
}

/** Four ways to begin; two of them ask one question. */
export function PresetPicker({ state }: { state: DraftState }) {
  const { t } = useTranslation('lists')
  const { draft } = state
  return (
    <div>
      <div className="lists-presets" role="radiogroup" aria-label={t('presets')}>
        {presets.map((preset) => {
          const Icon = icons[preset]
          const isChosen = draft.preset === preset
          return (
            <UnstyledButton
              key={preset}
              className="lists-preset"
              role="radio"
              aria-checked={isChosen}
              data-chosen={isChosen}
              onClick={() => state.applyPreset(preset)}
            >
              <Icon size={18} stroke={1.5} aria-hidden />
              <span className="lists-preset-name">{t(`preset.${preset}.name`)}</span>
              <span className="lists-preset-what">{t(`preset.${preset}.what`)}</span>
            </UnstyledButton>
          )
        })}
      </div>
      {draft.preset === 'cityTrip' ? <CityQuestion state={state} /> : null}
      {draft.preset === 'callSheet' ? <ImportQuestion state={state} /> : null}
    </div>
  )
}

function CityQuestion({ state }: { state: DraftState }) {
  const { t } = useTranslation('lists')
  const { filter } = state.draft
  const inUse = useQuery(facetsQuery).data?.cities ?? []
  const chosen = filter.cities ?? []
  return (
    <MultiSelect
      mt={10}
      size="xs"
      label={t('whichCity')}
      placeholder={chosen.length === 0 ? t('whichCityHint') : ''}
      searchable
      limit={100}
      nothingFoundMessage={t('noCity')}
      data={[...new Set([...chosen, ...inUse])]}
      value={chosen}
      onChange={(cities) => state.setFilter({ ...filter, cities })}
    />
  )
}

function ImportQuestion({ state }: { state: DraftState }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const { filter } = state.draft
  const imports = (useQuery(importsQuery).data ?? []).filter((one) => !one.undone)
  return (
    <Select
      mt={10}
      size="xs"
      label={t('whichImport')}
      placeholder={imports.length === 0 ? t('noImports') : t('whichImportHint')}
      disabled={imports.length === 0}
      searchable
      data={imports.map((one) => ({
        value: one.id,
        label: t('importOption', { file: one.fileName, day: format.date(format.dayOf(one.startedAt)) }),
      }))}
      value={filter.importId ?? null}
      onChange={(id) => state.setFilter({ ...filter, importId: id ?? undefined })}
    />
  )
}
