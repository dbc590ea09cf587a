import { useTranslation } from 'react-i18next'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import type { RequirementRow } from '#shared/contract/matching-contract.ts'
import { allowedActs, type MatchAct } from './allowed-acts.ts'
import { actKeys, type CardActs } from './card-actions.tsx'
import type { Entry } from './entries.ts'
import type { RequirementActs } from './requirement-detail.tsx'

/** The whole workbench from the keyboard: j and k move, Enter goes right, Esc back, a letter does what its button does. */
export function useWorkbenchKeys(desk: {
  pane: 'needs' | 'suppliers'
  setPane: (pane: 'needs' | 'suppliers') => void
  move: (step: 1 | -1) => void
  search: () => void
  view: () => void
  toggleExcluded: () => void
  requirement: RequirementRow | undefined
  chosen: Entry | undefined
  acts: RequirementActs
  cardActs: CardActs
}) {
  const { t } = useTranslation(['matching', 'common'])
  const { pane, setPane, requirement, chosen, acts, cardActs } = desk
  const hasRequirement = requirement !== undefined
  const isOver = requirement?.status === 'dealt' || requirement?.status === 'closed'
  const allowed =
    requirement === undefined || chosen === undefined
      ? []
      : allowedActs(chosen.pair.match?.state ?? null, requirement.status, chosen.group === 'excluded')
  useShortcut('matching.down', 'j', t('matching:keys.down'), () => desk.move(1))
  useShortcut('matching.up', 'k', t('matching:keys.up'), () => desk.move(-1))
  useShortcut('matching.downArrow', 'down', t('matching:keys.down'), () => desk.move(1))
  useShortcut('matching.upArrow', 'up', t('matching:keys.up'), () => desk.move(-1))
  useShortcut('matching.right', 'arrowright', t('matching:keys.toSuppliers'), () => setPane('suppliers'), {
    enabled: pane === 'needs' && hasRequirement,
  })
  useShortcut('matching.left', 'arrowleft', t('matching:keys.toNeeds'), () => setPane('needs'), {
    enabled: pane === 'suppliers',
  })
  useShortcut('matching.back', 'esc', t('matching:keys.toNeeds'), () => setPane('needs'), {
    enabled: pane === 'suppliers',
  })
  useShortcut('matching.search', '/', t('matching:search'), desk.search)
  useShortcut('matching.view', 'h', t('matching:keys.view'), desk.view, { enabled: hasRequirement })
  useShortcut('matching.excluded', 'shift+e', t('matching:keys.excluded'), desk.toggleExcluded, {
    enabled: hasRequirement,
  })
  useShortcut('matching.edit', 'e', t('common:edit'), acts.edit, { enabled: hasRequirement })
  useShortcut('matching.noDeal', 'x', t('matching:detail.noDeal'), acts.noDeal, {
    enabled: hasRequirement && !isOver,
  })
  const act = (name: MatchAct) => ({
    enabled: allowed.includes(name),
    run: () => {
      setPane('suppliers')
      cardActs.run(name)
    },
  })
  const [shortlist, propose, accept, reject, deal, takeBack] = [
    act('shortlist'),
    act('propose'),
    act('accept'),
    act('reject'),
    act('deal'),
    act('takeBack'),
  ]
  useShortcut('matching.shortlist', actKeys.shortlist, t('matching:act.shortlist'), shortlist.run, shortlist)
  useShortcut('matching.propose', actKeys.propose, t('matching:act.propose'), propose.run, propose)
  useShortcut('matching.accept', actKeys.accept, t('matching:act.accept'), accept.run, accept)
  useShortcut('matching.reject', actKeys.reject, t('matching:act.reject'), reject.run, reject)
  useShortcut('matching.deal', actKeys.deal, t('matching:act.deal'), deal.run, deal)
  useShortcut('matching.takeBack', actKeys.takeBack, t('matching:act.takeBack'), takeBack.run, takeBack)
}
