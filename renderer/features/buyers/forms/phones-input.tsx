import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Phone } from '#shared/model/contact.ts'
import { looksLikePhone, type PhoneDraft, readPhoneDraft } from './phone-drafts.ts'

/** One line a number, with its kind beside it. */
export function PhonesInput(props: { drafts: PhoneDraft[]; onChange: (drafts: PhoneDraft[]) => void }) {
  const { t } = useTranslation(['buyers', 'model', 'common'])
  const { drafts, onChange } = props
  const lines = drafts.length === 0 ? [emptyLine(0)] : drafts
  const set = (key: number, part: Partial<PhoneDraft>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  return (
    <fieldset className="buyers-lines">
      <legend>{t('buyers:contacts.phones')}</legend>
      {lines.map((line) => (
        <div key={line.key} className="buyers-line">
          <TextInput
            className="buyers-line-main"
            aria-label={t('buyers:contacts.phone')}
            inputMode="tel"
            value={line.text}
            error={looksLikePhone(line.text) ? undefined : t('buyers:contacts.phoneUnclear')}
            onChange={(event) => set(line.key, { text: event.currentTarget.value })}
          />
          <Select
            className="buyers-line-kind"
            aria-label={t('buyers:contacts.phoneKind')}
            allowDeselect={false}
            data={Phone.shape.kind.options.map((kind) => ({
              value: kind,
              label: t(`model:phoneKind.${kind}`),
            }))}
            value={line.kind ?? readPhoneDraft(line)[0]?.kind ?? 'mobile'}
            onChange={(kind) => set(line.key, { kind: Phone.shape.kind.safeParse(kind).data ?? null })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('buyers:contacts.removeLine')}
            disabled={lines.length === 1 && line.text === ''}
            onClick={() => onChange(lines.filter((one) => one.key !== line.key))}
          >
            <IconX size={14} stroke={1.5} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconPlus size={14} stroke={1.5} />}
        onClick={() => onChange([...lines, emptyLine(Math.max(...lines.map((line) => line.key)) + 1)])}
      >
        {t('buyers:contacts.addPhone')}
      </Button>
    </fieldset>
  )
}

const emptyLine = (key: number): PhoneDraft => ({ key, text: '', kind: null })
