import { Textarea, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganizationId } from '#shared/model/ids.ts'
import type { LogGap } from '../draft/draft-to-visit.ts'
import { hasDetails, isBlankDraft, type LogDraft } from '../draft/log-draft.ts'
import type { Uploads } from '../draft/use-uploads.ts'
import { loggedOrganizationQuery } from '../visit-queries.ts'
import { AttachButton, AttachmentList } from './attachments-field.tsx'
import { BuyerField, type PickedParty } from './buyer-field.tsx'
import { focusChoice } from './choice-row.tsx'
import { ContactField, usePeople } from './contact-field.tsx'
import { DetailFields } from './detail-fields.tsx'
import { KindField, kindOfKey } from './kind-field.tsx'
import { OutcomeField } from './outcome-field.tsx'
import { useFileDrop } from './use-file-drop.ts'
import '../visits.css'

const longestNote = 50_000

export interface LogFieldsProps {
  draft: LogDraft
  onChange: (part: Partial<LogDraft>) => void
  onPick: (party: PickedParty) => void
  /** For what the form finds out by itself. */
  onFill: (part: Partial<LogDraft>) => void
  uploads: Uploads
  gap: LogGap | undefined
  onSave: () => void
  /** Where the focus goes when the form opens. */
  start: 'buyer' | 'outcome' | 'note' | 'nowhere'
  /** `whole` asks for the buyer too; `narrow` stands in a side pane of a buyer and has labels for readers only. */
  look: 'whole' | 'narrow'
  onCreateBuyer?: (name: string) => void
  withProblem: boolean
  /** The next step, which a new log reads from one line and a correction from two fields. */
  nextStep: ReactNode
  /** Below the next step, for instance what this log settles. */
  below?: ReactNode
}

/**
 * The fields of a log in the order the keyboard meets them: whom, what came of it, the note, the next step. Nothing that
 * most calls do not need stands between.
 */
