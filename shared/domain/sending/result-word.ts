/**
 * What a gateway's result list says of one text. Codes of SMPP receipts (3.4, appendix B) and the words of the Chinese and
 * English web pages; null: neither (still under way, or a word nobody here knows).
 */
export function resultOf(word: string): 'sent' | 'failed' | null {
  const text = word.trim().toLowerCase()
  if (text === '') return null
  if (failure.test(text)) return 'failed'
  return success.test(text) ? 'sent' : null
}

// Failure is asked first: 未成功, 发送失败, "not delivered", "undelivered".
const failure =
  /失败|未成功|不成功|未送达|未发送|拒|驳回|黑名单|空号|停机|关机|错误|无效|过期|超时|^(undeliv|rejectd|expired|deleted|f)$|fail|not (sent|delivered)|undeliver|reject|expire|invalid|error|blocked|unsubscribed|bounced/
const success =
  /成功|已送达|送达|已发送|已到达|^(delivrd|accepted|acceptd|ok|y|yes|sent|0)$|success|delivered|^sent\b/
