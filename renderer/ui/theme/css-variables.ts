import { darkColors, fonts, frame, lightColors, motion, personTints, printColors } from './tokens.ts'

type Variables = Record<string, string>

/** `dueText` → `--rp-due-text`. Values follow the colour scheme; see global.css for those that follow density. */
export const lightVariables: Variables = { ...named(lightColors), ...people(personTints.light) }
export const darkVariables: Variables = { ...named(darkColors), ...people(personTints.dark) }

export const constantVariables: Variables = {
  '--rp-font-sans': fonts.sans,
  '--rp-font-mono': fonts.mono,
  '--rp-rail': `${frame.rail}px`,
  '--rp-rail-collapsed': `${frame.railCollapsed}px`,
  '--rp-top-bar': `${frame.topBar}px`,
  '--rp-form-width': `${frame.formWidth}px`,
  '--rp-quick': motion.quick,
  '--rp-calm': motion.calm,
  ...named(printColors, 'print-'),
}

function named(values: Record<string, string>, prefix = ''): Variables {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`--rp-${prefix}${toKebab(name)}`, value]),
  )
}

function people(tints: ReadonlyArray<readonly [string, string]>): Variables {
  return Object.fromEntries(
    tints.flatMap(([background, text], index) => [
      [`--rp-person-${index}`, background],
      [`--rp-person-${index}-text`, text],
    ]),
  )
}

function toKebab(name: string) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
