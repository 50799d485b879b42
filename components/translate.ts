import { createContext } from 'svelte'
import type messages from '#locales/en/messages.json'

/** The name of a text of the interface; `public/_locales` has it in every language. */
export type MessageKey = keyof typeof messages

/** A text of the interface in the reader's language, with `$1`, `$2` … filled in. */
export type Translate = (key: MessageKey, ...values: readonly (string | number)[]) => string

/** Components take their texts from whoever put them on the page. */
export const [getTranslate, setTranslate] = createContext<Translate>()
