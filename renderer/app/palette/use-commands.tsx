import {
  IconBuildingFactory2,
  IconCalendarHeart,
  IconCalendarPlus,
  IconCash,
  IconCommand,
  IconFlask,
  IconHeartHandshake,
  IconLanguage,
  IconListCheck,
  IconMoon,
  IconPackage,
  IconPlus,
  IconRowInsertTop,
  IconShoppingCartPlus,
  IconTableImport,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { loadDemo } from '#renderer/features/imports/background/demo-job.ts'
import { useShortcuts } from '#renderer/ui/keys/shortcuts.ts'
import { composition } from '../composition.tsx'
import type { RailItem } from '../frame/rail-items.ts'
import { useLookSettings } from '../look-context.tsx'
import type { PaletteItem } from './palette-item.ts'

const size = { size: 17, stroke: 1.5 }
/** Leads nowhere from inside the palette itself. */
const hidden = new Set(['search', 'create'])

/** Beside the queue, which the rail leads to. */
const touchTabs = ['calendar', 'plans', 'templates', 'scripts', 'results'] as const

/** Beside the workbench, which the rail leads to. */
const matchingTabs = ['offerings', 'all', 'quota', 'weights'] as const

/** Screens, actions and every key of the page, narrowed to the words typed. */
export function useCommands(rail: readonly RailItem[], wanted: string): PaletteItem[] {
  const { t } = useTranslation(['frame', 'imports', 'touchpoints', 'touchPlans', 'matching'])
  const navigate = useNavigate()
  const actions = useAppActions()
  const shortcuts = useShortcuts()
  const [look, change] = useLookSettings()
  const { newOrganization, newFollowUp } = composition.dialogs
  const { screens } = composition

  const commands: Array<Omit<PaletteItem, 'title'> & { title: string }> = [
    ...shortcuts
      .filter(
        (one) =>
          one.enabled && !one.listOnly && one.group !== 'goTo' && one.group !== 'grid' && !hidden.has(one.id),
      )
      .map((one) => ({
        id: `key-${one.id}`,
        group: t('commands'),
        icon: <IconCommand {...size} />,
        title: one.label,
        keys: one.keys,
        run: () => one.run(undefined),
      })),
    ...(newOrganization === undefined
      ? []
      : [
          {
            id: 'new-buyer',
            group: t('create'),
            icon: <IconPlus {...size} />,
            title: t('newBuyer'),
            run: () => actions.newOrganization({ role: 'buyer' }),
          },
          {
            id: 'new-supplier',
            group: t('create'),
            icon: <IconBuildingFactory2 {...size} />,
            title: t('newSupplier'),
            run: () => actions.newOrganization({ role: 'supplier' }),
          },
        ]),
    ...(newFollowUp === undefined
      ? []
      : [
          {
            id: 'new-follow-up',
            group: t('create'),
            icon: <IconListCheck {...size} />,
            title: t('newFollowUp'),
            run: () => actions.newFollowUp(),
          },
        ]),
    ...(composition.dialogs.newRequirement === undefined
      ? []
      : [
          {
            id: 'new-requirement',
            group: t('create'),
            icon: <IconShoppingCartPlus {...size} />,
            title: t('newRequirement'),
            run: () => actions.newRequirement(),
          },
          {
            id: 'new-offering',
            group: t('create'),
            icon: <IconPackage {...size} />,
            title: t('newOffering'),
            run: () => actions.newOffering(),
          },
          {
            id: 'record-deal',
            group: t('create'),
            icon: <IconCash {...size} />,
            title: t('recordDeal'),
            run: () => actions.recordDeal(),
          },
        ]),
    ...(screens.imports === undefined
      ? []
      : [
          {
            id: 'import-list',
            group: t('create'),
            icon: <IconTableImport {...size} />,
            title: t('importList'),
            run: () => void navigate({ to: '/import' }),
          },
          {
            id: 'load-demo',
            group: t('create'),
            icon: <IconFlask {...size} />,
            title: t('imports:loadDemo'),
            run: () => void loadDemo(),
          },
        ]),
    ...(screens.touchpoints === undefined
      ? []
      : [
          {
            id: 'new-touch-plan',
            group: t('create'),
            icon: <IconCalendarPlus {...size} />,
            title: t('touchPlans:new'),
            run: () => void navigate({ to: '/touchpoints', search: { tab: 'plans', plan: 'new' } }),
          },
        ]),
    ...rail.map((item) => ({
      id: `go-${item.screen}`,
      group: t('goTo'),
      icon: <item.icon {...size} />,
      title: t(item.screen),
      keys: `g ${item.key}`,
      run: () => void navigate({ to: item.to }),
    })),
    ...(screens.touchpoints === undefined
      ? []
      : touchTabs.map((tab) => ({
          id: `go-touchpoints-${tab}`,
          group: t('goTo'),
          icon: <IconCalendarHeart {...size} />,
          title: `${t('touchpoints')} · ${t(`touchpoints:tab.${tab}`)}`,
          run: () => void navigate({ to: '/touchpoints', search: { tab } }),
        }))),
    ...(screens.matching === undefined
      ? []
      : matchingTabs.map((tab) => ({
          id: `go-matching-${tab}`,
          group: t('goTo'),
          icon: <IconHeartHandshake {...size} />,
          title: `${t('matching')} · ${t(`matching:tab.${tab}`)}`,
          run: () => void navigate({ to: '/matching', search: { tab } }),
        }))),
    {
      id: 'toggle-scheme',
      group: t('view'),
      icon: <IconMoon {...size} />,
      title: `${t('colorScheme')} · ${look.colorScheme === 'dark' ? t('light') : t('dark')}`,
      run: () => change({ colorScheme: look.colorScheme === 'dark' ? 'light' : 'dark' }),
    },
    {
      id: 'toggle-density',
      group: t('view'),
      icon: <IconRowInsertTop {...size} />,
      title: `${t('density')} · ${look.density === 'compact' ? t('comfortable') : t('compact')}`,
      run: () => change({ density: look.density === 'compact' ? 'comfortable' : 'compact' }),
    },
    {
      id: 'toggle-language',
      group: t('view'),
      icon: <IconLanguage {...size} />,
      title: `${t('language')} · ${look.language === 'en' ? t('chinese') : t('english')}`,
      run: () => change({ language: look.language === 'en' ? 'zh-CN' : 'en' }),
    },
  ]
  const words = wanted.toLowerCase()
  return commands.filter((command) => command.title.toLowerCase().includes(words))
}
