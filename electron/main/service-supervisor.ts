import type { ServiceState } from '#shared/contract/desktop.ts'
import { HEALTHY_AFTER, restartDelay } from './restart-delay.ts'

/** What the supervisor needs of a service process; `Port` is its end of a channel. */
interface SupervisedProcess<Port> {
  connect(port: Port): void
  shutdown(): void
  wake(): void
  kill(): void
}

/** A page that wants a port: it is told where the service stands and given its end of each new channel. */
export interface ServicePage<Port> {
  /** Makes a new channel, keeps the page's end and returns the service's. */
  openChannel(): Port
  showState(state: ServiceState): void
}

export interface SupervisorOptions<Port> {
  start(events: { onReady(): void; onExit(reason: string): void }): SupervisedProcess<Port>
  log: { info(message: string): void; error(message: string): void }
  now: () => number
}

/**
 * Keeps one data service running. When it ends unasked it is started again, a little later each time in a
 * row, and every page that had a port gets a new one.
 */
export function createServiceSupervisor<Port>(options: SupervisorOptions<Port>) {
  const pages = new Set<ServicePage<Port>>()
  let state: ServiceState = { state: 'starting', attempt: 0 }
  let startedAt = 0
  let restart: ReturnType<typeof setTimeout> | null = null
  let onStopped: (() => void) | null = null
  let current: SupervisedProcess<Port> | null = null
  start()

  function start() {
    restart = null
    startedAt = options.now()
    current = options.start({
      onReady: () => {
        options.log.info('data service ready')
        show({ state: 'running', attempt: state.attempt })
      },
      onExit,
    })
    for (const page of pages) current.connect(page.openChannel())
  }

  function onExit(reason: string) {
    current = null
    if (onStopped) {
      onStopped()
      return
    }
    const wasHealthy = options.now() - startedAt > HEALTHY_AFTER
    const attempt = wasHealthy ? 1 : state.attempt + 1
    const delay = restartDelay(attempt)
    options.log.error(`data service ended (${reason}); restart ${attempt} in ${delay} ms`)
    show({ state: 'restarting', attempt })
    restart = setTimeout(start, delay)
  }

  function show(next: ServiceState) {
    state = next
    for (const page of pages) page.showState(next)
  }

  return {
    /** Called each time a page asks; a page that asks again after a reload simply gets another port. */
    connect(page: ServicePage<Port>) {
      pages.add(page)
      page.showState(state)
      current?.connect(page.openChannel())
    },
    disconnect(page: ServicePage<Port>) {
      pages.delete(page)
    },
    /** Tells the service that the computer woke up. */
    wake() {
      current?.wake()
    },
    /** Lets the service close its store; after `patience` milliseconds it is ended. Resolves when it is gone. */
    async stop(patience: number) {
      if (restart) clearTimeout(restart)
      const stopping = current
      show({ state: 'stopped', attempt: 0 })
      if (!stopping) return
      await new Promise<void>((resolve) => {
        const tooLong = setTimeout(() => stopping.kill(), patience)
        onStopped = () => {
          clearTimeout(tooLong)
          resolve()
        }
        stopping.shutdown()
      })
    },
  }
}
