import { useCallback } from 'react'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'

/** Runs what a button asked for and says in words why when it did not work. */
export function useAct(): (run: () => Promise<void>) => Promise<void> {
  const errorWords = useErrorWords()
  return useCallback(
    async (run) => {
      try {
        await run()
      } catch (error) {
        showToast('error', errorWords(error))
      }
    },
    [errorWords],
  )
}
