import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCopy, IconMessage2Question, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { SearchBox } from '#renderer/ui/forms/search-box.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import type { ScriptId } from '#shared/model/ids.ts'
import type { Script, ScriptInput } from '#shared/model/message.ts'
import { ScriptEditor } from './script-editor.tsx'
import { ScriptList } from './script-list.tsx'
import { scriptsQuery } from './script-queries.ts'
import { ScriptReader } from './script-reader.tsx'
import '../templates/templates.css'
import './scripts.css'

const settleMs = 80

type Shown = { id: ScriptId } | { editing: Script } | { from: ScriptInput }

/** What to say: found by words, pinyin or initials, read, and made one's own. */
export function ScriptsPane() {
  const { t, i18n } = useTranslation(['touchMessages', 'common'])
  const undoToast = useUndoToast()
  const errorWords = useErrorWords()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [wanted] = useDebouncedValue(text, settleMs)
  const { data: found = [] } = useQuery(scriptsQuery(wanted))
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  // Nothing asked for: those in one's own language first.
  const scripts =
    wanted.trim() === ''
      ? found.toSorted((a, b) => Number(b.language === language) - Number(a.language === language))
      : found
  const { data: all = [] } = useQuery(scriptsQuery(''))
  const [shown, setShown] = useState<Shown | undefined>(undefined)
  const create = () =>
    setShown({
      from: {
        title: '',
        kind: 'linear',
        language,
        tags: [],
        nodes: [{ key: 'n1', title: '', text: '', next: [] }],
      },
    })
  useShortcut('touch.scripts.find', '/', t('touchMessages:script.search'), () => input.current?.select())
  useShortcut('touch.scripts.new', 'f', t('touchMessages:script.new'), create)
  const script =
    shown !== undefined && 'id' in shown
      ? (all.find(({ id }) => id === shown.id) ?? scripts.find(({ id }) => id === shown.id))
      : undefined
  const remove = async (gone: Script) => {
    try {
      const { changeSetId } = await client.scripts.remove({ id: gone.id })
      undoToast({ message: t('touchMessages:script.removed', { title: gone.title }), changeSetId })
      setShown(undefined)
    } catch (error) {
      showToast('error', errorWords(error))
    }
  }
  return (
    <div className="texts">
      <nav className="texts-list" aria-label={t('touchMessages:script.list')}>
        <div className="texts-filters">
          <Button
            size="xs"
            leftSection={<IconPlus size={14} stroke={1.5} />}
            rightSection={<KeyHint keys="f" />}
            onClick={create}
          >
            {t('touchMessages:script.new')}
          </Button>
          <SearchBox
            label={t('touchMessages:script.search')}
            input={input}
            value={text}
            onChange={setText}
            onLeave={() => input.current?.blur()}
          />
        </div>
        <ScriptList scripts={scripts} shownId={script?.id} onShow={({ id }) => setShown({ id })} />
      </nav>
      {shown !== undefined && !('id' in shown) ? (
        <ScriptEditor
          key={'editing' in shown ? shown.editing.id : 'new'}
          editing={'editing' in shown ? shown.editing : undefined}
          start={'editing' in shown ? shown.editing : shown.from}
          onSaved={(id) => setShown({ id })}
          onClose={() => setShown('editing' in shown ? { id: shown.editing.id } : undefined)}
        />
      ) : script === undefined ? (
        <EmptyState
          icon={<IconMessage2Question size={22} stroke={1.5} />}
          title={t('touchMessages:script.choose')}
          body={t('touchMessages:script.chooseBody')}
          actions={[{ label: t('touchMessages:script.new'), keys: 'f', onClick: create }]}
        />
      ) : (
        <article className="script">
          <header className="script-head">
            <div>
              <h2>{script.title}</h2>
              <div className="touch-inline">
                <Chip>{t(`touchMessages:script.kind.${script.kind}`)}</Chip>
                <Chip>{t(`touchMessages:language.${script.language}`)}</Chip>
                {script.tags.map((tag) => (
                  <Chip key={tag}>{tag}</Chip>
                ))}
              </div>
            </div>
            <div className="script-head-acts">
              {script.isBuiltIn ? (
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<IconCopy size={14} stroke={1.5} />}
                  onClick={() => setShown({ from: { ...script, title: copyTitle(script.title) } })}
                >
                  {t('touchMessages:template.copy')}
                </Button>
              ) : (
                <>
                  <Button
                    size="xs"
                    variant="default"
                    leftSection={<IconPencil size={14} stroke={1.5} />}
                    onClick={() => setShown({ editing: script })}
                  >
                    {t('common:edit')}
                  </Button>
                  <Button
                    size="xs"
                    variant="subtle"
                    color="red"
                    leftSection={<IconTrash size={14} stroke={1.5} />}
                    onClick={() => void remove(script)}
                  >
                    {t('common:delete')}
                  </Button>
                </>
              )}
            </div>
          </header>
          <ScriptReader key={script.id} script={script} />
        </article>
      )}
    </div>
  )

  function copyTitle(title: string) {
    return t('touchMessages:template.copyOf', { name: title })
  }
}
