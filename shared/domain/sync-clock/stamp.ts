/**
 * Hybrid logical clock stamps (Kulkarni et al., 2014): wall time, a counter that orders what happens within a
 * millisecond or while the clock runs backwards, and the device. As text they sort in causal order:
 * `<12 hex digits of milliseconds>-<4 hex digits of counter>-<device>`.
 */
export type Stamp = string

const maxCounter = 0xffff

export function nextStamp(last: Stamp | null, now: number, deviceId: string): Stamp {
  const previous = last === null ? { milliseconds: 0, counter: 0 } : parseStamp(last)
  if (now > previous.milliseconds) return format(now, 0, deviceId)
  if (previous.counter < maxCounter) return format(previous.milliseconds, previous.counter + 1, deviceId)
  return format(previous.milliseconds + 1, 0, deviceId)
}

export function parseStamp(stamp: Stamp): { milliseconds: number; counter: number; deviceId: string } {
  return {
    milliseconds: Number.parseInt(stamp.slice(0, 12), 16),
    counter: Number.parseInt(stamp.slice(13, 17), 16),
    deviceId: stamp.slice(18),
  }
}

function format(milliseconds: number, counter: number, deviceId: string): Stamp {
  return `${milliseconds.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${deviceId}`
}
