import { z } from 'zod'
import englishJson from '#resources/scripts/scripts.en.json' with { type: 'json' }
import chineseJson from '#resources/scripts/scripts.zh.json' with { type: 'json' }
import { ScriptId } from '../../model/ids.ts'
import { type Script, ScriptInput } from '../../model/message.ts'
import type { MessageLanguage } from '../../model/message-language.ts'

const Written = z.array(
  ScriptInput.omit({ language: true }).extend({
    id: z.string(),
    nodes: z.array(ScriptInput.shape.nodes.element.extend({ next: z.array(z.string()).default([]) })).min(1),
  }),
)

let cached: readonly Script[] | undefined

/** The scripts that come with the application: `cold-call.zh`. */
export function builtInScripts(): readonly Script[] {
  cached ??= [...scriptsIn('zh-CN', 'zh', chineseJson), ...scriptsIn('en', 'en', englishJson)]
  return cached
}

export const findBuiltInScript = (id: string): Script | null =>
  builtInScripts().find((script) => script.id === id) ?? null

const scriptsIn = (language: MessageLanguage, suffix: string, json: unknown): Script[] =>
  Written.parse(json).map(({ id, ...script }) => ({
    ...script,
    id: ScriptId.parse(`${id}.${suffix}`),
    language,
    isBuiltIn: true,
  }))
