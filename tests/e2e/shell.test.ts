import { spawn } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { electronLaunch } from '../../scripts/electron-runtime.ts'
import { callOverPort } from './support/call-service.ts'
import { type LaunchedShell, launchShell, root, testRuntime } from './support/launch-shell.ts'
import { isRunning, servicePid } from './support/service-pid.ts'

let shell: LaunchedShell

describe('the window', () => {
  beforeAll(async () => {
    shell = await launchShell()
  })
  afterAll(() => shell.close())

  test('shows the built page from our own origin, in Chinese', async () => {
    expect(shell.page.url()).toMatch(/^app:\/\/rapport\//)
    expect(await shell.page.evaluate(() => window.desktop?.language)).toBe('zh-CN')
    await shell.page.waitForFunction(() => (document.querySelector('#root')?.childElementCount ?? 0) > 0)
  })

  test('a call over the port is answered by the data service', async () => {
    expect(await callOverPort(shell.page, 'app/status')).toMatchObject({
      state: 'ready',
      dataDir: shell.dataDir,
    })
  })

  test('no Node and no ipc in the page', async () => {
    const reachable = await shell.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
    )
    expect(reachable).toEqual([])
  })

  test('an inline script does not run, and no address but ours can be reached', async () => {
    const outcome = await shell.page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.name = "it ran"'
      document.body.append(script)
      const reached = await fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      )
      return { ran: window.name, reached }
    })
    expect(outcome).toEqual({ ran: '', reached: 'refused' })
  })

  test('nothing outside the page’s folder is served', async () => {
    const statuses = await shell.page.evaluate(() =>
      Promise.all(
        ['/../package.json', '/..%2f..%2fpackage.json', '/assets/%2e%2e%5c%2e%2e%5cpackage.json'].map(
          (path) => fetch(path).then((response) => response.status),
        ),
      ),
    )
    expect(statuses).toEqual([404, 404, 404])
  })

  test('the page can’t leave; web and mail links go to the system, others nowhere', async () => {
    await shell.app.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      shell.openExternal = async (url) => void opened.push(url)
    })
    const before = shell.page.url()
    const outcome = await shell.page.evaluate(async () => {
      const answers = await Promise.all(
        ['mailto:li@example.com', 'file:///etc/passwd', 'javascript:alert(1)', 'smb://server/x'].map((url) =>
          window.desktop?.openExternal(url),
        ),
      )
      const popup = window.open('https://example.com/popup')
      window.location.href = 'file:///etc/passwd'
      window.location.href = 'https://example.com/away'
      return { answers, popup }
    })
    expect(outcome).toEqual({ answers: [true, false, false, false], popup: null })
    await expect
      .poll(() => shell.app.evaluate(() => Reflect.get(globalThis, 'opened')))
      .toEqual(['mailto:li@example.com', 'https://example.com/popup', 'https://example.com/away'])
    expect(shell.page.url()).toBe(before)
    expect(shell.app.windows()).toHaveLength(1)
  })

  test('asks the system for nothing', async () => {
    const permissions = await shell.page.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      camera: (await navigator.permissions.query({ name: 'camera' })).state,
      position: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'failed'),
        )
      }),
    }))
    expect(permissions).toEqual({ notifications: 'denied', camera: 'denied', position: 'denied' })
  })

  test('an argument that is not what it should be is refused before anything is done', async () => {
    const refused = await shell.page.evaluate(async () => {
      const desktop: Record<string, (input: unknown) => Promise<unknown>> = Object.fromEntries(
        Object.entries(window.desktop ?? {}),
      )
      const attempts = [
        desktop['saveFile']?.({ suggestedName: 'a.pdf', bytes: 'text' }),
        desktop['printToPdf']?.({ path: 'https://example.com/' }),
        desktop['setLanguage']?.('fr'),
        desktop['openExternal']?.(5),
      ]
      return Promise.all(
        attempts.map((attempt) =>
          attempt?.then(
            () => 'done',
            (error: Error) => error.message,
          ),
        ),
      )
    })
    for (const message of refused) expect(message).toContain('invalid argument')
  })

  test('saves a file where the user says, and shows only such files in the file manager', async () => {
    const target = join(shell.dataDir, '本周跟进.pdf')
    await shell.app.evaluate(({ dialog, shell }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      shell.showItemInFolder = () => {}
    }, target)
    const outcome = await shell.page.evaluate(async () => ({
      saved: await window.desktop?.saveFile({
        suggestedName: '本周跟进.pdf',
        bytes: new Uint8Array([37, 80, 68, 70]),
      }),
      elsewhere: await window.desktop?.showItemInFolder('/etc/passwd'),
    }))
    expect(outcome).toEqual({ saved: { saved: true, path: target }, elsewhere: false })
    expect(await readFile(target, 'utf8')).toBe('%PDF')
    expect(await shell.page.evaluate((path) => window.desktop?.showItemInFolder(path), target)).toBe(true)
  })

  test('opens the file the user chose', async () => {
    const path = join(shell.dataDir, '名单.csv')
    await writeFile(path, '公司,电话\n')
    await shell.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, path)
    const opened = await shell.page.evaluate(async () => {
      const file = await window.desktop?.openFile({ filters: [{ name: 'CSV', extensions: ['csv'] }] })
      return file && { name: file.name, text: new TextDecoder().decode(file.bytes) }
    })
    expect(opened).toEqual({ name: '名单.csv', text: '公司,电话\n' })
  })

  test('the menu follows the language and sends its commands to the page', async () => {
    const labels = () =>
      shell.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
    expect(await labels()).toContain('编辑')
    await shell.page.evaluate(() => window.desktop?.setLanguage('en'))
    expect(await labels()).toContain('Edit')
    const command = shell.page.evaluate(
      () => new Promise((resolve) => window.desktop?.onMenuCommand(resolve)),
    )
    await shell.app.evaluate(({ Menu }) => {
      const edit = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'Edit')
      edit?.submenu?.items.find(({ label }) => label === 'Undo')?.click()
    })
    expect(await command).toBe('undo')
  })

  test('a print route is printed once it says it is ready', async () => {
    const printed = shell.page.evaluate(async () => {
      const result = await window.desktop?.printToPdf({ path: '/print/nothing-of-that-name', pageSize: 'A4' })
      return result && 'bytes' in result ? new TextDecoder('latin1').decode(result.bytes.slice(0, 8)) : result
    })
    await expect.poll(() => shell.app.windows().length).toBe(2)
    const hidden = shell.app.windows().find((page) => page !== shell.page)!
    await expect.poll(() => hidden.url()).toContain('#/print/nothing-of-that-name')
    expect(await hidden.evaluate(() => window.desktop?.windowKind)).toBe('print')
    await hidden.evaluate(() => window.desktop?.printReady())
    expect(await printed).toMatch(/^%PDF-1\./)
    const visible = await shell.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((w) => w.isVisible()),
    )
    expect(visible.filter(Boolean)).toHaveLength(1)
  })

  test('a second start on the same data hands over to the first and ends', async () => {
    const noticed = shell.app.evaluate(
      ({ app }) => new Promise((resolve) => app.once('second-instance', () => resolve(true))),
    )
    const runtime = await testRuntime()
    const { args, env } = electronLaunch(root, { dataDir: shell.dataDir })
    const second = spawn(runtime.executable, args, { env: { ...process.env, ...env }, stdio: 'ignore' })
    const code = await new Promise((resolve) => second.on('exit', resolve))
    expect(code).toBe(0)
    expect(await noticed).toBe(true)
  })

  test('the service killed: a new port comes by itself and the next call is answered', async () => {
    const killed = await servicePid(shell.app)
    const recovery = shell.page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const states: string[] = []
          const stop = window.desktop?.onServiceState(({ state }) => states.push(state))
          window.addEventListener('message', function receive(event) {
            if (event.data?.type !== 'rapport:port') return
            window.removeEventListener('message', receive)
            stop?.()
            resolve(states)
          })
        }),
    )
    process.kill(killed, 'SIGKILL')
    expect(await recovery).toContain('restarting')
    expect(await callOverPort(shell.page, 'app/status')).toMatchObject({ state: 'ready' })
    expect(await servicePid(shell.app)).not.toBe(killed)
  })

  test('the page’s process crashed: it is loaded again', async () => {
    const desktop = await shell.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents
      const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(true)))
      contents?.forcefullyCrashRenderer()
      await loaded
      return contents?.executeJavaScript('typeof window.desktop')
    })
    expect(desktop).toBe('object')
    expect(await readFile(join(shell.dataDir, 'logs', 'shell.log'), 'utf8')).toContain('page process gone')
  })
})

describe('between starts', () => {
  test('the window returns where it was, in the language chosen, and leaves no process behind', async () => {
    const first = await launchShell()
    await first.page.evaluate(() => window.desktop?.setLanguage('en'))
    const place = { x: 120, y: 90, width: 1100, height: 720 }
    await first.app.evaluate(
      ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
      place,
    )
    const service = await servicePid(first.app)
    await first.app.close()
    expect(isRunning(service)).toBe(false)

    const again = await launchShell({ dataDir: first.dataDir })
    expect(
      await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
    ).toEqual(place)
    expect(await again.page.evaluate(() => window.desktop?.language)).toBe('en')
    await again.close()
    await rm(first.dataDir, { recursive: true, force: true })
  })

  test('the application killed outright takes its service with it', async () => {
    const killed = await launchShell()
    const service = await servicePid(killed.app)
    await callOverPort(killed.page, 'app/status')
    killed.app.process().kill('SIGKILL')
    await expect.poll(() => isRunning(service), { timeout: 15_000 }).toBe(false)
    await rm(killed.dataDir, { recursive: true, force: true })
  })
})
