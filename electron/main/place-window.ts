export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** Bounds in device-independent pixels, as they were before maximising. */
export interface WindowState {
  bounds: Rectangle
  maximized: boolean
}

export const MINIMUM_SIZE = { width: 1024, height: 700 } as const
const DEFAULT_SIZE = { width: 1280, height: 800 } as const

/**
 * Where the window opens: where it was, brought back onto a display that still exists. Work areas are
 * the displays without their panels, the primary one first; there is always at least one.
 */
export function placeWindow(
  saved: WindowState | null,
  workAreas: readonly [Rectangle, ...Rectangle[]],
): WindowState {
  const [primary] = workAreas
  if (saved === null) return { bounds: centred(DEFAULT_SIZE, primary), maximized: false }
  const home = workAreas.reduce((best, area) =>
    overlap(saved.bounds, area) > overlap(saved.bounds, best) ? area : best,
  )
  const size = fitted(saved.bounds, home)
  if (overlap(saved.bounds, home) === 0) return { bounds: centred(size, primary), maximized: saved.maximized }
  return {
    bounds: {
      x: clamp(saved.bounds.x, home.x, home.x + home.width - size.width),
      y: clamp(saved.bounds.y, home.y, home.y + home.height - size.height),
      ...size,
    },
    maximized: saved.maximized,
  }
}

function centred(wanted: { width: number; height: number }, area: Rectangle): Rectangle {
  const { width, height } = fitted(wanted, area)
  return {
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 2),
    width,
    height,
  }
}

/** At least the minimum, at most the display; a display below the minimum wins. */
function fitted(wanted: { width: number; height: number }, area: Rectangle) {
  return {
    width: Math.min(Math.max(Math.round(wanted.width), MINIMUM_SIZE.width), area.width),
    height: Math.min(Math.max(Math.round(wanted.height), MINIMUM_SIZE.height), area.height),
  }
}

/** Shared area in square pixels. */
function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.min(Math.max(value, low), Math.max(low, high)))
}
