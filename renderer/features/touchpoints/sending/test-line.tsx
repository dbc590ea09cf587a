import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { client } from '#renderer/data/client.ts'
import { outboxQuery } from './sending-queries.ts'
import { useSendingErrorWords } from './use-sending-words.ts'

type Test = { state: 'idle' } | { state: 'running' | 'done' | 'failed'; words: string }

/** Tries a way out as it is saved: logs in, or sends one. */
export function TestLine(props: { channel: 'email' | 'sms'; usualTo: string; isChanged: boolean }) {
  const { t } = useTranslation('sending')
  const words = useSendingErrorWords()
  const queries = useQueryClient()
  const [to, setTo] = useState(props.usualTo)
  const [test, setTest] = useState<Test>({ state: 'idle' })
  const { channel } = props
  const isRunning = test.state === 'running'
  const run = async (call: () => Promise<unknown>, done: string) => {
    setTest({ state: 'running', words: '' })
    try {
      await call()
      setTest({ state: 'done', words: done })
    } catch (error) {
      setTest({ state: 'failed', words: words(error) })
    }
    await queries.invalidateQueries({ queryKey: outboxQuery.queryKey })
  }
  const sendOne = (event: FormEvent) => {
    event.preventDefault()
    const address = to.trim()
    if (!takes[channel].safeParse(address).success) {
      setTest({ state: 'failed', words: t(`badTo.${channel}`) })
      return
    }
    void run(
      () =>
        channel === 'email'
          ? client.sending.testMail({ to: address })
          : client.sending.testSms({ to: address }),
      t('testSent', { to: address }),
    )
  }
  return (
    <form className="sending-test" aria-label={t('test')} noValidate onSubmit={sendOne}>
      {channel === 'email' ? (
        <Button
          size="xs"
          variant="default"
          disabled={props.isChanged || isRunning}
          onClick={() => void run(() => client.sending.testMail({ to: null }), t('loggedIn'))}
        >
          {t('testLogin')}
        </Button>
      ) : null}
      <TextInput
        className="sending-test-to"
        size="xs"
        type={channel === 'email' ? 'email' : 'tel'}
        label={t(channel === 'email' ? 'testMailTo' : 'testSmsTo')}
        maxLength={254}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Button
        type="submit"
        size="xs"
        variant="default"
        loading={isRunning}
        disabled={props.isChanged || to.trim() === ''}
      >
        {t('testSend')}
      </Button>
      <p
        role="status"
        data-tone={test.state === 'done' ? 'done' : test.state === 'failed' ? 'overdue' : 'muted'}
      >
        {props.isChanged ? t('saveFirst') : test.state === 'idle' ? null : test.words}
      </p>
    </form>
  )
}

/** As the contract takes them. */
const takes = { email: z.email(), sms: z.string().min(3).max(40) }
