import {
  IconBrandWechat,
  IconDeviceMobileMessage,
  IconGift,
  IconMail,
  IconMailOpened,
  IconPhone,
  IconPrinter,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Channel } from '#shared/model/contact.ts'

export const channelIcons: Record<Channel, TablerIcon> = {
  wechat: IconBrandWechat,
  sms: IconDeviceMobileMessage,
  email: IconMail,
  phone: IconPhone,
  letter: IconMailOpened,
  gift: IconGift,
  fax: IconPrinter,
}

/** The way a greeting goes, as an icon and its word. */
export function ChannelLabel(props: { channel: Channel }) {
  const { t } = useTranslation('model')
  const Icon = channelIcons[props.channel]
  return (
    <span className="touch-channel">
      <Icon size={15} stroke={1.5} aria-hidden />
      {t(`channel.${props.channel}`)}
    </span>
  )
}
