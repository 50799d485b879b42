import { createContext } from 'svelte'
import type { CategoryId } from '#lib/measure/categories.ts'

/** The name of a kind of measures in the language of the interface. */
export type CategoryName = (category: CategoryId) => string

/** Components take the names from whoever put them on the page. */
export const [getCategoryName, setCategoryName] = createContext<CategoryName>()
