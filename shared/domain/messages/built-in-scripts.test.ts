import { describe, expect, test } from 'vitest'
import { ScriptInput, type ScriptNode } from '../../model/message.ts'
import { builtInScripts, findBuiltInScript } from './built-in-scripts.ts'
import { checkScript } from './check-script.ts'

const node = (key: string, next: string[] = []): ScriptNode => ({ key, title: key, text: '', next })
const codes = (kind: 'linear' | 'networked', nodes: ScriptNode[]) =>
  checkScript({ kind, nodes }).map(({ code, key }) => `${code} ${key}`)

describe('a script', () => {
  test('step by step needs no turnings', () => {
    expect(codes('linear', [node('a'), node('b')])).toEqual([])
    expect(codes('linear', [node('a', ['b']), node('b')])).toEqual(['linearNext a'])
    expect(codes('linear', [node('a'), node('a')])).toEqual(['duplicateKey a'])
  })

  test('from question to answer may go round in circles, but leads nowhere unknown and leaves nothing out', () => {
    expect(codes('networked', [node('a', ['b']), node('b', ['a'])])).toEqual([])
    expect(codes('networked', [node('a', ['x'])])).toEqual(['danglingNext a'])
    expect(codes('networked', [node('a', ['b']), node('b'), node('c', ['c'])])).toEqual(['unreachableNode c'])
  })
})

describe('the scripts that come with the application', () => {
  test('each is one a user could save, in both languages with the same turnings', () => {
    for (const script of builtInScripts()) {
      expect(ScriptInput.safeParse(script).success, script.id).toBe(true)
      expect(checkScript(script), script.id).toEqual([])
      const other = findBuiltInScript(
        script.id.replace(/\.(zh|en)$/, (suffix) => (suffix === '.zh' ? '.en' : '.zh')),
      )
      const shape = (nodes: readonly ScriptNode[]) => nodes.map(({ key, next }) => [key, ...next])
      expect(shape(other?.nodes ?? []), script.id).toEqual(shape(script.nodes))
    }
    expect(builtInScripts().filter(({ kind }) => kind === 'networked').length).toBeGreaterThanOrEqual(4)
  })

  test('Chinese ones have no English in them and English ones no Chinese', () => {
    const mixed = builtInScripts().filter(({ language, title, tags, nodes }) => {
      const words = [title, ...tags, ...nodes.flatMap((each) => [each.title, each.text])].join(' ')
      return language === 'en' ? /[\p{Script=Han}，。？]/u.test(words) : /[A-Za-z]/.test(words)
    })
    expect(mixed.map(({ id }) => id)).toEqual([])
  })
})
