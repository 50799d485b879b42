import type { Target } from '#lib/script/convert.ts'

/** What a page is to be shown in: now, or perhaps later (`ahead`), so that it is to be got ready for it. */
export interface Wish {
  readonly target: Target
  readonly ahead: boolean
}

/** Where it lies in a page; seen only by scripts of this extension. */
export const WISH = 'duiduWish'

/**
 * Leaves a wish in a page for the converting script that is on its way: so the script needs no
 * message that could only be sent once it is there. Runs in the page by itself, so it knows nothing
 * but what it is given.
 */
export function leaveWish(place: string, wish: Wish): void {
  Reflect.set(globalThis, place, wish)
}

/** What lies there, once; null where nothing does. */
export function takeWish(): Wish | null {
  const wish: Wish | undefined = Reflect.get(globalThis, WISH)
  Reflect.deleteProperty(globalThis, WISH)
  return wish ?? null
}
