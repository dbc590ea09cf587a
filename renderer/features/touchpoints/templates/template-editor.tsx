import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCopy, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { Channel } from '#shared/model/contact.ts'
import type { TemplateId } from '#shared/model/ids.ts'
import { type MessageProblem, type Template, type TemplateInput, Tone } from '#shared/model/message.ts'
import { MessageLanguage } from '#shared/model/message-language.ts'
import { ProblemList } from '../preview/problem-list.tsx'
import { useOccasions } from '../use-occasions.ts'
import { InsertMenu } from './insert-menu.tsx'
import { ReaderPreview } from './reader-preview.tsx'
import { checkQuery } from './template-queries.ts'
import { useSaveTemplate } from './use-save-template.ts'

const settleMs = 250

/** A text with its fields and conditions at the left, as real people would get it at the right. */
export function TemplateEditor(props: {
  editing: Template | undefined
  start: TemplateInput
  onCopy: (from: TemplateInput) => void
  onSaved: (id: TemplateId) => void
  onClose: () => void
}) {
  const { t } = useTranslation(['touchMessages', 'model', 'common'])
  const { occasions, nameOf } = useOccasions()
  const [draft, setDraft] = useState<TemplateInput>(() => inputOf(props.start))
  const [isTouched, setIsTouched] = useState(false)
  const body = useRef<HTMLTextAreaElement>(null)
  const isReadOnly = props.editing?.isBuiltIn === true
  const set = (part: Partial<TemplateInput>) => {
    setIsTouched(true)
    setDraft((before) => ({ ...before, ...part }))
  }
  const [settled] = useDebouncedValue(draft, settleMs)
  const { data: problems = [] } = useQuery(checkQuery({ subject: settled.subject, body: settled.body }))
  const { isSaving, save, remove } = useSaveTemplate(props)
  const isComplete = draft.name.trim() !== '' && draft.body.trim() !== ''
  const submit = () => {
    if (!isReadOnly && isComplete) void save(draft).then((isSaved) => isSaved && setIsTouched(false))
  }
  useShortcut('touch.template.save', 'mod+enter', t('common:save'), submit, {
    inInputs: true,
    enabled: !isReadOnly,
  })
  const hasSubject = draft.channel === 'email' || draft.channel === 'letter' || draft.channel === 'fax'
  const insert = (words: string) => {
    const field = body.current
    const at = field?.selectionStart ?? draft.body.length
    const end = field?.selectionEnd ?? at
    set({ body: draft.body.slice(0, at) + words + draft.body.slice(end) })
    // Only after the field has taken the text can the place in it be set.
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(at + words.length, at + words.length)
    })
  }
  const goTo = ({ part, at, field }: MessageProblem) => {
    if (part !== 'body' || at === null) return
    body.current?.focus()
    body.current?.setSelectionRange(at, at + (field?.length ?? 0) + 2)
  }
  return (
    <form
      className="text"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="text-fields">
        {isReadOnly ? (
          <p className="text-notice">
            {t('touchMessages:template.isBuiltIn')}
            <Button
              size="xs"
              leftSection={<IconCopy size={14} stroke={1.5} />}
              onClick={() =>
                props.onCopy({
                  ...draft,
                  name: t('touchMessages:template.copyOf', { name: draft.name }),
                })
              }
            >
              {t('touchMessages:template.copy')}
            </Button>
          </p>
        ) : null}
        <TextInput
          label={t('common:name')}
          required
          maxLength={100}
          readOnly={isReadOnly}
          autoFocus={props.editing === undefined}
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <div className="text-four">
          <Select
            label={t('touchMessages:template.occasion')}
            disabled={isReadOnly}
            placeholder={t('touchMessages:template.anyOccasion')}
            clearable
            searchable
            data={occasions.map(({ id }) => ({ value: id, label: nameOf(id) }))}
            value={draft.occasionId}
            onChange={(id) => set({ occasionId: occasions.find((one) => one.id === id)?.id ?? null })}
          />
          <Select
            label={t('touchMessages:template.channel')}
            disabled={isReadOnly}
            allowDeselect={false}
            data={Channel.options.map((one) => ({ value: one, label: t(`model:channel.${one}`) }))}
            value={draft.channel}
            onChange={(value) => set({ channel: Channel.catch(draft.channel).parse(value) })}
          />
          <Select
            label={t('touchMessages:template.language')}
            disabled={isReadOnly}
            allowDeselect={false}
            data={MessageLanguage.options.map((one) => ({
              value: one,
              label: t(`touchMessages:language.${one}`),
            }))}
            value={draft.language}
            onChange={(value) => set({ language: MessageLanguage.catch(draft.language).parse(value) })}
          />
          <Select
            label={t('touchMessages:template.tone')}
            disabled={isReadOnly}
            clearable
            data={Tone.options.map((one) => ({ value: one, label: t(`touchMessages:tone.${one}`) }))}
            value={draft.tone}
            onChange={(value) => set({ tone: Tone.safeParse(value).data ?? null })}
          />
        </div>
        {hasSubject ? (
          <TextInput
            label={t('touchMessages:view.subject')}
            maxLength={200}
            readOnly={isReadOnly}
            value={draft.subject ?? ''}
            onChange={(event) =>
              set({ subject: event.currentTarget.value === '' ? null : event.currentTarget.value })
            }
          />
        ) : null}
        <div className="text-body">
          <div className="text-body-head">
            <label htmlFor="template-body">{t('touchMessages:template.body')}</label>
            {isReadOnly ? null : <InsertMenu language={draft.language} onInsert={insert} />}
          </div>
          <Textarea
            id="template-body"
            ref={body}
            autosize
            minRows={8}
            maxRows={18}
            maxLength={20_000}
            readOnly={isReadOnly}
            value={draft.body}
            onChange={(event) => set({ body: event.currentTarget.value })}
          />
        </div>
        <ProblemList problems={draft.body === '' ? [] : problems} onGoTo={goTo} />
        {isReadOnly ? null : (
          <div className="text-acts">
            {props.editing === undefined ? null : (
              <Button
                variant="subtle"
                color="red"
                mr="auto"
                leftSection={<IconTrash size={16} stroke={1.5} />}
                onClick={() => void remove()}
              >
                {t('common:delete')}
              </Button>
            )}
            <Button variant="default" onClick={props.onClose}>
              {t('common:cancel')}
            </Button>
            <Button
              type="submit"
              loading={isSaving}
              disabled={!isComplete || (!isTouched && props.editing !== undefined)}
              rightSection={<KeyHint keys="mod+enter" />}
            >
              {t('common:save')}
            </Button>
          </div>
        )}
      </div>
      <ReaderPreview text={settled} />
    </form>
  )
}

const inputOf = ({
  name,
  occasionId,
  channel,
  language,
  tone,
  subject,
  body,
}: TemplateInput): TemplateInput => ({
  name,
  occasionId,
  channel,
  language,
  tone,
  subject,
  body,
})
