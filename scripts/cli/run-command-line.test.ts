import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { databaseFileName } from '#db/open-database.ts'
import { tempDir } from '../../tests/support/temp-dir.ts'
import { runCommandLine } from './run-command-line.ts'

const list =
  '公司名称,联系人,手机\n宁波海曙五金有限公司,王芳,13800138000\n绍兴柯桥纺织有限公司,陈静,13700137000\n'

/** Runs a command as the shell would and takes apart what it prints. */
async function cli(...args: string[]) {
  const printed: string[] = []
  const complaints: string[] = []
  const output = {
    print: (text: string) => printed.push(text),
    complain: (text: string) => complaints.push(text),
  }
  const code = await runCommandLine(args, output, { busyTimeout: 50 })
  return { code, printed, complaints }
}

/** With `--json` there is one line on standard output, an object, and nothing else. */
async function json(...args: string[]) {
  const { code, printed, complaints } = await cli(...args, '--json')
  expect(complaints).toEqual([])
  expect(printed).toHaveLength(1)
  return { code, object: z.record(z.string(), z.unknown()).parse(JSON.parse(printed[0] ?? '')) }
}

function desk() {
  const folder = tempDir()
  const file = join(folder, 'list.csv')
  writeFileSync(file, list)
  return { folder, file, dataDir: join(folder, 'data') }
}

async function deskWithStore() {
  const there = desk()
  await cli('import', there.file, '--data-dir', there.dataDir)
  return there
}

describe('every command prints one documented object', () => {
  test('done', async () => {
    const { folder, file, dataDir } = desk()
    const at = ['--data-dir', dataDir]
    expect(await json('import', file, ...at)).toMatchObject({
      code: 0,
      object: {
        read: 2,
        new: 2,
        updated: 0,
        unchanged: 0,
        review: 0,
        failed: 0,
        rows: [{ row: 1 }, { row: 2 }],
      },
    })
    const path = join(folder, 'out.csv')
    expect(await json('export', path, ...at)).toMatchObject({ code: 0, object: { path, format: 'csv' } })
    expect(await json('backup', ...at)).toMatchObject({ code: 0, object: { bytes: expect.any(Number) } })
    expect(await json('check', '--repair', ...at)).toEqual({ code: 0, object: { ok: true, problems: [] } })
    expect(await json('stats', ...at)).toMatchObject({ code: 0, object: { organizations: 2, contacts: 2 } })
    expect(await json('seed', '--size', '3', ...at)).toEqual({ code: 0, object: { organizations: 3 } })
  })

  test.each([
    ['zh-CN', '找不到文件'],
    ['en', 'There is no file'],
  ])('not done, in %s', async (language, sentence) => {
    const { folder, dataDir } = desk()
    const args = ['import', join(folder, 'none.csv'), '--data-dir', dataDir, '--language', language]
    const { code, object } = await json(...args)
    expect(code).toBe(1)
    expect(object).toEqual({ error: 'file-not-found', message: expect.stringContaining(sentence) })
    expect(object['message']).toContain(join(folder, 'none.csv'))
    const plain = await cli(...args)
    expect(plain).toEqual({ code: 1, printed: [], complaints: [object['message']] })
    expect(existsSync(dataDir)).toBe(false)
  })

  test('not understood', async () => {
    expect(await json('imprt', 'list.csv')).toEqual({
      code: 2,
      object: { error: 'usage', message: '没有这个命令：imprt' },
    })
    expect(await json('stats', '--language=en', '--colour')).toMatchObject({
      code: 2,
      object: { error: 'usage', message: expect.stringContaining('--colour') },
    })
    const { code, printed, complaints } = await cli('stats', '--colour', '--language', 'en')
    expect([code, printed]).toEqual([2, []])
    expect(complaints.join('\n')).toContain('Usage: npm run -s cli')
  })

  test('--help is no failure', async () => {
    expect(await cli('--help')).toMatchObject({ code: 0, complaints: [] })
  })
})

describe('a file that cannot be read or written', () => {
  test('a folder instead of a list', async () => {
    const { folder, dataDir } = desk()
    expect(await json('import', folder, '--data-dir', dataDir)).toMatchObject({
      code: 1,
      object: { error: 'file-is-a-folder' },
    })
  })

  test('a list that is none', async () => {
    const { folder, dataDir } = desk()
    const empty = join(folder, 'empty.xlsx')
    writeFileSync(empty, '')
    expect(await json('import', empty, '--data-dir', dataDir)).toMatchObject({
      code: 1,
      object: { error: 'empty', message: expect.stringContaining('没有数据行') },
    })
  })

  test.skipIf(process.platform === 'win32')(
    'one that we may not read, or a folder we may not write to',
    async () => {
      const { folder, file, dataDir } = await deskWithStore()
      const locked = join(folder, 'locked')
      mkdirSync(locked)
      chmodSync(file, 0)
      chmodSync(locked, 0o555)
      const run = (...args: string[]) => asNobody(folder, () => json(...args, '--data-dir', dataDir))
      expect(await run('import', file)).toMatchObject({ code: 1, object: { error: 'file-no-access' } })
      expect(await run('export', join(locked, 'out.csv'))).toMatchObject({
        code: 1,
        object: { error: 'file-no-access' },
      })
      chmodSync(file, 0o644)
      chmodSync(dataDir, 0o555)
      chmodSync(join(dataDir, databaseFileName), 0o444)
      expect(await run('import', file)).toMatchObject({ code: 1, object: { error: 'noAccess' } })
      chmodSync(dataDir, 0)
      expect(await run('stats')).toMatchObject({ code: 1, object: { error: 'noAccess' } })
      chmodSync(dataDir, 0o777)
    },
  )

  test('an export to nowhere, or over a folder', async () => {
    const { folder, dataDir } = await deskWithStore()
    expect(await json('export', join(folder, 'none', 'out.csv'), '--data-dir', dataDir)).toMatchObject({
      code: 1,
      object: { error: 'folder-not-found' },
    })
    mkdirSync(join(folder, 'out.csv'))
    expect(await json('export', join(folder, 'out.csv'), '--data-dir', dataDir)).toMatchObject({
      code: 1,
      object: { error: 'file-is-a-folder' },
    })
    expect(readdirSync(folder).toSorted()).toEqual(['data', 'list.csv', 'out.csv'])
  })
})

