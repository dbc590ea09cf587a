import {
  ActionIcon,
  Button,
  MultiSelect,
  SegmentedControl,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import type { ScriptId } from '#shared/model/ids.ts'
import type { Script, ScriptInput, ScriptNode } from '#shared/model/message.ts'
import { MessageLanguage } from '#shared/model/message-language.ts'

/** A script put together step by step; in a network each says what the buyer may answer next. */
export function ScriptEditor(props: {
  editing: Script | undefined
  start: ScriptInput
  onSaved: (id: ScriptId) => void
  onClose: () => void
}) {
  const { t } = useTranslation(['touchMessages', 'common'])
  const undoToast = useUndoToast()
  const errorWords = useErrorWords()
  const [draft, setDraft] = useState<ScriptInput>(() => inputOf(props.start))
  const [isSaving, setIsSaving] = useState(false)
  const set = (part: Partial<ScriptInput>) => setDraft((before) => ({ ...before, ...part }))
  const setNode = (key: string, part: Partial<ScriptNode>) =>
    set({ nodes: draft.nodes.map((node) => (node.key === key ? { ...node, ...part } : node)) })
  const isNetwork = draft.kind === 'networked'
  const isComplete = draft.title.trim() !== '' && draft.nodes.every(({ title }) => title.trim() !== '')
  const save = async () => {
    if (!isComplete || isSaving) return
    setIsSaving(true)
    const input = isNetwork ? draft : { ...draft, nodes: draft.nodes.map((node) => ({ ...node, next: [] })) }
    try {
      const message = t('touchMessages:script.saved', { title: draft.title })
      if (props.editing === undefined) {
        const { id, changeSetId } = await client.scripts.create(input)
        undoToast({ message, changeSetId })
        props.onSaved(id)
      } else {
        const { changeSetId } = await client.scripts.update({ id: props.editing.id, changes: input })
        undoToast({ message, changeSetId })
        props.onSaved(props.editing.id)
      }
    } catch (error) {
      showToast('error', errorWords(error))
    } finally {
      setIsSaving(false)
    }
  }
  useShortcut('touch.script.save', 'mod+enter', t('common:save'), () => void save(), { inInputs: true })
  const move = (index: number, by: number) => {
    const nodes = [...draft.nodes]
    const [node] = nodes.splice(index, 1)
    if (node !== undefined) nodes.splice(index + by, 0, node)
    set({ nodes })
  }
  return (
    <form
      className="script script-editor"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextInput
        label={t('touchMessages:script.title')}
        required
        maxLength={200}
        autoFocus={props.editing === undefined}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <div className="touch-form-pair">
        <SegmentedControl
          size="xs"
          aria-label={t('touchMessages:script.kindLabel')}
          data={(['linear', 'networked'] as const).map((kind) => ({
            value: kind,
            label: t(`touchMessages:script.kind.${kind}`),
          }))}
          value={draft.kind}
          onChange={(kind) => set({ kind: kind === 'networked' ? 'networked' : 'linear' })}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('touchMessages:template.language')}
          data={MessageLanguage.options.map((one) => ({
            value: one,
            label: t(`touchMessages:language.${one}`),
          }))}
          value={draft.language}
          onChange={(value) => set({ language: MessageLanguage.catch(draft.language).parse(value) })}
        />
      </div>
      <TagsInput
        label={t('common:tags')}
        maxTags={20}
        value={draft.tags}
        onChange={(tags) => set({ tags })}
      />
      <ol className="script-nodes">
        {draft.nodes.map((node, index) => (
          <li key={node.key} className="plan-channel">
            <div className="plan-channel-head">
              <span className="plan-channel-number">{index + 1}</span>
              <TextInput
                size="xs"
                flex={1}
                aria-label={t(isNetwork ? 'touchMessages:script.nodeSaid' : 'touchMessages:script.stepTitle')}
                placeholder={t(
                  isNetwork ? 'touchMessages:script.nodeSaid' : 'touchMessages:script.stepTitle',
                )}
                maxLength={200}
                value={node.title}
                onChange={(event) => setNode(node.key, { title: event.currentTarget.value })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                disabled={index === 0}
                aria-label={t('touchMessages:script.up')}
                onClick={() => move(index, -1)}
              >
                <IconArrowUp size={14} stroke={1.5} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                disabled={index === draft.nodes.length - 1}
                aria-label={t('touchMessages:script.down')}
                onClick={() => move(index, 1)}
              >
                <IconArrowDown size={14} stroke={1.5} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                disabled={draft.nodes.length === 1}
                aria-label={t('touchMessages:script.removeNode')}
                onClick={() => set({ nodes: without(draft.nodes, node.key) })}
              >
                <IconTrash size={14} stroke={1.5} />
              </ActionIcon>
            </div>
            <Textarea
              size="xs"
              aria-label={t('touchMessages:script.text')}
              placeholder={t('touchMessages:script.text')}
              autosize
              minRows={2}
              maxRows={10}
              maxLength={5_000}
              value={node.text}
              onChange={(event) => setNode(node.key, { text: event.currentTarget.value })}
            />
            {isNetwork ? (
              <MultiSelect
                size="xs"
                aria-label={t('touchMessages:script.leadsTo')}
                placeholder={node.next.length === 0 ? t('touchMessages:script.leadsTo') : ''}
                data={draft.nodes
                  .filter(({ key, title }) => key !== node.key && title.trim() !== '')
                  .map(({ key, title }) => ({ value: key, label: title }))}
                value={node.next}
                onChange={(next) => setNode(node.key, { next })}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <div className="text-acts">
        <Button
          variant="default"
          mr="auto"
          leftSection={<IconPlus size={16} stroke={1.5} />}
          onClick={() => set({ nodes: [...draft.nodes, freshNode(draft.nodes)] })}
        >
          {t(isNetwork ? 'touchMessages:script.addNode' : 'touchMessages:script.addStep')}
        </Button>
        <Button variant="default" onClick={props.onClose}>
          {t('common:cancel')}
        </Button>
        <Button
          type="submit"
          loading={isSaving}
          disabled={!isComplete}
          rightSection={<KeyHint keys="mod+enter" />}
        >
          {t('common:save')}
        </Button>
      </div>
    </form>
  )
}

const inputOf = ({ title, kind, language, tags, nodes }: ScriptInput): ScriptInput => ({
  title,
  kind,
  language,
  tags,
  nodes,
})

/** Nothing may lead to a step that is gone. */
const without = (nodes: readonly ScriptNode[], key: string): ScriptNode[] =>
  nodes
    .filter((node) => node.key !== key)
    .map((node) => ({ ...node, next: node.next.filter((one) => one !== key) }))

function freshNode(nodes: readonly ScriptNode[]): ScriptNode {
  let number = nodes.length + 1
  while (nodes.some(({ key }) => key === `n${number}`)) number += 1
  return { key: `n${number}`, title: '', text: '', next: [] }
}
