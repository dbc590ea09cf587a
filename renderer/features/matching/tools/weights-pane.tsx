import { Button, Slider } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { defaultWeights, shares } from '#shared/domain/matching/default-weights.ts'
import { Criterion, type Weights } from '#shared/model/match.ts'
import { weightsQuery } from '../matching-queries.ts'
import { useWrite } from '../use-write.ts'
import { WeightsPreview } from './weights-preview.tsx'

/** A slider is drawn while it is moved; the ranking follows when it rests. */
const settleMs = 120

/** How much each criterion counts, with what it does to real requirements beside it. */
export function WeightsPane() {
  const saved = useQuery(weightsQuery).data
  return saved === undefined ? <ListSkeleton rows={9} /> : <Sliders saved={saved} />
}

function Sliders({ saved }: { saved: Weights }) {
  const { t } = useTranslation(['matchTools', 'model', 'common'])
  const format = useFormat()
  const write = useWrite()
  const [tried, setTried] = useState<Weights | undefined>(undefined)
  const weights = tried ?? saved
  const [settled] = useDebouncedValue(weights, settleMs)
  const share = shares(weights)
  const isChanged = !isSame(weights, saved)
  const isUsual = isSame(weights, defaultWeights)
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0)
  const save = async () => {
    const answer = await write(() => client.matching.setWeights(weights), t('matchTools:weights.saved'))
    if (answer !== undefined) setTried(undefined)
  }
  useShortcut('matching.saveWeights', 'mod+enter', t('common:save'), () => void save(), {
    inInputs: true,
    enabled: isChanged,
  })
  return (
    <div className="matching-weights">
      <section className="matching-weights-sliders" aria-label={t('matchTools:weights.title')}>
        <p className="matching-quiet">{t('matchTools:weights.body')}</p>
        {Criterion.options.map((criterion) => (
          <div key={criterion} className="matching-weight">
            <div className="matching-weight-name">
              <span id={`weight-${criterion}`}>{t(`model:criterion.${criterion}`)}</span>
              <span className="matching-quiet">{t(`matchTools:weights.help.${criterion}`)}</span>
            </div>
            <Slider
              size="sm"
              min={0}
              max={60}
              label={null}
              thumbLabel={t(`model:criterion.${criterion}`)}
              value={weights[criterion]}
              onChange={(value) => setTried({ ...weights, [criterion]: value })}
            />
            <span className="matching-weight-share">
              {format.percent(Math.round(share[criterion] * 1000) / 1000)}
              {weights[criterion] === saved[criterion] ? null : (
                <span className="matching-quiet">
                  {t('matchTools:weights.was', {
                    share: format.percent(Math.round(shares(saved)[criterion] * 1000) / 1000),
                  })}
                </span>
              )}
            </span>
          </div>
        ))}
        {sum === 0 ? <p className="matching-error">{t('matchTools:weights.allZero')}</p> : null}
        <div className="matching-inline">
          <Button
            disabled={!isChanged}
            rightSection={<KeyHint keys="mod+enter" />}
            onClick={() => void save()}
          >
            {t('common:save')}
          </Button>
          <Button variant="default" disabled={!isChanged} onClick={() => setTried(undefined)}>
            {t('matchTools:weights.discard')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            disabled={isUsual}
            onClick={() => setTried({ ...defaultWeights })}
          >
            {t('matchTools:weights.reset')}
          </Button>
        </div>
      </section>
      <WeightsPreview saved={saved} tried={settled} />
    </div>
  )
}

const isSame = (a: Weights, b: Weights): boolean =>
  Criterion.options.every((criterion) => a[criterion] === b[criterion])
