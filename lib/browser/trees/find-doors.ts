import { treeIn, type Tree } from './tree.ts'

/**
 * Frames and elements of the page's own making: all but those that pages are mostly made of, and that
 * hold no tree. The browser goes through these faster than we could, and what it does not find costs
 * nothing: for each kind of element that a script sees first it makes something anew. A longer list
 * would cost more to read than it saves.
 */
export const DOORS =
  ':not(html,head,body,title,div,a,b,br,button,dd,em,g,h1,h2,h3,i,img,input,li,link,meta,option,p,path,' +
  'script,section,span,strong,style,sup,svg,td,tr,ul)'
/** A box may hold a shadow tree as well; beside that it hardly ever has elements. */
const ALL_DOORS = `${DOORS},:is(div,section):not(:has(>*))`
/** Pages with more than this have them for icons and buttons. */
const MOST_DOORS = 5000

/** The elements that hold, or may yet hold, a tree of their own: in a tree, and in those inside it. */
export function findDoors(tree: Tree, doors: Element[] = []): readonly Element[] {
  for (const door of tree.querySelectorAll(ALL_DOORS)) {
    const inner = treeIn(door)
    if (doors.push(door) < MOST_DOORS && inner) findDoors(inner, doors)
  }
  return doors
}
