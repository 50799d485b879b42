import { CATEGORIES, type CategoryId } from './categories.ts'

const BY_ID = new Map(CATEGORIES.map((category) => [category.id, category]))

/** The name of a category in the language of an interface, given as a BCP 47 tag. */
export function categoryName(id: CategoryId, language: string): string {
  const category = BY_ID.get(id)!
  if (!/^zh\b/i.test(language)) return category.en
  return /-(tw|hk|mo|hant)\b/i.test(language) ? category.hant : category.hans
}
