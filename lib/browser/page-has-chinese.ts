import { hasChinese, hasHan } from './has-chinese.ts'
import { findDoors } from './trees/find-doors.ts'
import { treeIn, type Tree } from './trees/tree.ts'

/**
 * A page that says anything in Chinese, if only its title, is searched to its innermost tree, and so
 * is one that has hardly more elements than it takes to put an application into it.
 */
const FEW_ELEMENTS = 500

// Its ends are those of a tree and move with every change: no second one is needed.
const everything = new Range()
function textOf(tree: Tree): string {
  everything.selectNodeContents(tree)
  return everything.toString()
}

/**
 * Whether the page has enough Chinese to be compared, in its own tree or in open shadow trees and
 * readable frames. `onDoors` hears of what holds these, where they were searched: other pages do not
 * pay for it.
 */
export function pageHasChinese(onDoors: (doors: readonly Element[]) => void): boolean {
  let text = textOf(document)
  const saysSome = hasHan(text)
  if (saysSome && hasChinese(text)) return true
  const mayHide = saysSome || document.getElementsByTagName('*').length < FEW_ELEMENTS
  if (!mayHide && window.length === 0) return false
  const doors = findDoors(document)
  onDoors(doors)
  for (const door of doors) {
    const tree = treeIn(door)
    if (tree) text += textOf(tree)
  }
  return hasChinese(text)
}
