import { setImmediate as nextTurn } from 'node:timers/promises'

/** So long may one piece of long work hold the thread: a click meanwhile waits no longer, and is not felt to. */
const longestTurn = 12

/** For work in a loop: `await turns.end()` where `turns.isOver()` lets every other call through. Milliseconds. */
export function shortTurns(elapsed: () => number = () => performance.now(), longest = longestTurn) {
  let began = elapsed()
  return {
    isOver: (): boolean => elapsed() - began >= longest,
    end: async (): Promise<void> => {
      await nextTurn()
      began = elapsed()
    },
  }
}
