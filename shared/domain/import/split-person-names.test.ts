import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitPersonNames } from './split-person-names.ts'

const names = (typed: string) => splitPersonNames(typed).people.map(({ name }) => name)

test.each([
  ['王芳', { name: '王芳' }],
  ['王 芳', { name: '王芳' }],
  ['欧阳 娜', { name: '欧阳娜' }],
  ['王芳（采购经理）', { name: '王芳', title: '采购经理' }],
  ['王芳 采购经理', { name: '王芳', title: '采购经理' }],
  ['采购经理 王芳', { name: '王芳', title: '采购经理' }],
  ['采购部/王芳', { name: '王芳', title: '采购部' }],
  ['采购经理：王芳', { name: '王芳', title: '采购经理' }],
  ['王芳-采购总监', { name: '王芳', title: '采购总监' }],
  ['张伟总经理', { name: '张伟', title: '总经理' }],
  ['李小明采购经理', { name: '李小明', title: '采购经理' }],
  ['张总经理', { name: '张总经理', salutation: '张总经理', title: null }],
  ['王副总经理', { name: '王副总经理', title: null }],
  ['欧阳经理', { name: '欧阳经理', salutation: '欧阳经理' }],
  ['王总(王建国)', { name: '王建国' }],
  ['王芳(女)', { name: '王芳', gender: 'female' }],
  ['王芳女士', { name: '王芳', gender: 'female' }],
  ['李四 先生', { name: '李四', gender: 'male' }],
  ['王女士', { name: '王女士', salutation: '王女士', gender: 'female' }],
  ['王总', { name: '王总', salutation: '王总', gender: null }],
  ['Mr. John Smith', { name: 'John Smith', salutation: 'Mr.', gender: 'male' }],
  ['联系人：王芳', { name: '王芳' }],
  ['"王芳', { name: '王芳' }],
  ['阿卜杜拉·买买提', { name: '阿卜杜拉·买买提' }],
  ['Smith, John', { name: 'Smith, John' }],
])('%s', (typed, person) => expect(splitPersonNames(typed)).toMatchObject({ people: [person] }))

test('several people', () => {
  expect(names('王芳/李四')).toEqual(['王芳', '李四'])
  expect(names('王芳、李四、赵六')).toEqual(['王芳', '李四', '赵六'])
  expect(names('张伟 李小明')).toEqual(['张伟', '李小明'])
})

test('numbers and addresses beside the name are handed on', () => {
  expect(splitPersonNames('王芳 13912345678')).toMatchObject({
    people: [{ name: '王芳' }],
    leftover: ['13912345678'],
  })
  expect(splitPersonNames('陈小姐13912345678 a@b.com')).toMatchObject({
    people: [{ name: '陈小姐' }],
    leftover: ['a@b.com', '13912345678'],
  })
})

test('never throws, never an empty name', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[王芳李四先生女士（）/、 \d]{0,30}$/)),
      (typed) => {
        expect(names(typed)).not.toContain('')
      },
    ),
    { numRuns: 500 },
  )
})
