/**
 * Page → background, and the one message outside `Protocol`: a page needs nothing of the messenger to
 * send it, for the messenger comes with what it asks for. No object, so no other message is like it.
 */
export const SESSION_WANTED = 'duidu: bring what compares this page'
