import { z } from 'zod'
import framesJson from '#resources/messages/frames.json' with { type: 'json' }
import type { Channel } from '../../model/contact.ts'
import { TemplateId } from '../../model/ids.ts'
import { type Template, Tone } from '../../model/message.ts'
import { OccasionId } from '../../model/occasion.ts'
import { builtInOccasions } from '../occasions/built-in-occasions.ts'
import { occasionTexts } from './occasion-texts.ts'

const templateChannels = ['wechat', 'sms', 'email', 'phone', 'letter', 'gift'] as const satisfies Channel[]
const languages = { zh: 'zh-CN', en: 'en' } as const

const eachTone = <T extends z.ZodType>(value: T) => z.object({ formal: value, warm: value, brief: value })
const eachLanguage = <T extends z.ZodType>(value: T) => z.object({ zh: value, en: value })

/** How a message of a channel begins and ends; what stands between is the occasion's. */
const Frame = z.tuple([z.string(), z.string()])
const Frames = eachLanguage(
  z.object({
    toneNames: eachTone(z.string()),
    anyOccasion: z.string(),
    birthdayToo: eachTone(z.string()).extend({ solemn: z.string() }),
    channels: z.record(z.enum(templateChannels), eachTone(Frame)),
  }),
)

const Text = z.string().min(1)
const OccasionTexts = eachLanguage(
  eachTone(
    z.object({
      wechat: Text,
      sms: Text,
      email: z.object({ subject: Text, body: Text }),
      phone: Text,
      letter: Text,
      gift: Text,
    }),
  ),
)

let cached: { all: readonly Template[]; byId: ReadonlyMap<string, Template> } | undefined

/** The texts that come with the application: `mid-autumn.wechat.zh.formal`; `any.…` are for every occasion. */
export const builtInTemplates = (): readonly Template[] => known().all

export const findBuiltInTemplate = (id: string): Template | null => known().byId.get(id) ?? null

function known() {
  if (cached === undefined) {
    const all = [...occasionTexts].flatMap(([occasion, texts]) => templatesOf(occasion, texts))
    cached = { all, byId: new Map(all.map((template) => [template.id, template])) }
  }
  return cached
}

function templatesOf(occasion: string, texts: unknown): Template[] {
  const frames = Frames.parse(framesJson)
  const parsed = OccasionTexts.parse(texts)
  // Nobody is wished anything happy while the graves are swept.
  const isSolemn = occasion === 'qingming'
  const names = builtInOccasions.find(({ id }) => id === occasion)?.names
  return (['zh', 'en'] as const).flatMap((language) =>
    Tone.options.flatMap((tone) =>
      templateChannels.map((channel): Template => {
        const { toneNames, anyOccasion, birthdayToo, channels } = frames[language]
        const heart = parsed[language][tone][channel]
        const { subject, body } = typeof heart === 'string' ? { subject: null, body: heart } : heart
        const [before, after] = channels[channel][tone]
        const toneName = toneNames[tone]
        const occasionName = names?.[language] ?? anyOccasion
        return {
          id: TemplateId.parse(`${occasion}.${channel}.${language}.${tone}`),
          name: language === 'zh' ? `${occasionName}（${toneName}）` : `${occasionName} (${toneName})`,
          occasionId: names ? OccasionId.parse(occasion) : null,
          channel,
          language: languages[language],
          tone,
          subject,
          body:
            before + body + (occasion === 'birthday' ? '' : birthdayToo[isSolemn ? 'solemn' : tone]) + after,
          isBuiltIn: true,
        }
      }),
    ),
  )
}