const commandsOn = (dataDir: string, file: string) =>
  [
    ['import', file],
    ['export', join(dataDir, '..', 'out.csv')],
    ['backup'],
    ['check'],
    ['stats'],
    ['seed', '--size', '1'],
  ].map((args) => [...args, '--data-dir', dataDir])

describe('a store that cannot be worked with', () => {
  test('a folder without one: nothing is made just to say that it is empty', async () => {
    const { dataDir, file } = desk()
    for (const args of commandsOn(dataDir, file)) {
      if (args[0] === 'import' || args[0] === 'seed') continue
      expect(await json(...args)).toMatchObject({ code: 1, object: { error: 'data-dir-not-found' } })
    }
    expect(existsSync(dataDir)).toBe(false)
  })

  test('a file where the folder should be', async () => {
    const { file } = desk()
    for (const args of [...commandsOn(file, file), ['stats', '--data-dir', join(file, 'below')]]) {
      expect(await json(...args)).toMatchObject({ code: 1, object: { error: 'data-dir-not-a-folder' } })
    }
  })

  test('one of a newer version: every command leaves it alone', async () => {
    const { dataDir, file } = await deskWithStore()
    const store = new Database(join(dataDir, databaseFileName))
    store.pragma('user_version = 999')
    store.close()
    for (const args of commandsOn(dataDir, file)) {
      expect(await json(...args)).toMatchObject({
        code: 1,
        object: { error: 'newerVersion', message: expect.stringContaining('请安装最新版本') },
      })
    }
  })

  test('a file of another kind', async () => {
    const { dataDir, file } = desk()
    mkdirSync(dataDir)
    writeFileSync(join(dataDir, databaseFileName), list.repeat(100))
    for (const args of commandsOn(dataDir, file)) {
      expect(await json(...args)).toMatchObject({ code: 1, object: { error: 'notAStore' } })
    }
  })

  test('one that another program holds', async () => {
    const { dataDir, file } = await deskWithStore()
    const other = new Database(join(dataDir, databaseFileName))
    other.exec('begin immediate')
    expect(await json('import', file, '--data-dir', dataDir, '--language', 'en')).toMatchObject({
      code: 1,
      object: { error: 'locked', message: expect.stringContaining('Another program is using the data') },
    })
    other.close()
  })

  test('one that is not sound', async () => {
    const { dataDir } = await deskWithStore()
    const store = new Database(join(dataDir, databaseFileName))
    store.exec('update organizations set contact_count = 7')
    store.close()
    expect(await json('check', '--data-dir', dataDir)).toEqual({
      code: 1,
      object: { ok: false, problems: ['organizations whose contacts are miscounted: 2'] },
    })
    expect(await json('check', '--repair', '--data-dir', dataDir)).toMatchObject({ code: 0 })
  })
})

test('as a program of its own: the exit code, and nothing on the other stream', () => {
  const ran = spawnSync(process.execPath, [cliPath, 'stats', '--data-dir', '/nowhere', '--json'], {
    encoding: 'utf8',
  })
  expect({ ...ran, stdout: JSON.parse(ran.stdout) }).toMatchObject({
    status: 1,
    stderr: '',
    stdout: { error: 'data-dir-not-found' },
  })
})

test('as a program of its own: it is no error when nobody reads its output to the end', async () => {
  const child = spawn(process.execPath, [cliPath, 'stats', '--data-dir', '/nowhere', '--json'])
  child.stdout.destroy()
  const complaints = text(child.stderr)
  const [code] = await once(child, 'exit')
  expect({ code, complaints: await complaints }).toEqual({ code: 1, complaints: '' })
})

const cliPath = join(import.meta.dirname, '..', 'cli.ts')

/** Permissions mean nothing to root: then it is done as somebody else. */
async function asNobody<T>(folder: string, act: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return act()
  execFileSync('chown', ['-R', '65534:65534', folder])
  process.seteuid?.(65534)
  try {
    return await act()
  } finally {
    process.seteuid?.(0)
  }
}
