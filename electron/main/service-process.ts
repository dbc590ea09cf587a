import { fork } from 'node:child_process'
import { type MessagePortMain, utilityProcess } from 'electron'
import {
  type MessageFromService,
  type MessageToService,
  parseMessageFromService,
  toPortData,
} from '#shared/contract/desktop-service-messages.ts'
import { paths } from './paths.ts'
import type { SecretFile } from './secret-file.ts'

/** One running data service. It is never started twice: a crash makes a new one. */
export interface ServiceProcess {
  /** Gives the service its end of a page's channel. */
  connect(port: MessagePortMain): void
  /** Asks it to close the store and exit. */
  shutdown(): void
  /** The computer woke up. */
  wake(): void
  kill(): void
}

export interface ServiceProcessOptions {
  dataDir: string
  /** Answers what the service asks of the key store. */
  secrets: SecretFile
  onReady(): void
  /** Called once, however it ended. */
  onExit(reason: string): void
  /** What it printed: incidents for the log. */
  onOutput(text: string): void
}

/**
 * better-sqlite3 needs a newer Node than old Electron runtimes carry; with those (development and tests)
 * the service runs in the Node that RAPPORT_NODE names.
 */
export function startServiceProcess(options: ServiceProcessOptions): ServiceProcess {
  const oldestNodeForStore = 22
  const ownNode = Number.parseInt(process.versions.node, 10)
  const otherNode = process.env['RAPPORT_NODE']
  return ownNode >= oldestNodeForStore || !otherNode
    ? startUtilityProcess(options)
    : startNodeProcess(options, otherNode)
}

function startUtilityProcess(options: ServiceProcessOptions): ServiceProcess {
  const child = utilityProcess.fork(paths.utilityEntry, ['--data-dir', options.dataDir], {
    serviceName: 'Rapport data service',
    stdio: 'pipe',
    env: serviceEnvironment(),
  })
  const send = (message: MessageToService) => child.postMessage(message)
  child.on('message', (raw: unknown) => {
    const message = parseMessageFromService(raw)
    if (message?.type === 'ready') options.onReady()
    if (message?.type === 'secret') answerSecret(message, options, send)
  })
  child.on('exit', (code) => options.onExit(`exit code ${code}`))
  child.stdout?.on('data', (chunk) => options.onOutput(String(chunk)))
  child.stderr?.on('data', (chunk) => options.onOutput(String(chunk)))

  let connections = 0
  return {
    connect: (port) =>
      child.postMessage({ type: 'connect', connection: ++connections } satisfies MessageToService, [port]),
    shutdown: () => send({ type: 'shutdown' }),
    wake: () => send({ type: 'wake' }),
    kill: () => child.kill(),
  }
}

/** A plain process can't receive a MessagePort, so its data is relayed, each page under a number of its own. */
function startNodeProcess(options: ServiceProcessOptions, node: string): ServiceProcess {
  const child = fork(paths.nodeEntry, ['--data-dir', options.dataDir], {
    execPath: node,
    execArgv: [],
    env: serviceEnvironment(),
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const ports = new Map<number, MessagePortMain>()
  let connections = 0
  let ended = false

  function end(reason: string) {
    if (ended) return
    ended = true
    for (const port of ports.values()) port.close()
    ports.clear()
    options.onExit(reason)
  }

  child.on('message', (raw: unknown) => {
    const message = parseMessageFromService(raw)
    if (message?.type === 'ready') options.onReady()
    if (message?.type === 'data') ports.get(message.connection)?.postMessage(message.data)
    if (message?.type === 'secret') answerSecret(message, options, send)
  })
  child.on('exit', (code, signal) => end(signal ?? `exit code ${code}`))
  child.on('error', (error) => end(error.message))
  child.stdout?.on('data', (chunk) => options.onOutput(String(chunk)))
  child.stderr?.on('data', (chunk) => options.onOutput(String(chunk)))

  const send = (message: MessageToService) => {
    // Between its end and `exit` reaching us, sending fails; the page is about to get a new port anyway.
    if (child.connected) child.send(message, () => {})
  }

  return {
    connect(port) {
      const connection = ++connections
      ports.set(connection, port)
      send({ type: 'connect', connection })
      port.on('message', (event) => {
        const data = toPortData(event.data)
        if (data !== null) send({ type: 'data', connection, data })
      })
      port.on('close', () => {
        if (ports.delete(connection)) send({ type: 'disconnect', connection })
      })
      port.start()
    },
    shutdown: () => send({ type: 'shutdown' }),
    wake: () => send({ type: 'wake' }),
    kill: () => child.kill('SIGKILL'),
  }
}

/** A key store that refuses is one that has nothing; what it said is logged, never what was asked for. */
function answerSecret(
  { request, ask }: Extract<MessageFromService, { type: 'secret' }>,
  { secrets, onOutput }: ServiceProcessOptions,
  send: (message: MessageToService) => void,
) {
  secrets.answer(ask).then(
    (answer) => send({ type: 'secret', request, answer }),
    (error: unknown) => {
      onOutput(`key store refused to ${ask.act}: ${error instanceof Error ? error.name : 'unknown reason'}`)
      send({ type: 'secret', request, answer: null })
    },
  )
}

/** Ours, without what would change how a child Electron or Node starts. */
function serviceEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || name === 'NODE_OPTIONS' || name.startsWith('ELECTRON_') ? [] : [[name, value]],
    ),
  )
}
