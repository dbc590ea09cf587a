import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

const placeholders = ['phone', 'text', 'id', 'secret'] as const

/** What may be written into the address, headers and body, and two examples to begin with. */
export function SmsPlaceholders(props: { onExample: (name: 'json' | 'form') => void }) {
  const { t } = useTranslation('sending')
  return (
    <div className="sending-wide">
      <dl className="sending-placeholders" aria-label={t('placeholders')}>
        {placeholders.map((name) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>{t(`placeholder.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <Menu position="bottom-start" width={220} returnFocus>
        <Menu.Target>
          <Button
            mt={8}
            size="compact-xs"
            variant="default"
            rightSection={<IconChevronDown size={14} stroke={1.5} />}
          >
            {t('example')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['json', 'form'] as const).map((name) => (
            <Menu.Item key={name} onClick={() => props.onExample(name)}>
              {t(`exampleOf.${name}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
