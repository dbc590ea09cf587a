import { useCallback } from 'react'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'

/**
 * Carries out a write, says what it did and offers to take it back. Gives the answer, or undefined after it told the
 * user why nothing was written.
 */
export function useWrite() {
  const undoToast = useUndoToast()
  const errorWords = useErrorWords()
  return useCallback(
    async <Answer extends { changeSetId: string | null }>(
      run: () => Promise<Answer>,
      message: string | ((answer: Answer) => string),
    ): Promise<Answer | undefined> => {
      try {
        const answer = await run()
        undoToast({
          message: typeof message === 'string' ? message : message(answer),
          changeSetId: answer.changeSetId,
        })
        return answer
      } catch (error) {
        showToast('error', errorWords(error))
        return undefined
      }
    },
    [undoToast, errorWords],
  )
}
