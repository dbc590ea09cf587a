import { readdirSync, readFileSync, statSync, truncateSync, utimesSync } from 'node:fs'
import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { storeFailureOf } from '#db/store-failure.ts'
import { tempDir } from '../../../tests/support/temp-dir.ts'
import { desk } from '../visits/visits.test-support.ts'
import { type AttachmentDisk, readAttachment, storeAttachment } from './attachment-files.ts'
import { attachmentName } from './attachment-name.ts'

const text = 'hello'
const hashOfHello = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'
const bytesOf = (content: string) => new Blob([content]).stream()
const pathIn = (dataDir: string) => join(dataDir, 'attachments', '2c', hashOfHello)
const filesIn = (dataDir: string) =>
  readdirSync(join(dataDir, 'attachments'), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ name }) => name)

describe('files beside the database', () => {
  test('are kept once under their hash', async () => {
    const dataDir = tempDir()
    expect(await storeAttachment(dataDir, bytesOf(text), 'one')).toEqual({ hash: hashOfHello, size: 5 })
    expect(readFileSync(pathIn(dataDir), 'utf8')).toBe(text)
    utimesSync(pathIn(dataDir), 1, 1)
    await storeAttachment(dataDir, bytesOf(text), 'two')
    expect(statSync(pathIn(dataDir)).mtimeMs).toBe(1000)
    expect(filesIn(dataDir)).toEqual([hashOfHello])
  })

  test('one damaged from outside is replaced by the next copy', async () => {
    const dataDir = tempDir()
    await storeAttachment(dataDir, bytesOf(text), 'one')
    truncateSync(pathIn(dataDir), 2)
    await storeAttachment(dataDir, bytesOf(text), 'two')
    expect(readFileSync(pathIn(dataDir), 'utf8')).toBe(text)
  })

  test('an unknown hash has nothing behind it', async () => {
    expect(await readAttachment(tempDir(), 'f'.repeat(64))).toBeNull()
  })

  test.each([
    ['writing', (disk: AttachmentDisk): AttachmentDisk => ({ ...disk, open: fullAfterOpening(disk.open) })],
    [
      'giving it its name',
      (disk: AttachmentDisk): AttachmentDisk => ({ ...disk, rename: () => Promise.reject(noSpace()) }),
    ],
  ])('a disk that is full while %s leaves nothing behind', async (_, broken) => {
    const dataDir = tempDir()
    const error = await storeAttachment(dataDir, bytesOf(text), 'one', broken({ ...fs })).catch(
      (each: unknown) => each,
    )
    expect(storeFailureOf(error)).toMatchObject({ code: 'diskFull' })
    expect(filesIn(dataDir)).toEqual([])
  })
})

const noSpace = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })

const fullAfterOpening: (open: AttachmentDisk['open']) => AttachmentDisk['open'] =
  (open) => async (path, flags) => {
    const file = await open(path, flags)
    file.writeFile = () => Promise.reject(noSpace())
    return file
  }

describe('attachments of a visit', () => {
  test('a file comes back as it went, and the visit names it', async () => {
    const { client, buyer, log } = desk()
    const attachment = await client.visits.addAttachment({
      file: new File([text], '报价单.pdf', { type: 'application/pdf' }),
    })
    expect(attachment).toEqual({ hash: hashOfHello, size: 5, name: '报价单.pdf', mime: 'application/pdf' })
    const { id } = await log({ organizationId: await buyer('华威'), attachments: [attachment] })
    expect((await client.visits.get({ id })).attachments).toEqual([attachment])
    const file = await client.visits.readAttachment({ hash: attachment.hash, name: attachment.name })
    expect(await file.text()).toBe(text)
    expect(file.name).toBe('报价单.pdf')
  })

  test('a missing file is NOT_FOUND, an empty one is a file', async () => {
    const { client } = desk()
    await expect(client.visits.readAttachment({ hash: 'f'.repeat(64), name: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const empty = await client.visits.addAttachment({ file: new File([], '') })
    expect(empty).toMatchObject({ size: 0, name: 'file', mime: 'application/octet-stream' })
    expect((await client.visits.readAttachment({ hash: empty.hash, name: '' })).size).toBe(0)
  })

  test('whatever a file is called, its name is a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (name) => {
        const kept = attachmentName(name)
        expect(kept.length).toBeGreaterThan(0)
        expect(kept.length).toBeLessThanOrEqual(255)
        expect(kept).not.toMatch(/[\\/]/)
      }),
    )
    expect(attachmentName('C:\\fair\\合同.pdf')).toBe('合同.pdf')
    expect(attachmentName(`${'长'.repeat(300)}.xlsx`)).toMatch(/^长+\.xlsx$/)
  })
})
