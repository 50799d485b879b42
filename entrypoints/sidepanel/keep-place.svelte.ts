import { tick } from 'svelte'
import type { Attachment } from 'svelte/attachments'

/**
 * A view that is hidden for a while comes back as it was left: at the same place, with the focus on
 * the same element.
 */
export function keepPlace(isHidden: () => boolean): Attachment<HTMLElement> {
  return (view) => {
    let left: { readonly top: number; readonly focus: Element | null } | null = null
    $effect.pre(() => {
      if (isHidden())
        left ??= { top: document.documentElement.scrollTop, focus: document.activeElement }
      else if (left) void comeBack()
    })
    async function comeBack() {
      const place = left
      left = null
      await tick()
      document.documentElement.scrollTop = place?.top ?? 0
      const { focus } = place ?? {}
      const back = focus instanceof HTMLElement && view.contains(focus) ? focus : null
      ;(back ?? document.getElementById('view'))?.focus({ preventScroll: true })
    }
  }
}
