/**
 * Every colour, size and font of the product, once. The Mantine theme, the grid theme, the CSS variables
 * (`--rp-…`) and the print styles are all made from these values; nothing else in the renderer names a colour.
 * Contrast of every pair that carries text is checked in tokens.test.ts.
 */
export const lightColors = {
  canvas: '#f7f6f3',
  surface: '#ffffff',
  raised: '#ffffff',
  sunken: '#faf9f7',
  hover: '#f3f1ed',
  pressed: '#ebe8e2',
  selected: '#e7f3f1',
  border: '#e7e4de',
  borderStrong: '#d3cec5',
  text: '#1d1c1a',
  textSecondary: '#55514a',
  textMuted: '#6b665e',
  overlay: 'rgb(32 29 24 / 0.32)',
  shadow: '0 1px 2px rgb(32 29 24 / 0.06), 0 8px 24px rgb(32 29 24 / 0.10)',
  accent: '#0f766e',
  accentHover: '#0c655e',
  onAccent: '#ffffff',
  accentText: '#0b655e',
  accentTint: '#e2f1ef',
  accentTintHover: '#d5eae7',
  accentBorder: '#a8d5cf',
  focus: '#0f766e',
  dueSolid: '#c27803',
  dueText: '#854d07',
  dueTint: '#fdf2dc',
  dueBorder: '#f0d69f',
  overdueSolid: '#d3352b',
  overdueText: '#ad2118',
  overdueTint: '#fdeceb',
  overdueBorder: '#f3c3bf',
  infoSolid: '#2f6fc1',
  infoText: '#1f5aa6',
  infoTint: '#e9f1fb',
  infoBorder: '#bcd4f0',
  doneSolid: '#4f8a2b',
  doneText: '#39691c',
  doneTint: '#edf5e5',
  doneBorder: '#c6deb1',
  neutralTint: '#f1efea',
  mark: '#fdebb3',
  danger: '#c2281e',
  dangerHover: '#a92118',
  onDanger: '#ffffff',
} as const

type ColorName = keyof typeof lightColors

export const darkColors = {
  canvas: '#151412',
  surface: '#1c1b19',
  raised: '#252320',
  sunken: '#191816',
  hover: '#292724',
  pressed: '#33302c',
  selected: '#19332f',
  border: '#312e2a',
  borderStrong: '#4a4640',
  text: '#eceae6',
  textSecondary: '#bfbab1',
  textMuted: '#a19b91',
  overlay: 'rgb(0 0 0 / 0.55)',
  shadow: '0 1px 2px rgb(0 0 0 / 0.4), 0 8px 24px rgb(0 0 0 / 0.45)',
  accent: '#35b5a6',
  accentHover: '#4cc5b7',
  onAccent: '#06211e',
  accentText: '#5accbf',
  accentTint: '#17332f',
  accentTintHover: '#1d403b',
  accentBorder: '#2c5e57',
  focus: '#5accbf',
  dueSolid: '#e0a13a',
  dueText: '#ecbb68',
  dueTint: '#352a16',
  dueBorder: '#5f4a20',
  overdueSolid: '#ea6a60',
  overdueText: '#f59a92',
  overdueTint: '#3b211f',
  overdueBorder: '#6a3632',
  infoSolid: '#6aa3e8',
  infoText: '#94bff2',
  infoTint: '#1d2a3b',
  infoBorder: '#33506f',
  doneSolid: '#83bf58',
  doneText: '#a5d580',
  doneTint: '#222e19',
  doneBorder: '#3f5a2b',
  neutralTint: '#2b2926',
  mark: '#574714',
  danger: '#e0594e',
  dangerHover: '#ea6f65',
  onDanger: '#210604',
} as const satisfies Record<ColorName, string>

/** Calm hues behind a person's surname; picked by name, never by meaning. */
export const personTints = {
  light: [
    ['#e3ecf7', '#2c5282'],
    ['#e2f1ef', '#0b655e'],
    ['#f6eadd', '#7f4a13'],
    ['#efe6f5', '#653a86'],
    ['#f8e6ea', '#94304a'],
    ['#e9f0dd', '#47611d'],
    ['#e4eef0', '#2f5a66'],
    ['#f4ecd6', '#6b5512'],
  ],
  dark: [
    ['#22303f', '#a3c5ec'],
    ['#17332f', '#6fd3c6'],
    ['#3a2c1d', '#e4b985'],
    ['#322640', '#cfaeea'],
    ['#3c2329', '#f0a5b6'],
    ['#29321c', '#b5d28a'],
    ['#20313a', '#9cc7d4'],
    ['#36301a', '#dbc77f'],
  ],
} as const satisfies Record<'light' | 'dark', ReadonlyArray<readonly [background: string, text: string]>>

export const fonts = {
  sans: "'Inter Variable', 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
  mono: "ui-monospace, 'SF Mono', 'Cascadia Mono', Consolas, 'Noto Sans Mono CJK SC', monospace",
} as const

/** Font sizes in pixels at 100 % zoom. */
export const fontSizes = { xs: 12, sm: 13, md: 14, lg: 16, xl: 20 } as const

/** The 4 px grid. */
export const spacing = { xs: 8, sm: 12, md: 16, lg: 24, xl: 32 } as const

export const radius = { xs: 4, sm: 6, md: 8, lg: 12, xl: 16 } as const

export const frame = {
  rail: 208,
  railCollapsed: 56,
  topBar: 48,
  formWidth: 720,
  twoColumnsFrom: 1100,
} as const

export type Density = 'comfortable' | 'compact'

/** Heights in pixels. */
export const densities = {
  comfortable: { gridRow: 36, gridHeader: 36, control: 32, listRow: 44, fieldGap: 12 },
  compact: { gridRow: 28, gridHeader: 30, control: 28, listRow: 34, fieldGap: 8 },
} as const satisfies Record<Density, Record<string, number>>

export const motion = { quick: '90ms', calm: '140ms' } as const

/** Paper is white whatever the screen shows; state colours stay dark enough to read in grey. */
export const printColors = {
  ink: '#111111',
  soft: '#4a4a4a',
  rule: '#9a9a9a',
  ruleSoft: '#d0d0d0',
  head: '#f0efec',
} as const
