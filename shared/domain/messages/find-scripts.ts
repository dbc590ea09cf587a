import type { Script } from '../../model/message.ts'
import { type FoldedText, foldedToString, foldText } from '../search-terms/fold-text.ts'
import { matchName } from '../search-terms/match-name.ts'
import { parseQuery, type QueryPart } from '../search-terms/parse-query.ts'
import { readingsAt } from '../search-terms/pinyin-readings.ts'
import { soundsLike, soundsOfTexts, type TextSounds } from './text-sounds.ts'

/** Where something was found matters more than how well: the title, a tag, what the buyer says, what we say. */
const places = { title: 0, tag: 10, nodeTitle: 20, text: 30, sound: 35 } as const

/**
 * Scripts that answer a query, best first; all of them in their order when nothing is asked for. Titles, tags and node
 * titles are found by characters, pinyin and initials mixed at will, the texts by characters, by full pinyin, or initials.
 */
export function findScripts(scripts: readonly Script[], text: string, limit: number): Script[] {
  const query = parseQuery(text)
  if (!query) return scripts.slice(0, limit)
  return scripts
    .flatMap((script, order) => {
      const searchable = searchableOf(script)
      const whole = rankOf(searchable, query.whole)
      const rank = whole ?? rankOfWords(searchable, query.words)
      return rank === null ? [] : [{ script, rank, order }]
    })
    .toSorted((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, limit)
    .map(({ script }) => script)
}

/** Every word somewhere in the script; ranked by the word that is hardest to find. */
function rankOfWords(searchable: Searchable, words: readonly QueryPart[]): number | null {
  const ranks = words.map((word) => rankOf(searchable, word))
  const found = ranks.filter((rank) => rank !== null)
  return found.length === 0 || found.length < ranks.length ? null : Math.max(...found) + wordsApart
}

/** Words found apart rank behind what was found in one piece at the same place. */
const wordsApart = 8

function rankOf(searchable: Searchable, part: QueryPart): number | null {
  const beginning = part.chars.slice(0, 2).join('')
  for (const { place, names } of searchable.named) {
    let best: number | null = null
    for (const { name, beginnings } of names) {
      if (!beginnings.has(beginning)) continue
      const found = matchName(name, part)
      if (found && (best === null || found.rank < best)) best = found.rank
    }
    if (best !== null) return place + best
  }
  if (part.chars.length < 2) return null
  if (searchable.text.includes(part.text)) return places.text
  return !part.hasCharacters && searchable.sounds.some((sounds) => soundsLike(sounds, part.text))
    ? places.sound
    : null
}

type Named = { place: number; names: readonly { name: FoldedText; beginnings: ReadonlySet<string> }[] }
type Searchable = { named: readonly Named[]; text: string; sounds: readonly TextSounds[] }

const prepared = new WeakMap<Script, Searchable>()

function searchableOf(script: Script): Searchable {
  const known = prepared.get(script)
  if (known) return known
  const texts = script.nodes.map(({ text }) => foldText(text))
  const searchable = {
    named: [
      named(places.title, [script.title]),
      named(places.tag, script.tags),
      named(
        places.nodeTitle,
        script.nodes.map(({ title }) => title),
      ),
    ],
    text: texts.map(foldedToString).join('\n'),
    sounds: soundsOfTexts(texts),
  }
  prepared.set(script, searchable)
  return searchable
}

function named(place: number, texts: readonly string[]): Named {
  const names = texts.map((text) => {
    const name = foldText(text)
    return { name, beginnings: beginningsIn(name) }
  })
  return { place, names }
}

/**
 * Every one or two letters or characters with which something typed can begin to match in a name. One look into it spares
 * trying most names.
 */
function beginningsIn({ chars, classes }: FoldedText): ReadonlySet<string> {
  const heads = chars.map((char, at) => [
    char,
    ...readingsAt(chars, at).map((reading) => reading.slice(0, 1)),
  ])
  const beginnings = new Set<string>()
  chars.forEach((_, at) => {
    // After a letter comes the next one, or, in initials, the first of the next word.
    const nextWord = classes.indexOf('w', at + 1)
    const following = [...(heads[at + 1] ?? []), ...(heads[nextWord] ?? [])]
    for (const head of heads[at] ?? []) {
      beginnings.add(head)
      for (const next of following) beginnings.add(head + next)
    }
    for (const reading of readingsAt(chars, at)) beginnings.add(reading.slice(0, 2))
  })
  return beginnings
}
