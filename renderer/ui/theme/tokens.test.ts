import { describe, expect, test } from 'vitest'
import { contrast } from './contrast.ts'
import { darkColors, lightColors, personTints, printColors } from './tokens.ts'

const schemes = { light: lightColors, dark: darkColors }
const surfaces = ['canvas', 'surface', 'raised', 'sunken', 'hover', 'pressed', 'selected'] as const
const inks = ['text', 'textSecondary', 'textMuted'] as const
const states = ['due', 'overdue', 'info', 'done'] as const

describe.each(Object.entries(schemes))('%s scheme meets WCAG AA', (scheme, colors) => {
  test.each(surfaces)('ink and accent on %s', (surface) => {
    for (const ink of inks) expect(contrast(colors[ink], colors[surface]), ink).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colors.accentText, colors[surface])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(states)('%s', (state) => {
    const text = colors[`${state}Text`]
    for (const behind of [colors[`${state}Tint`], ...surfaces.map((surface) => colors[surface])])
      expect(contrast(text, behind), behind).toBeGreaterThanOrEqual(4.5)
    // A dot or a bar is a graphic: 3:1 against what it lies on.
    expect(contrast(colors[`${state}Solid`], colors.surface)).toBeGreaterThanOrEqual(3)
  })

  test('words on filled buttons', () => {
    expect(contrast(colors.onAccent, colors.accent)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colors.onAccent, colors.accentHover)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colors.onDanger, colors.danger)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colors.onDanger, colors.dangerHover)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colors.accentText, colors.accentTint)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colors.accentText, colors.accentTintHover)).toBeGreaterThanOrEqual(4.5)
  })

  test('chips, search marks and the focus ring', () => {
    expect(contrast(colors.textSecondary, colors.neutralTint)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colors.text, colors.mark)).toBeGreaterThanOrEqual(4.5)
    for (const surface of surfaces) expect(contrast(colors.focus, colors[surface])).toBeGreaterThanOrEqual(3)
  })

  test('people', () => {
    for (const [background, text] of scheme === 'light' ? personTints.light : personTints.dark)
      expect(contrast(text, background), text).toBeGreaterThanOrEqual(4.5)
  })
})

test('paper', () => {
  expect(contrast(printColors.ink, '#ffffff')).toBeGreaterThanOrEqual(7)
  expect(contrast(printColors.soft, printColors.head)).toBeGreaterThanOrEqual(4.5)
})

test('the ratio itself, against the published extremes', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
