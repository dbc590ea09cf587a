import type { Category } from '../../model/category.ts'
import type { Deal } from '../../model/deal.ts'
import type { CategoryId } from '../../model/ids.ts'
import type { MessageLanguage } from '../../model/message-language.ts'
import type { LastDeal } from '../messages/merge-facts.ts'

/**
 * A deal as a message speaks of it. The heading of a customs tariff is no word to thank somebody with: where the
 * category's name is long, what was bought is called as the deal calls it.
 */
export function lastDealOf(
  deal: Pick<Deal, 'dealtOn' | 'title' | 'categoryId' | 'amount' | 'currency'>,
  categories: ReadonlyMap<CategoryId, Pick<Category, 'names'>>,
  language: MessageLanguage,
): LastDeal {
  const names = deal.categoryId === null ? undefined : categories.get(deal.categoryId)?.names
  const name = language === 'en' ? names?.en : names?.zh
  return {
    on: deal.dealtOn,
    category: [name ?? '', deal.title].find((word) => isSpoken(word, language)) ?? null,
    // A message names amounts in yuan.
    amount: deal.currency === 'CNY' ? deal.amount : null,
  }
}

const longest: Record<MessageLanguage, number> = { 'zh-CN': 12, en: 30 }

/** Short, and one thing: no list of a tariff. */
const isSpoken = (word: string, language: MessageLanguage): boolean =>
  word.trim() !== '' && word.length <= longest[language] && !/[,;，；、（(]/u.test(word)
