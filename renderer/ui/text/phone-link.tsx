import { CopyButton, UnstyledButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { spacedPhone } from './spaced-phone.ts'
import './text.css'

/** A number one click calls and another copies. */
export function PhoneLink(props: { number: string; withCopy?: boolean }) {
  const { t } = useTranslation(['ui', 'common'])
  return (
    <span className="rp-phone">
      <a href={`tel:${props.number}`} title={t('ui:callPhone', { number: props.number })}>
        {spacedPhone(props.number)}
      </a>
      {props.withCopy ? (
        <CopyButton value={props.number}>
          {({ copied, copy }) => (
            <UnstyledButton
              className="rp-phone-copy"
              onClick={copy}
              aria-label={copied ? t('common:copied') : t('ui:copyPhone')}
              title={copied ? t('common:copied') : t('ui:copyPhone')}
            >
              {copied ? <IconCheck size={14} stroke={1.5} /> : <IconCopy size={14} stroke={1.5} />}
            </UnstyledButton>
          )}
        </CopyButton>
      ) : null}
    </span>
  )
}