export function LogFields(props: LogFieldsProps) {
  const { t } = useTranslation('visits')
  const { draft, onChange, look } = props
  const [isUnfolded, setIsUnfolded] = useState(() => props.withProblem && hasDetails(draft))
  const buyer = useRef<HTMLInputElement>(null)
  const outcome = useRef<HTMLFieldSetElement>(null)
  const note = useRef<HTMLTextAreaElement>(null)
  const drop = useFileDrop(props.uploads.add)
  useOnlyPerson(draft, props.onFill)
  useRecordName(draft, props.onFill)

  const { start } = props
  // Before the browser hands out the next key: whoever types on right after Ctrl+L means this form.
  useLayoutEffect(() => {
    if (start === 'buyer') buyer.current?.focus()
    else if (start === 'outcome') focusChoice(outcome.current)
    else if (start === 'note') note.current?.focus()
  }, [start])
  // A gap in the folded part has to be seen.
  const isGapFolded = props.gap === 'future' || props.gap === 'time'
  useEffect(() => {
    if (isGapFolded) setIsUnfolded(true)
    if (props.gap === 'buyer') buyer.current?.focus()
    if (props.gap === 'words') note.current?.focus()
  }, [isGapFolded, props.gap])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    const kind = kindOfKey(event)
    if (kind !== undefined) {
      event.preventDefault()
      onChange({ kind })
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      props.onSave()
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole form, and files dropped anywhere on it
    <div
      className="visits-fields"
      data-look={look}
      data-drop={drop.isOver}
      onKeyDown={onKeyDown}
      {...drop.handlers}
    >
      <KindField
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        onDone={() => (look === 'whole' ? buyer.current?.focus() : focusChoice(outcome.current))}
      />
      {look === 'whole' ? (
        <div className="visits-parties">
          <BuyerField
            input={buyer}
            autoFocus={start === 'buyer'}
            organizationId={draft.organizationId}
            organizationName={draft.organizationName}
            error={props.gap === 'buyer' ? t('gap.buyer') : undefined}
            onPick={(party) => {
              props.onPick(party)
              focusChoice(outcome.current)
            }}
            onNext={() => focusChoice(outcome.current)}
            onClear={() =>
              onChange({ organizationId: null, organizationName: '', contactId: null, owedFollowUpId: null })
            }
            {...(props.onCreateBuyer === undefined ? {} : { onCreate: props.onCreateBuyer })}
          />
          <ContactField
            withLabel
            organizationId={draft.organizationId}
            value={draft.contactId}
            onChange={(contactId) => onChange({ contactId })}
          />
        </div>
      ) : (
        <ContactField
          organizationId={draft.organizationId}
          value={draft.contactId}
          onChange={(contactId) => onChange({ contactId })}
        />
      )}
      <OutcomeField
        group={outcome}
        autoFocus={start === 'outcome'}
        value={draft.outcome}
        onChange={(result) => onChange({ outcome: result })}
        onDone={() => note.current?.focus()}
      />
      <Textarea
        ref={note}
        {...(start === 'note' ? { 'data-autofocus': true } : {})}
        label={look === 'whole' ? t('note') : undefined}
        aria-label={t('note')}
        placeholder={t('notePlaceholder')}
        autosize
        minRows={look === 'whole' ? 3 : 2}
        maxRows={12}
        maxLength={longestNote}
        error={props.gap === 'words' ? t('gap.words') : undefined}
        value={draft.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      {props.nextStep}
      {props.below}
      <div className="visits-fold">
        <UnstyledButton
          className="visits-fold-button"
          aria-expanded={isUnfolded}
          onClick={() => setIsUnfolded((now) => !now)}
        >
          <IconChevronRight size={14} stroke={1.5} aria-hidden />
          {t(look === 'whole' ? 'details' : 'detailsShort')}
        </UnstyledButton>
        <AttachButton onFiles={props.uploads.add} />
      </div>
      {isUnfolded ? <DetailFields draft={draft} onChange={onChange} withProblem={props.withProblem} /> : null}
      {isGapFolded && props.gap !== undefined ? (
        <p className="visits-gap" role="alert">
          {t(`gap.${props.gap}`)}
        </p>
      ) : null}
      <AttachmentList
        attachments={draft.attachments}
        uploads={props.uploads}
        onRemove={(gone) =>
          onChange({ attachments: draft.attachments.filter((attachment) => attachment !== gone) })
        }
      />
      {drop.isOver ? <div className="visits-drop-hint">{t('dropFiles')}</div> : null}
    </div>
  )
}

/** Where a buyer has one person, or one to ask for first, that is who was spoken with unless somebody says otherwise. */
function useOnlyPerson(draft: LogDraft, onFill: (part: Partial<LogDraft>) => void) {
  const people = usePeople(draft.organizationId)
  const offeredFor = useRef(draft.contactId === null && isBlankDraft(draft) ? null : draft.organizationId)
  const here = people.filter((person) => person.leftOn === null)
  const [first] = here
  const likely = first !== undefined && (here.length === 1 || first.isPrimary) ? first.id : undefined
  const offer = useEffectEvent((organizationId: OrganizationId) => {
    if (offeredFor.current === organizationId) return
    offeredFor.current = organizationId
    if (draft.contactId === null && likely !== undefined) onFill({ contactId: likely })
  })
  const isRead = people.length > 0
  useEffect(() => {
    if (draft.organizationId !== null && isRead) offer(draft.organizationId)
  }, [draft.organizationId, isRead])
}

/** The name as the record has it, once it is read. */
function useRecordName(draft: LogDraft, onFill: (part: Partial<LogDraft>) => void) {
  const { data: organization } = useQuery(loggedOrganizationQuery(draft.organizationId))
  const name = organization?.legalName
  const tell = useEffectEvent((organizationName: string) => onFill({ organizationName }))
  useEffect(() => {
    if (name !== undefined && name !== draft.organizationName) tell(name)
  }, [name, draft.organizationName])
}
