import { search } from '#db/search/search.ts'
import { os } from '../implementer.ts'

export const searchProcedures = {
  query: os.search.query.handler(({ input, context }) =>
    search(context.store.sqlite, input.text, {
      limit: input.limit,
      ...(input.kinds ? { kinds: input.kinds } : {}),
    }),
  ),
}
