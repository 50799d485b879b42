/**
 * Methods of nodes that are theirs even in a form: there `form.matches` is the field of that name,
 * if it has one.
 */
export const contains = (node: Node, other: Node): boolean =>
  Node.prototype.contains.call(node, other)

export const matches = (element: Element, selectors: string): boolean =>
  Element.prototype.matches.call(element, selectors)

export const closest = (element: Element, selectors: string): Element | null =>
  Element.prototype.closest.call(element, selectors)

export const hasAttribute = (element: Element, name: string): boolean =>
  Element.prototype.hasAttribute.call(element, name)
