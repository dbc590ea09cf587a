import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeWindow } from './place-window.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const office = { x: 1440, y: 0, width: 2560, height: 1400 }

describe('placeWindow', () => {
  test('opens centred at 1280 × 800 the first time', () => {
    expect(placeWindow(null, [laptop])).toEqual({
      bounds: { x: 80, y: 63, width: 1280, height: 800 },
      maximized: false,
    })
  })

  test('returns to where it was, on the second display too', () => {
    const saved = { bounds: { x: 1600, y: 100, width: 1500, height: 900 }, maximized: true }
    expect(placeWindow(saved, [laptop, office])).toEqual(saved)
  })

  test('comes back to the laptop when the office display is gone', () => {
    const saved = { bounds: { x: 1600, y: 100, width: 1300, height: 860 }, maximized: false }
    expect(placeWindow(saved, [laptop]).bounds).toEqual({ x: 70, y: 33, width: 1300, height: 860 })
  })

  test('is pulled back when most of it hung over the edge', () => {
    const saved = { bounds: { x: 1300, y: 700, width: 1280, height: 800 }, maximized: false }
    expect(placeWindow(saved, [laptop]).bounds).toEqual({ x: 160, y: 100, width: 1280, height: 800 })
  })

  test('always lies wholly on one display, at its least size where that fits', () => {
    const area = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: 640, max: 8000 }),
      height: fc.integer({ min: 480, max: 5000 }),
    })
    const bounds = fc.record({
      x: fc.integer({ min: -20_000, max: 20_000 }),
      y: fc.integer({ min: -20_000, max: 20_000 }),
      width: fc.integer({ min: 0, max: 20_000 }),
      height: fc.integer({ min: 0, max: 20_000 }),
    })
    fc.assert(
      fc.property(area, fc.array(area, { maxLength: 3 }), fc.option(bounds), (primary, others, saved) => {
        const placed = placeWindow(saved && { bounds: saved, maximized: false }, [primary, ...others]).bounds
        const home = [primary, ...others].find(
          (display) =>
            placed.x >= display.x &&
            placed.y >= display.y &&
            placed.x + placed.width <= display.x + display.width &&
            placed.y + placed.height <= display.y + display.height,
        )
        expect(home).toBeDefined()
        expect(placed.width).toBeGreaterThanOrEqual(Math.min(1024, home!.width))
        expect(placed.height).toBeGreaterThanOrEqual(Math.min(700, home!.height))
      }),
    )
  })
})
