import { Button, UnstyledButton } from '@mantine/core'
import { IconArrowBackUp, IconCornerDownRight, IconTextPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Script, ScriptNode } from '#shared/model/message.ts'

/** A script to speak from: step after step, or from what the buyer says to the answer. */
export function ScriptReader(props: { script: Script; onInsert?: ((text: string) => void) | undefined }) {
  return props.script.kind === 'linear' ? <Steps {...props} /> : <Network {...props} />
}

function Steps(props: { script: Script; onInsert?: ((text: string) => void) | undefined }) {
  const [at, setAt] = useState(0)
  return (
    <ol className="script-steps">
      {props.script.nodes.map((node, index) => (
        <li key={node.key} data-current={index === at} data-past={index < at}>
          <UnstyledButton
            className="script-step"
            aria-current={index === at ? 'step' : undefined}
            onClick={() => setAt(index)}
          >
            <span className="script-number">{index + 1}</span>
            <b>{node.title}</b>
          </UnstyledButton>
          {index === at ? (
            <div className="script-said">
              <p>{node.text}</p>
              <NodeActs
                node={node}
                onInsert={props.onInsert}
                onNext={index + 1 < props.script.nodes.length ? () => setAt(index + 1) : undefined}
              />
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function NodeActs(props: {
  node: ScriptNode
  onInsert: ((text: string) => void) | undefined
  onNext: (() => void) | undefined
}) {
  const { t } = useTranslation('touchMessages')
  const { onInsert, onNext } = props
  return (
    <div className="script-acts">
      {onNext === undefined ? null : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCornerDownRight size={14} stroke={1.5} />}
          onClick={onNext}
        >
          {t('script.nextStep')}
        </Button>
      )}
      {onInsert === undefined ? null : (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconTextPlus size={14} stroke={1.5} />}
          onClick={() => onInsert(props.node.text)}
        >
          {t('script.insert')}
        </Button>
      )}
    </div>
  )
}

function Network(props: { script: Script; onInsert?: ((text: string) => void) | undefined }) {
  const { t } = useTranslation('touchMessages')
  const { nodes } = props.script
  /** The way through the conversation so far; its end is where it stands. */
  const [way, setWay] = useState<readonly string[]>([])
  const nodeOf = (key: string | undefined) => nodes.find((node) => node.key === key)
  const here = nodeOf(way.at(-1)) ?? nodes[0]
  if (here === undefined) return null
  const next = here.next.flatMap((key) => nodeOf(key) ?? [])
  return (
    <div className="script-network">
      {way.length === 0 ? null : (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconArrowBackUp size={14} stroke={1.5} />}
          onClick={() => setWay(way.slice(0, -1))}
        >
          {t('script.back', { title: nodeOf(way.at(-2))?.title ?? nodes[0]?.title ?? '' })}
        </Button>
      )}
      <div className="script-said" aria-live="polite">
        <h3>{here.title}</h3>
        <p>{here.text}</p>
        <NodeActs node={here} onInsert={props.onInsert} onNext={undefined} />
      </div>
      {next.length === 0 ? (
        <p className="touch-muted">{t('script.end')}</p>
      ) : (
        <>
          <h4>{t('script.theySay')}</h4>
          <ul className="script-next">
            {next.map((node) => (
              <li key={node.key}>
                <UnstyledButton className="touch-choice" onClick={() => setWay([...way, node.key])}>
                  <span>{node.title}</span>
                  <IconCornerDownRight size={14} stroke={1.5} aria-hidden />
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
