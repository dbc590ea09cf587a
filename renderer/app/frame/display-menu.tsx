import { ActionIcon, Popover, SegmentedControl, Tooltip } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLookSettings } from '../look-context.tsx'

/** Language, light or dark, and density: they change at once and are kept. */
export function DisplayMenu() {
  const { t } = useTranslation('frame')
  const [look, change] = useLookSettings()
  return (
    <Popover position="bottom-end" width={264} trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={t('view')}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('view')}>
            <IconAdjustmentsHorizontal size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Setting label={t('language')}>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t('language')}
            value={look.language}
            onChange={(language) => change({ language })}
            data={[
              { value: 'zh-CN', label: t('chinese') },
              { value: 'en', label: t('english') },
            ]}
          />
        </Setting>
        <Setting label={t('colorScheme')}>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t('colorScheme')}
            value={look.colorScheme}
            onChange={(colorScheme) => change({ colorScheme })}
            data={[
              { value: 'light', label: t('light') },
              { value: 'dark', label: t('dark') },
              { value: 'auto', label: t('system') },
            ]}
          />
        </Setting>
        <Setting label={t('density')}>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t('density')}
            value={look.density}
            onChange={(density) => change({ density })}
            data={[
              { value: 'comfortable', label: t('comfortable') },
              { value: 'compact', label: t('compact') },
            ]}
          />
        </Setting>
      </Popover.Dropdown>
    </Popover>
  )
}

function Setting(props: { label: string; children: ReactNode }) {
  return (
    <div className="display-setting">
      <div className="display-setting-label">{props.label}</div>
      {props.children}
    </div>
  )
}
