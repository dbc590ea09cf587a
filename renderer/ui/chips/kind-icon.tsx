import {
  IconBrandWechat,
  IconBuildingStore,
  IconCalendarEvent,
  IconDeviceMobileMessage,
  IconMail,
  IconMessages,
  IconPhone,
  IconPrinter,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import './chip.css'

const icons = {
  call: IconPhone,
  visit: IconBuildingStore,
  wechat: IconBrandWechat,
  email: IconMail,
  sms: IconDeviceMobileMessage,
  fax: IconPrinter,
  meeting: IconMessages,
  event: IconCalendarEvent,
} as const

/** The icon of a kind of visit, with its word beside it or as its name. */
export function KindIcon(props: { kind: keyof typeof icons; withLabel?: boolean; size?: number }) {
  const { t } = useTranslation('model')
  const Icon = icons[props.kind]
  const label = t(`visitKind.${props.kind}`)
  return (
    <span className="rp-kind" title={props.withLabel ? undefined : label}>
      <Icon size={props.size ?? 16} stroke={1.5} aria-hidden={props.withLabel ?? false} aria-label={label} />
      {props.withLabel ? label : null}
    </span>
  )
}
