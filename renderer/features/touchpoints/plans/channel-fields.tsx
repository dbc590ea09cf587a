import { ActionIcon, Button, Menu, Select } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Channel } from '#shared/model/contact.ts'
import { TemplateId } from '#shared/model/ids.ts'
import type { Template } from '#shared/model/message.ts'
import { MessageLanguage } from '#shared/model/message-language.ts'
import { ChannelLabel } from '../channel-label.tsx'
import { type PlanDraft, textsFor, withText, withTexts } from './plan-draft.ts'

type Change = (part: Partial<PlanDraft>) => void

/** The ways in the order they are tried, each with its text in both languages and, if wanted, a second to compare. */
export function ChannelFields(props: { draft: PlanDraft; templates: readonly Template[]; onChange: Change }) {
  const { t } = useTranslation(['touchPlans', 'model'])
  const { draft, templates, onChange } = props
  const left = Channel.options.filter((channel) => !draft.channels.includes(channel))
  const move = (channel: Channel, by: number) => {
    const channels = draft.channels.filter((one) => one !== channel)
    channels.splice(draft.channels.indexOf(channel) + by, 0, channel)
    onChange({ channels })
  }
  return (
    <>
      <ol className="plan-channels">
        {draft.channels.map((channel, index) => (
          <li key={channel} className="plan-channel">
            <div className="plan-channel-head">
              <span className="plan-channel-number">{index + 1}</span>
              <ChannelLabel channel={channel} />
              <span className="plan-channel-acts">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  disabled={index === 0}
                  aria-label={t('touchPlans:earlier', { channel: t(`model:channel.${channel}`) })}
                  onClick={() => move(channel, -1)}
                >
                  <IconArrowUp size={14} stroke={1.5} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  disabled={index === draft.channels.length - 1}
                  aria-label={t('touchPlans:later', { channel: t(`model:channel.${channel}`) })}
                  onClick={() => move(channel, 1)}
                >
                  <IconArrowDown size={14} stroke={1.5} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  disabled={draft.channels.length === 1}
                  aria-label={t('touchPlans:without', { channel: t(`model:channel.${channel}`) })}
                  onClick={() => onChange({ channels: draft.channels.filter((one) => one !== channel) })}
                >
                  <IconX size={14} stroke={1.5} />
                </ActionIcon>
              </span>
            </div>
            {MessageLanguage.options.map((language) => (
              <TextChoice
                key={language}
                draft={draft}
                templates={templates}
                channel={channel}
                language={language}
                onChange={onChange}
              />
            ))}
          </li>
        ))}
      </ol>
      {left.length === 0 ? null : (
        <Menu position="bottom-start" returnFocus>
          <Menu.Target>
            <Button size="xs" variant="default" leftSection={<IconPlus size={14} stroke={1.5} />}>
              {t('touchPlans:addChannel')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {left.map((channel) => (
              <Menu.Item
                key={channel}
                onClick={() =>
                  onChange(withTexts({ ...draft, channels: [...draft.channels, channel] }, templates))
                }
              >
                <ChannelLabel channel={channel} />
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}

function TextChoice(props: {
  draft: PlanDraft
  templates: readonly Template[]
  channel: Channel
  language: MessageLanguage
  onChange: Change
}) {
  const { t } = useTranslation(['touchPlans', 'touchMessages', 'model'])
  const { draft, templates, channel, language, onChange } = props
  const place = { channel, language }
  const chosen = draft.templates.find((one) => one.channel === channel && one.language === language)
  const fitting = textsFor(templates, { ...place, occasionId: draft.occasionId })
  const options = fitting.map((one) => ({ value: one.id, label: one.name }))
  const where = `${t(`model:channel.${channel}`)} ${t(`touchMessages:language.${language}`)}`
  return (
    <div className="plan-text">
      <span className="touch-muted">{t(`touchMessages:language.${language}`)}</span>
      <Select
        size="xs"
        aria-label={t('touchPlans:text', { where })}
        placeholder={fitting.length === 0 ? t('touchPlans:noText') : t('touchPlans:chooseText')}
        searchable
        clearable
        data={options}
        value={chosen?.templateId ?? null}
        onChange={(id) => {
          const template = TemplateId.safeParse(id)
          onChange(
            withText(
              draft,
              place,
              template.success
                ? { templateId: template.data, templateIdB: chosen?.templateIdB ?? null }
                : null,
            ),
          )
        }}
      />
      <Select
        size="xs"
        aria-label={t('touchPlans:textB', { where })}
        placeholder={t('touchPlans:compare')}
        title={t('touchPlans:compareHelp')}
        searchable
        clearable
        disabled={chosen === undefined}
        data={options.filter((one) => one.value !== chosen?.templateId)}
        value={chosen?.templateIdB ?? null}
        onChange={(id) => {
          if (chosen === undefined) return
          onChange(
            withText(draft, place, {
              templateId: chosen.templateId,
              templateIdB: TemplateId.safeParse(id).data ?? null,
            }),
          )
        }}
      />
    </div>
  )
}
