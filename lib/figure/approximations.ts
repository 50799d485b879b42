/*
 * What makes a number approximate, in Simplified: patterns over plain text. The looks to the left
 * keep out words that only end or begin alike: 最近3天, 附近, 预约, 节约, 100来自.
 */

/** Stands right before the number: 近2000人, 超过93%. */
export const ABOUT_BEFORE =
  /(?:将近|接近|(?<![最附靠临亲将接])近|大约|大概|约有|(?<![预节合制条失签大])约|超过|超逾|超|逾|突破|至少|不少于|不低于|不超过|不高于|不足|不到|最多|最高|最低)$/

/** Makes a power of ten without a digit a number: 上百, 过万, 数千 are read, 百姓 and 千万 are not. */
export const ABOUT_BEFORE_BARE = /(?:(?<![以网线])上|(?<![经通])过|成)$/

/** Stands between the number and its unit: 28000余名, 14亿多, 十几个. */
export const ABOUT_INSIDE = /^(?:余|多|几|来(?![自源到华访]))/

/** Stands behind the unit: 80%以上, 300人左右, 三年多. */
export const ABOUT_AFTER =
  /^(?:有余|余(?=[,。、;])|许(?=[,。、;])|多(?=以来|的|前|后|来|[,。、;]))?(?:以上|以下|以内|左右|上下|开外|不等)?/
