// Runs in the page, for which these folders have no types; so it is text.

/** From the next key on, notes when each change inside `rows` (a selector) is on the screen. */
export const watchNextKey = (rows: string): string => `(() => {
  const seen = { pressed: null, changed: performance.now(), painted: null }
  const observer = new MutationObserver((changes) => {
    const inRows = changes.some(({ target }) => (target.closest ? target : target.parentElement)?.closest('${rows}'))
    if (!inRows || seen.pressed === null) return
    seen.changed = performance.now()
    // A message sent while a frame is made is handled after that frame.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        seen.painted = performance.now()
        port1.close()
      }
      port2.postMessage(null)
    })
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  const pressed = ({ timeStamp }) => Object.assign(seen, { pressed: timeStamp, changed: timeStamp })
  window.addEventListener('keydown', pressed, { capture: true, once: true })
  window.benchKey = { seen, stop: () => observer.disconnect() }
})()`

/** Waits until the rows have been still for a while. Milliseconds from the key to the last paint, null for none. */
export const paintedAfterKey = `new Promise((resolve) => {
  const still = 400
  const { seen, stop } = window.benchKey
  const look = () => {
    if (seen.pressed === null || performance.now() - seen.changed < still) return requestAnimationFrame(look)
    stop()
    resolve(seen.painted === null ? null : seen.painted - seen.pressed)
  }
  look()
})`
