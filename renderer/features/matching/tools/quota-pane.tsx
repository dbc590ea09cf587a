import { Button, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { PairRules } from './pair-rules.tsx'
import { QuotaResult } from './quota-result.tsx'
import { useQuota } from './use-quota.ts'

/** Every buyer its three to five suppliers, so that all together fit best; with the proof that nothing fits better. */
export function QuotaPane() {
  const { t } = useTranslation('matchTools')
  const quota = useQuota()
  const { wish, set } = quota
  const [isListed, setIsListed] = useState(false)
  const run = () => {
    setIsListed(false)
    void quota.run()
  }
  useShortcut('matching.quota', 'mod+enter', t('quota.run'), run, {
    inInputs: true,
    enabled: !quota.isRunning,
  })
  const number = (value: number | string, least: number, most: number) =>
    Math.min(most, Math.max(least, typeof value === 'number' ? Math.round(value) : least))
  return (
    <div className="matching-quota">
      <form
        className="matching-quota-wish"
        aria-label={t('quota.wish')}
        onSubmit={(event) => {
          event.preventDefault()
          run()
        }}
      >
        <p className="matching-quiet">{t('quota.body')}</p>
        <div className="matching-form-part">
          <SegmentedControl
            size="sm"
            aria-label={t('quota.which')}
            data={[
              { value: 'all', label: t('quota.allOpen') },
              { value: 'list', label: t('quota.oneList') },
            ]}
            value={wish.which}
            onChange={(which) => set({ which: which === 'list' ? 'list' : 'all' })}
          />
          {wish.which === 'list' ? (
            <TextInput
              label={t('quota.listName')}
              maxLength={100}
              value={wish.purchaseList}
              onChange={(event) => set({ purchaseList: event.currentTarget.value })}
            />
          ) : null}
        </div>
        <div className="matching-pair">
          <NumberInput
            label={t('quota.least')}
            min={0}
            max={20}
            value={wish.least}
            error={wish.least > wish.most ? t('quota.leastAboveMost') : undefined}
            onChange={(value) => set({ least: number(value, 0, 20) })}
          />
          <NumberInput
            label={t('quota.most')}
            min={1}
            max={50}
            value={wish.most}
            onChange={(value) => set({ most: number(value, 1, 50) })}
          />
          <NumberInput
            label={t('quota.perSupplier')}
            min={1}
            max={500}
            value={wish.perSupplier}
            onChange={(value) => set({ perSupplier: number(value, 1, 500) })}
          />
          <NumberInput
            label={t('quota.spread')}
            description={t('quota.spreadBody')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            min={0}
            max={50}
            value={wish.spread}
            onChange={(value) => set({ spread: number(value, 0, 50) })}
          />
        </div>
        <PairRules
          title={t('quota.must')}
          pairs={wish.must}
          onChange={(must) => set({ must })}
          addLabel={t('quota.addMust')}
        />
        <PairRules
          title={t('quota.never')}
          pairs={wish.never}
          onChange={(never) => set({ never })}
          addLabel={t('quota.addNever')}
        />
        <Button
          type="submit"
          loading={quota.isRunning}
          disabled={wish.least > wish.most}
          rightSection={<KeyHint keys="mod+enter" />}
        >
          {t('quota.run')}
        </Button>
      </form>
      <section className="matching-quota-result" aria-label={t('quota.result')}>
        {quota.isRunning ? <ListSkeleton rows={8} /> : null}
        {!quota.isRunning && quota.plan === undefined ? (
          <EmptyState
            icon={<IconScale size={28} stroke={1.5} />}
            title={quota.isEmpty ? t('quota.noRequirements') : t('quota.notYet')}
            body={quota.isEmpty ? undefined : t('quota.notYetBody')}
          />
        ) : null}
        {!quota.isRunning && quota.plan !== undefined ? (
          <QuotaResult
            plan={quota.plan}
            isListed={isListed}
            onShortlist={async () => {
              if (await quota.shortlist()) setIsListed(true)
            }}
          />
        ) : null}
      </section>
    </div>
  )
}
