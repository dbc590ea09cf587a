import { Input, SegmentedControl, TextInput } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { contentWidth } from '../paper/paper-size.ts'
import { isCrowded } from '../paper/print-columns.ts'
import { ColumnPicker } from './column-picker.tsx'
import { PresetPicker } from './preset-picker.tsx'
import type { DraftState } from './use-draft.ts'

const groupings = ['none', 'owner', 'day', 'city'] as const
const orientations = ['portrait', 'landscape'] as const
const languages = ['zh-CN', 'en'] as const

/** Everything that decides what the paper says, top to bottom in the order people decide it. */
export function BuilderOptions(props: { state: DraftState; filters: ReactNode }) {
  const { t } = useTranslation(['lists', 'frame'])
  const { state } = props
  const { layout } = state.draft
  const crowded = isCrowded(layout.columns, contentWidth(layout.orientation))
  return (
    <div className="lists-options">
      <Part title={t('lists:start')}>
        <PresetPicker state={state} />
      </Part>
      <Part title={t('lists:holds')}>
        <div className="lists-filters">{props.filters}</div>
      </Part>
      <Part title={t('lists:looks')}>
        <div className="lists-fields">
          <TextInput
            size="xs"
            label={t('lists:paperTitle')}
            maxLength={120}
            value={layout.title}
            onChange={(event) => state.setTitle(event.currentTarget.value)}
          />
          <Choice
            label={t('lists:groupBy')}
            options={groupings.map((value) => ({ value, label: t(`lists:grouping.${value}`) }))}
            value={layout.groupBy}
            onChange={(value) =>
              state.setLayout({ groupBy: groupings.find((one) => one === value) ?? 'none' })
            }
          />
          <div className="lists-pair">
            <Choice
              label={t('lists:orientation')}
              options={orientations.map((value) => ({ value, label: t(`lists:oriented.${value}`) }))}
              value={layout.orientation}
              onChange={(value) =>
                state.setLayout({ orientation: orientations.find((one) => one === value) ?? 'portrait' })
              }
            />
            <Choice
              label={t('lists:language')}
              options={languages.map((value) => ({
                value,
                label: value === 'en' ? t('frame:english') : t('frame:chinese'),
              }))}
              value={layout.language}
              onChange={(value) =>
                state.setLayout({ language: languages.find((one) => one === value) ?? 'zh-CN' })
              }
            />
          </div>
        </div>
      </Part>
      <Part title={t('lists:columns')}>
        <p
          className="lists-hint"
          data-tone={crowded ? 'due' : undefined}
          role={crowded ? 'status' : undefined}
        >
          {crowded
            ? layout.orientation === 'portrait'
              ? t('lists:crowdedPortrait')
              : t('lists:crowded')
            : t('lists:columnsHint')}
        </p>
        <ColumnPicker columns={layout.columns} onChange={(columns) => state.setLayout({ columns })} />
      </Part>
    </div>
  )
}

function Part(props: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="lists-part" aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </section>
  )
}

function Choice(props: {
  label: string
  options: { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
}) {
  return (
    <div>
      <Input.Label component="div">{props.label}</Input.Label>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={props.label}
        data={props.options}
        value={props.value}
        onChange={props.onChange}
      />
    </div>
  )
}
