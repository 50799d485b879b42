const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)、?|第[一二三四五六七八九十]{1,3}[、,部章节]|(?:0?[1-9]|1\d)[、.](?!\d)|\((?:[1-9]|1\d)\)|[①-⑳])\s*\S/

/** Whether a line of plain text begins with the number of a section: 一、 (一) 第一、 1. ① */
export function isNumbered(plain: string): boolean {
  return NUMBERED.test(plain)
}
