import {
  IconAddressBook,
  IconBuildingFactory2,
  IconCalendarHeart,
  IconHeartHandshake,
  IconListCheck,
  IconPrinter,
  IconSettings,
  IconSun,
  IconTableImport,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Badges } from '#shared/model/store-status.ts'

export interface RailItem {
  /** Also the key of its word. */
  screen:
    | 'today'
    | 'buyers'
    | 'suppliers'
    | 'followUps'
    | 'touchpoints'
    | 'matching'
    | 'lists'
    | 'imports'
    | 'settings'
    | 'bin'
  to:
    | '/today'
    | '/buyers'
    | '/suppliers'
    | '/follow-ups'
    | '/touchpoints'
    | '/matching'
    | '/lists'
    | '/import'
    | '/settings'
    | '/bin'
  icon: TablerIcon
  /** The second key after g. */
  key: string
  place: 'top' | 'bottom'
  badge?: (badges: Badges) => {
    count: number
    tone: 'due' | 'overdue' | 'neutral'
    words: 'frame:badgeDue' | 'frame:badgeReview' | 'frame:badgeTouch' | 'frame:badgeTrade'
  }
}

/** The rail, in order. A screen that is not there yet is left out by the frame. */
export const railItems: readonly RailItem[] = [
  {
    screen: 'today',
    to: '/today',
    icon: IconSun,
    key: 't',
    place: 'top',
    badge: ({ dueToday, overdue }) => ({
      count: dueToday + overdue,
      tone: overdue > 0 ? 'overdue' : 'due',
      words: 'frame:badgeDue',
    }),
  },
  { screen: 'buyers', to: '/buyers', icon: IconAddressBook, key: 'b', place: 'top' },
  { screen: 'suppliers', to: '/suppliers', icon: IconBuildingFactory2, key: 's', place: 'top' },
  { screen: 'followUps', to: '/follow-ups', icon: IconListCheck, key: 'f', place: 'top' },
  {
    screen: 'touchpoints',
    to: '/touchpoints',
    icon: IconCalendarHeart,
    key: 'h',
    place: 'top',
    badge: ({ touchpoints }) => ({ count: touchpoints, tone: 'due', words: 'frame:badgeTouch' }),
  },
  {
    screen: 'matching',
    to: '/matching',
    icon: IconHeartHandshake,
    key: 'm',
    place: 'top',
    badge: ({ trade }) => ({ count: trade, tone: 'due', words: 'frame:badgeTrade' }),
  },
  { screen: 'lists', to: '/lists', icon: IconPrinter, key: 'l', place: 'top' },
  {
    screen: 'imports',
    to: '/import',
    icon: IconTableImport,
    key: 'i',
    place: 'bottom',
    badge: ({ openReviews }) => ({ count: openReviews, tone: 'neutral', words: 'frame:badgeReview' }),
  },
  { screen: 'bin', to: '/bin', icon: IconTrash, key: 'd', place: 'bottom' },
  { screen: 'settings', to: '/settings', icon: IconSettings, key: ',', place: 'bottom' },
]
