/**
 * What `map` makes, where it is made for every row of a list. Once V8 compiles a `map` it makes lists of another kind (such
 * as may have holes) than before, and every function compiled for the first kind has to be compiled again.
 */
export function eachOf<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Made[] {
  const made: Made[] = []
  for (const item of items) made.push(make(item))
  return made
}
