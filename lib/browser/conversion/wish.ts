import type { Target } from '#lib/script/convert.ts'

/** Where it lies in a page; seen only by scripts of this extension. */
export const WISH = 'duiduWish'

/**
 * Leaves in a page what it is to be shown in, for the converting script that is on its way: so the
 * script needs no message that could only be sent once it is there. Runs in the page by itself, so
 * it knows nothing but what it is given.
 */
export function leaveWish(place: string, target: Target): void {
  Reflect.set(globalThis, place, target)
}

/** What lies there, once; null where nothing does. */
export function takeWish(): Target | null {
  const wish: Target | undefined = Reflect.get(globalThis, WISH)
  Reflect.deleteProperty(globalThis, WISH)
  return wish ?? null
}
