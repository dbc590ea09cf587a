import { expect, test } from 'vitest'
import { changedFields } from './changed-fields.ts'

test('only what is another value is sent, so that two people editing two fields do not undo each other', () => {
  const before = { name: '王芳', tags: ['老客户'], title: null, year: 1986 as number | undefined }
  expect(changedFields(before, { ...before, tags: ['老客户'] })).toEqual({})
  expect(changedFields(before, { ...before, tags: ['老客户', '重点'] })).toEqual({ tags: ['老客户', '重点'] })
  expect(changedFields(before, { ...before, name: '王芬' })).toEqual({ name: '王芬' })
})

test('an emptied field is a change', () => {
  expect(changedFields<{ title: string | null }>({ title: '经理' }, { title: null })).toEqual({ title: null })
})
