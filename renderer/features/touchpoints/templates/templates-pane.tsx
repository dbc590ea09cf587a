import { Button, Select, UnstyledButton } from '@mantine/core'
import { IconPlus, IconTemplate } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { Channel } from '#shared/model/contact.ts'
import type { TemplateId } from '#shared/model/ids.ts'
import type { Template, TemplateInput } from '#shared/model/message.ts'
import { MessageLanguage } from '#shared/model/message-language.ts'
import { ChannelLabel } from '../channel-label.tsx'
import { templatesQuery } from '../plans/plan-queries.ts'
import { useOccasions } from '../use-occasions.ts'
import { TemplateEditor } from './template-editor.tsx'
import './templates.css'

const forAny = 'any'

/** What is worked on: a text there is, or a new one and what it begins with. */
type Shown = { id: TemplateId } | { from: TemplateInput }

/** The texts: ours and the ready-made ones, narrowed by occasion, channel and language; one of them open. */
export function TemplatesPane() {
  const { t } = useTranslation(['touchMessages', 'model', 'common'])
  const { language: screenLanguage } = useFormat()
  const { occasions, nameOf } = useOccasions()
  const { data: templates } = useQuery(templatesQuery)
  const [occasion, setOccasion] = useState<string | null>(null)
  const [channel, setChannel] = useState<Channel | null>(null)
  const [language, setLanguage] = useState<MessageLanguage | null>(screenLanguage)
  const [shown, setShown] = useState<Shown | undefined>(undefined)
  const [count, setCount] = useState(0)
  const open = (next: Shown | undefined) => {
    setShown(next)
    setCount((before) => before + 1)
  }
  const create = () =>
    open({
      from: {
        name: '',
        occasionId: occasions.find((one) => one.id === occasion)?.id ?? null,
        channel: channel ?? 'wechat',
        language: language ?? screenLanguage,
        tone: null,
        subject: null,
        body: '',
      },
    })
  useShortcut('touch.templates.new', 'f', t('touchMessages:template.new'), create)
  const groups = useMemo(
    () => groupsOf(templates ?? [], { occasion, channel, language }),
    [templates, occasion, channel, language],
  )
  const editing =
    shown !== undefined && 'id' in shown ? templates?.find(({ id }) => id === shown.id) : undefined
  const start = editing ?? (shown !== undefined && 'from' in shown ? shown.from : undefined)
  return (
    <div className="texts">
      <nav className="texts-list" aria-label={t('touchMessages:template.list')}>
        <div className="texts-filters">
          <Button
            size="xs"
            leftSection={<IconPlus size={14} stroke={1.5} />}
            rightSection={<KeyHint keys="f" />}
            onClick={create}
          >
            {t('touchMessages:template.new')}
          </Button>
          <Select
            size="xs"
            aria-label={t('touchMessages:template.occasion')}
            placeholder={t('touchMessages:template.allOccasions')}
            clearable
            searchable
            data={[
              { value: forAny, label: t('touchMessages:template.anyOccasion') },
              ...occasions.map(({ id }) => ({ value: id, label: nameOf(id) })),
            ]}
            value={occasion}
            onChange={setOccasion}
          />
          <div className="touch-form-pair">
            <Select
              size="xs"
              aria-label={t('touchMessages:template.channel')}
              placeholder={t('touchMessages:template.allChannels')}
              clearable
              data={Channel.options.map((one) => ({ value: one, label: t(`model:channel.${one}`) }))}
              value={channel}
              onChange={(value) => setChannel(Channel.safeParse(value).data ?? null)}
            />
            <Select
              size="xs"
              aria-label={t('touchMessages:template.language')}
              placeholder={t('touchMessages:template.allLanguages')}
              clearable
              data={MessageLanguage.options.map((one) => ({
                value: one,
                label: t(`touchMessages:language.${one}`),
              }))}
              value={language}
              onChange={(value) => setLanguage(MessageLanguage.safeParse(value).data ?? null)}
            />
          </div>
        </div>
        {templates === undefined ? <ListSkeleton rows={8} /> : null}
        {groups.map(([occasionId, texts]) => (
          <section key={occasionId ?? forAny} className="texts-group">
            <h2 className="touch-queues-head">
              {occasionId === null ? t('touchMessages:template.anyOccasion') : nameOf(occasionId)}
            </h2>
            <ul>
              {texts.map((template) => (
                <li key={template.id}>
                  <UnstyledButton
                    className="texts-open"
                    aria-current={template.id === editing?.id ? 'true' : undefined}
                    onClick={() => open({ id: template.id })}
                  >
                    <span className="texts-name">{template.name}</span>
                    <span className="texts-meta">
                      <ChannelLabel channel={template.channel} />
                      {template.isBuiltIn ? null : (
                        <Chip tone="accent">{t('touchMessages:template.own')}</Chip>
                      )}
                    </span>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {templates !== undefined && groups.length === 0 ? (
          <p className="touch-muted texts-none">{t('touchMessages:template.noMatch')}</p>
        ) : null}
      </nav>
      {start === undefined ? (
        <EmptyState
          icon={<IconTemplate size={22} stroke={1.5} />}
          title={t('touchMessages:template.choose')}
          body={t('touchMessages:template.chooseBody')}
          actions={[{ label: t('touchMessages:template.new'), keys: 'f', onClick: create }]}
        />
      ) : (
        <TemplateEditor
          key={editing?.id ?? `new ${count}`}
          editing={editing}
          start={start}
          onCopy={(from) => open({ from })}
          onSaved={(id) => open({ id })}
          onClose={() => open(undefined)}
        />
      )}
    </div>
  )
}

/** By occasion, those for any of them first; our own before the ready-made. */
function groupsOf(
  templates: readonly Template[],
  wanted: { occasion: string | null; channel: Channel | null; language: MessageLanguage | null },
): [Template['occasionId'], Template[]][] {
  const groups = new Map<Template['occasionId'], Template[]>()
  const fitting = templates.filter(
    (one) =>
      (wanted.occasion === null || (one.occasionId ?? forAny) === wanted.occasion) &&
      (wanted.channel === null || one.channel === wanted.channel) &&
      (wanted.language === null || one.language === wanted.language),
  )
  for (const template of fitting.toSorted((a, b) => Number(a.isBuiltIn) - Number(b.isBuiltIn))) {
    const known = groups.get(template.occasionId)
    if (known === undefined) groups.set(template.occasionId, [template])
    else known.push(template)
  }
  return [...groups].toSorted(([a], [b]) => Number(a !== null) - Number(b !== null))
}
