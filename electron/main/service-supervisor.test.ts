import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ServiceState } from '#shared/contract/desktop.ts'
import { HEALTHY_AFTER, restartDelay } from './restart-delay.ts'
import { createServiceSupervisor, type ServicePage } from './service-supervisor.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp() {
  const processes: FakeProcess[] = []
  const supervisor = createServiceSupervisor<string>({
    start: (events) => {
      const started = fakeProcess(events)
      processes.push(started)
      return started
    },
    log: { info: () => {}, error: () => {} },
    now: () => Date.now(),
  })
  return { supervisor, processes, current: () => processes.at(-1)! }
}

type FakeProcess = ReturnType<typeof fakeProcess>

function fakeProcess(events: { onReady(): void; onExit(reason: string): void }) {
  return {
    ...events,
    ports: [] as string[],
    connect(port: string) {
      this.ports.push(port)
    },
    shutdown: vi.fn(),
    wake: vi.fn(),
    kill: vi.fn(),
  }
}

function fakePage(name: string) {
  const states: ServiceState[] = []
  let channels = 0
  return {
    states,
    openChannel: () => `${name} ${++channels}`,
    showState: (state: ServiceState) => states.push(state),
  } satisfies ServicePage<string> & { states: ServiceState[] }
}

describe('the service supervisor', () => {
  test('gives a page its port at once, even before the store is open', () => {
    const { supervisor, current } = setUp()
    supervisor.connect(fakePage('main'))
    expect(current().ports).toEqual(['main 1'])
  })

  test('gives every page a new port after a crash', () => {
    const { supervisor, processes, current } = setUp()
    const [main, print] = [fakePage('main'), fakePage('print')]
    supervisor.connect(main)
    supervisor.connect(print)
    current().onReady()
    current().onExit('SIGKILL')
    expect(main.states.at(-1)).toEqual({ state: 'restarting', attempt: 1 })
    vi.advanceTimersByTime(restartDelay(1))
    expect(processes).toHaveLength(2)
    expect(current().ports).toEqual(['main 2', 'print 2'])
    current().onReady()
    expect(main.states.at(-1)?.state).toBe('running')
  })

  test('a page that asks while the service is down gets its port with the next start', () => {
    const { supervisor, current } = setUp()
    current().onExit('SIGKILL')
    supervisor.connect(fakePage('main'))
    vi.advanceTimersByTime(restartDelay(1))
    expect(current().ports).toEqual(['main 1'])
  })

  test('a closed window is forgotten', () => {
    const { supervisor, current } = setUp()
    const print = fakePage('print')
    supervisor.connect(print)
    supervisor.disconnect(print)
    current().onExit('SIGKILL')
    vi.advanceTimersByTime(restartDelay(1))
    expect(current().ports).toEqual([])
  })

  test('waits longer after each crash in a row, and starts over once it ran well', () => {
    const { processes, current } = setUp()
    for (let crash = 1; crash <= 8; crash++) {
      current().onExit('exit code 1')
      vi.advanceTimersByTime(restartDelay(crash) - 1)
      expect(processes).toHaveLength(crash)
      vi.advanceTimersByTime(1)
      expect(processes).toHaveLength(crash + 1)
    }
    vi.advanceTimersByTime(HEALTHY_AFTER + 1)
    current().onExit('exit code 1')
    vi.advanceTimersByTime(restartDelay(1))
    expect(processes).toHaveLength(10)
  })

  test('on quitting lets the service close its store and does not start it again', async () => {
    const { supervisor, processes, current } = setUp()
    const stopped = supervisor.stop(10_000)
    expect(current().shutdown).toHaveBeenCalled()
    current().onExit('exit code 0')
    await stopped
    vi.advanceTimersByTime(60_000)
    expect(processes).toHaveLength(1)
    expect(current().kill).not.toHaveBeenCalled()
  })

  test('ends a service that does not answer to quitting', async () => {
    const { supervisor, current } = setUp()
    const stopped = supervisor.stop(10_000)
    vi.advanceTimersByTime(10_000)
    expect(current().kill).toHaveBeenCalled()
    current().onExit('SIGKILL')
    await stopped
  })

  test('quitting between a crash and the restart ends at once', async () => {
    const { supervisor, processes, current } = setUp()
    current().onExit('SIGKILL')
    await supervisor.stop(10_000)
    vi.advanceTimersByTime(60_000)
    expect(processes).toHaveLength(1)
  })
})
