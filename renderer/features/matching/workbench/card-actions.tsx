import { Button, Menu } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import type { Requirement } from '#shared/model/requirement.ts'
import { allowedActs, type MatchAct } from './allowed-acts.ts'
import type { Entry } from './entries.ts'

export const actKeys: Readonly<Record<MatchAct, string>> = {
  shortlist: 's',
  propose: 'p',
  accept: 'a',
  reject: 'r',
  deal: 'd',
  takeBack: 'u',
}

export interface CardActs {
  run: (act: MatchAct) => void
  propose: (to: 'buyer' | 'supplier' | 'both') => void
  isProposing: boolean
  setIsProposing: (isProposing: boolean) => void
}

const sides = ['buyer', 'supplier', 'both'] as const

/** What can be done with the chosen supplier, with the key that does it. */
export function CardActions(props: { entry: Entry; requirement: Requirement; acts: CardActs }) {
  const { t } = useTranslation('matching')
  const { t: words } = useTranslation('trade')
  const navigate = useNavigate()
  const { entry, requirement, acts } = props
  const { match } = entry.pair
  const allowed = allowedActs(match?.state ?? null, requirement.status, entry.group === 'excluded')
  if (allowed.length === 0) return null
  return (
    <div className="matching-acts">
      {allowed.map((act, index) => {
        const button = (
          <Button
            key={act}
            size="compact-sm"
            variant={act === 'takeBack' ? 'subtle' : index === 0 ? 'filled' : 'default'}
            {...(act === 'takeBack' ? { color: 'gray' } : {})}
            rightSection={<KeyHint keys={actKeys[act]} />}
            onClick={() => acts.run(act)}
          >
            {t(`act.${act}`)}
          </Button>
        )
        if (act !== 'propose') return button
        return (
          <Menu key={act} opened={acts.isProposing} onChange={acts.setIsProposing} returnFocus width={200}>
            <Menu.Target>{button}</Menu.Target>
            <Menu.Dropdown>
              {sides.map((side) => (
                <Menu.Item key={side} onClick={() => acts.propose(side)}>
                  {t(`proposeTo.${side}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )
      })}
      {match === null ? null : (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconMail size={14} stroke={1.5} />}
          onClick={() => void navigate({ to: '/matching/letters', search: { match: match.id } })}
        >
          {words('letters.title')}
        </Button>
      )}
    </div>
  )
}
