import { Button, TextInput } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import type { PrintedList } from '#shared/model/follow-up-list.ts'
import { EntryOutlook } from './entry-outlook.tsx'
import { EntryRowFacts } from './entry-row-facts.tsx'
import { OutcomeKeys } from './outcome-keys.tsx'
import { isWholeRowNumber } from './row-number.ts'
import type { Entry } from './use-entry.ts'

/** Row number, result, Enter: the hand never leaves the number keys unless there is something to write. */
export function EntryForm({ list, entry }: { list: PrintedList; entry: Entry }) {
  const { t } = useTranslation(['lists', 'common'])
  const number = useRef<HTMLInputElement>(null)
  const outcomes = useRef<HTMLDivElement>(null)
  const note = useRef<HTMLInputElement>(null)
  const { row, result } = entry

  useEffect(() => number.current?.select(), [])
  const toNumber = () => requestAnimationFrame(() => number.current?.select())
  const toOutcomes = () => outcomes.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()

  const save = async () => {
    if (row === undefined) number.current?.select()
    else if (result.outcome === null) toOutcomes()
    else if (await entry.save()) toNumber()
  }
  const type = (text: string) => {
    entry.goTo(text)
    // The row has to be on screen before the hand leaves its number.
    if (isWholeRowNumber(text, entry.last)) requestAnimationFrame(toOutcomes)
  }
  const step = (by: 1 | -1) => {
    const at = list.rows.findIndex((one) => one.number === row?.number)
    const other = list.rows[at + by]
    if (other !== undefined) {
      entry.goTo(String(other.number))
      toNumber()
    }
  }
  const onNumberKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      step(event.key === 'ArrowDown' ? 1 : -1)
    } else if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) {
      event.preventDefault()
      toOutcomes()
    } else if (event.key === entry.typed && isAllSelected(event.currentTarget)) {
      // The number that stands there, typed over itself: to the browser nothing changed.
      event.preventDefault()
      if (isWholeRowNumber(entry.typed, entry.last)) toOutcomes()
    }
  }

  return (
    <form
      className="lists-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        entry.goTo(entry.typed)
        toNumber()
      }}
    >
      <div className="lists-form-row">
        <TextInput
          ref={number}
          className="lists-number"
          label={t('lists:column.number')}
          inputMode="numeric"
          // Letters go to the shortcuts: g t, ?, Ctrl+Z.
          data-digits
          autoComplete="off"
          maxLength={5}
          value={entry.typed}
          error={entry.typed !== '' && row === undefined}
          onChange={(event) => type(event.currentTarget.value.replaceAll(/\D/g, ''))}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={onNumberKey}
        />
        <EntryRowFacts list={list} entry={entry} />
      </div>
      {row === undefined && entry.countAnswered === list.rows.length ? (
        <p className="lists-all-done" role="status">
          <IconCircleCheck size={18} stroke={1.5} aria-hidden />
          {t('lists:entry.allDone')}
        </p>
      ) : (
        <>
          <OutcomeKeys
            ref={outcomes}
            value={result.outcome}
            isDisabled={row === undefined}
            onPick={(outcome) => {
              entry.set({ outcome })
              note.current?.focus()
            }}
            onEnter={() => void save()}
          />
          <div className="lists-form-row">
            <TextInput
              ref={note}
              className="lists-form-note"
              label={t('lists:entry.note')}
              placeholder={t('common:optional')}
              maxLength={5000}
              disabled={row === undefined}
              value={result.note}
              onChange={(event) => entry.set({ note: event.currentTarget.value })}
            />
            <TextInput
              className="lists-form-step"
              label={t('lists:entry.step')}
              placeholder={t('lists:entry.stepHint')}
              maxLength={500}
              disabled={row === undefined}
              value={result.step}
              onChange={(event) => entry.set({ step: event.currentTarget.value })}
            />
            <Button
              type="submit"
              disabled={row === undefined || result.outcome === null || entry.isInFuture}
              rightSection={<KeyHint keys="enter" />}
            >
              {t('common:save')}
            </Button>
          </div>
          <EntryOutlook entry={entry} />
        </>
      )}
    </form>
  )
}

const isAllSelected = ({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean =>
  selectionStart === 0 && selectionEnd === value.length
