import { treeIn, type Tree } from './tree.ts'

/** The elements that pages are mostly made of, and that hold no tree; the commonest first. */
const PLAIN = (
  'a,span,li,p,td,br,img,i,b,strong,em,path,option,tr,svg,g,use,button,input,script,link,meta,ul,h2,h3,' +
  'sup,sub,small,label,dd,dt,dl,ol,th,time,figure,figcaption,picture,source,style,html,head,body,title,' +
  'base,noscript,template,form,select,optgroup,textarea,fieldset,legend,table,tbody,thead,tfoot,caption,' +
  'col,colgroup,hr,abbr,cite,code,pre,kbd,samp,var,q,s,u,ins,del,mark,ruby,rt,rp,wbr,font,center,' +
  'summary,details,dialog,address,menu,video,audio,track,canvas,map,area,data,output,progress'
).split(',')
/** Boxes: they may hold a shadow tree, but beside that hardly ever have elements. */
const BOXES = 'div,section,article,header,footer,nav,main,aside,blockquote,h1,h4,h5,h6'
const EMPTY_BOXES = `:is(${BOXES}):not(:has(>*))`

/**
 * Frames and elements of the page's own making: all but those that pages are mostly made of. The
 * browser goes through these faster than we could, and what is not found costs nothing: for each
 * kind of element that a script sees first the browser makes something anew.
 */
export const DOORS = `:not(${PLAIN.join()},${BOXES})`
const ALL_DOORS = `${DOORS},${EMPTY_BOXES}`
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
