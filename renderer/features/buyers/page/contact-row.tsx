import { ActionIcon, Tooltip } from '@mantine/core'
import { IconBan, IconCake, IconMail, IconPencil, IconStar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { PersonAvatar } from '#renderer/ui/people/person-avatar.tsx'
import { PhoneLink } from '#renderer/ui/text/phone-link.tsx'
import type { Contact } from '#shared/model/contact.ts'
import { useAnniversaryWords } from '../fields/use-anniversary-words.ts'

/** One person: who they are here, how to reach them, and whether one may. */
export function ContactRow(props: { contact: Contact; onEdit: () => void }) {
  const { t } = useTranslation(['buyers', 'model', 'common'])
  const format = useFormat()
  const words = useAnniversaryWords()
  const { contact } = props
  const role = contact.buyingRole === null ? null : t(`model:buyingRole.${contact.buyingRole}`)
  const details = [contact.title, role].filter((part) => part !== null)
  return (
    <div className="buyer-contact" data-left={contact.leftOn !== null}>
      <PersonAvatar name={contact.name} size={28} />
      <div className="buyer-contact-main">
        <div className="buyer-contact-name">
          <span>{contact.name}</span>
          {contact.isPrimary ? (
            <Tooltip label={t('buyers:contacts.isPrimary')}>
              <IconStar
                size={13}
                stroke={1.5}
                className="buyer-primary"
                aria-label={t('buyers:contacts.isPrimary')}
              />
            </Tooltip>
          ) : null}
          {contact.doNotContact ? (
            <Chip tone="overdue" icon={<IconBan stroke={1.5} />}>
              {t('buyers:contacts.doNotContact')}
            </Chip>
          ) : null}
          {contact.leftOn === null ? null : (
            <Chip>{t('buyers:contacts.leftOn', { date: format.date(contact.leftOn) })}</Chip>
          )}
        </div>
        {details.length === 0 ? null : <div className="buyers-quiet">{details.join(' · ')}</div>}
        {contact.phones.map((phone) => (
          <div key={phone.number} className="buyer-contact-line">
            <PhoneLink number={phone.number} withCopy />
            <span className="buyers-quiet">{t(`model:phoneKind.${phone.kind}`)}</span>
          </div>
        ))}
        {contact.emails.map((email) => (
          <div key={email} className="buyer-contact-line">
            <IconMail size={13} stroke={1.5} aria-hidden />
            <a href={`mailto:${email}`}>{email}</a>
          </div>
        ))}
        {contact.wechat === null ? null : (
          <div className="buyer-contact-line">
            <span className="buyers-quiet">{t('model:channel.wechat')}</span>
            {contact.wechat}
          </div>
        )}
        {contact.birthday === null ? null : (
          <div className="buyer-contact-line" data-wraps>
            <IconCake size={13} stroke={1.5} aria-label={t('buyers:contacts.birthday')} />
            {words.plain(contact.birthday)}
            {words.choices(contact.birthday).map((choice) => (
              <span key={choice} className="buyers-quiet">
                {choice}
              </span>
            ))}
          </div>
        )}
        {contact.notes === null ? null : <div className="buyer-contact-notes">{contact.notes}</div>}
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        className="buyer-contact-edit"
        aria-label={t('buyers:contacts.editPerson', { name: contact.name })}
        onClick={props.onEdit}
      >
        <IconPencil size={14} stroke={1.5} />
      </ActionIcon>
    </div>
  )
}
