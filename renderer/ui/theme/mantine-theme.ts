import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core'
import { constantVariables, darkVariables, lightVariables } from './css-variables.ts'
import { fontSizes, fonts, radius, spacing } from './tokens.ts'

const px = (value: number) => `${value / 16}rem`
const rems = <Key extends string>(sizes: Record<Key, number>) => ({
  xs: '0',
  sm: '0',
  md: '0',
  lg: '0',
  xl: '0',
  ...Object.fromEntries(Object.entries<number>(sizes).map(([name, size]) => [name, px(size)])),
})

// Tuples only feed Mantine parts that ask for a numbered shade; what carries meaning comes from the tokens below.
const warmGray: MantineColorsTuple = [
  '#faf9f7',
  '#f3f1ed',
  '#ebe8e2',
  '#e0dcd4',
  '#d3cec5',
  '#a8a298',
  '#6b665e',
  '#55514a',
  '#3a3733',
  '#1d1c1a',
]
const warmDark: MantineColorsTuple = [
  '#eceae6',
  '#bfbab1',
  '#a19b91',
  '#857f75',
  '#4a4640',
  '#33302c',
  '#252320',
  '#1c1b19',
  '#151412',
  '#0f0e0d',
]
const jade: MantineColorsTuple = [
  '#eef8f6',
  '#d9efec',
  '#b3dfd9',
  '#86ccc3',
  '#35b5a6',
  '#1f9c8e',
  '#12877c',
  '#0f766e',
  '#0c655e',
  '#08504a',
]

export const rapportTheme = createTheme({
  colors: { gray: warmGray, dark: warmDark, jade },
  primaryColor: 'jade',
  primaryShade: { light: 7, dark: 4 },
  black: '#1d1c1a',
  fontFamily: fonts.sans,
  fontFamilyMonospace: fonts.mono,
  fontSizes: rems(fontSizes),
  spacing: rems(spacing),
  radius: rems(radius),
  defaultRadius: 'md',
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontFamily: fonts.sans,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: px(20), lineHeight: '1.4' },
      h2: { fontSize: px(16), lineHeight: '1.5' },
      h3: { fontSize: px(14), lineHeight: '1.5' },
      h4: { fontSize: px(13), lineHeight: '1.5' },
      h5: { fontSize: px(13), lineHeight: '1.5' },
      h6: { fontSize: px(12), lineHeight: '1.5' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input)
    if (input.variant !== 'filled') return resolved
    const isDanger = input.color === 'red'
    return { ...resolved, color: isDanger ? 'var(--rp-on-danger)' : 'var(--rp-on-accent)' }
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, transitionProps: { duration: 90 } } },
    // At once: a fade would swallow the keys typed right after the shortcut that opened it.
    Modal: { defaultProps: { centered: true, radius: 'lg', transitionProps: { duration: 0 } } },
    ModalRoot: { defaultProps: { transitionProps: { duration: 0 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 140 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 90, transition: 'fade' } } },
    // Opened by a key, a menu has its first item ready for the next one.
    Menu: {
      defaultProps: {
        shadow: 'md',
        position: 'bottom-start',
        withInitialFocusPlaceholder: false,
        transitionProps: { duration: 0 },
      },
    },
    Select: { defaultProps: { checkIconPosition: 'right' } },
    Skeleton: { defaultProps: { radius: 'sm' } },
    Checkbox: { defaultProps: { size: 'xs', radius: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } },
  },
})

const meaningful = { jade: 'accent', red: 'overdue', yellow: 'due', blue: 'info', green: 'done' } as const

export const rapportVariables: CSSVariablesResolver = () => ({
  variables: constantVariables,
  light: { ...lightVariables, ...mantineNames },
  dark: { ...darkVariables, ...mantineNames },
})

// The same names in both schemes: each `--rp-` value already differs by scheme.
const mantineNames: Record<string, string> = {
  '--mantine-color-body': 'var(--rp-canvas)',
  '--mantine-color-text': 'var(--rp-text)',
  '--mantine-color-bright': 'var(--rp-text)',
  '--mantine-color-dimmed': 'var(--rp-text-muted)',
  '--mantine-color-placeholder': 'var(--rp-text-muted)',
  '--mantine-color-anchor': 'var(--rp-accent-text)',
  '--mantine-color-error': 'var(--rp-overdue-text)',
  '--mantine-color-success': 'var(--rp-done-text)',
  '--mantine-color-default': 'var(--rp-surface)',
  '--mantine-color-default-hover': 'var(--rp-hover)',
  '--mantine-color-default-color': 'var(--rp-text)',
  '--mantine-color-default-border': 'var(--rp-border-strong)',
  '--mantine-color-disabled': 'var(--rp-neutral-tint)',
  '--mantine-color-disabled-color': 'var(--rp-text-muted)',
  '--mantine-color-disabled-border': 'var(--rp-border)',
  '--mantine-primary-color-contrast': 'var(--rp-on-accent)',
  '--mantine-shadow-xs': 'var(--rp-shadow)',
  '--mantine-shadow-sm': 'var(--rp-shadow)',
  '--mantine-shadow-md': 'var(--rp-shadow)',
  '--mantine-shadow-lg': 'var(--rp-shadow)',
  '--mantine-shadow-xl': 'var(--rp-shadow)',
  '--mantine-color-gray-light': 'var(--rp-neutral-tint)',
  '--mantine-color-gray-light-hover': 'var(--rp-pressed)',
  '--mantine-color-gray-light-color': 'var(--rp-text-secondary)',
  '--mantine-color-gray-text': 'var(--rp-text-secondary)',
  '--mantine-color-gray-outline': 'var(--rp-border-strong)',
  ...Object.fromEntries(
    Object.entries(meaningful).flatMap(([color, token]) => {
      const isAccent = token === 'accent'
      const filled = isAccent ? 'accent' : token === 'overdue' ? 'danger' : `${token}-solid`
      return [
        [`--mantine-color-${color}-filled`, `var(--rp-${filled})`],
        [
          `--mantine-color-${color}-filled-hover`,
          `var(--rp-${isAccent ? 'accent-hover' : token === 'overdue' ? 'danger-hover' : filled})`,
        ],
        [`--mantine-color-${color}-light`, `var(--rp-${token}-tint)`],
        [
          `--mantine-color-${color}-light-hover`,
          `var(--rp-${isAccent ? 'accent-tint-hover' : `${token}-border`})`,
        ],
        [`--mantine-color-${color}-light-color`, `var(--rp-${token}-text)`],
        [`--mantine-color-${color}-text`, `var(--rp-${token}-text)`],
        [`--mantine-color-${color}-outline`, `var(--rp-${token}-text)`],
        [`--mantine-color-${color}-outline-hover`, `var(--rp-${token}-tint)`],
      ]
    }),
  ),
}
