/** What a page says of its advertisements before their words. */
const ADVERTISEMENT = /^[\s▼▽↓【[(（]*(?:广告|廣告|推广|推廣|赞助|贊助)\s*(?:[|｜│:：·】\])）]|$)/

/** Whether a line of a page calls itself an advertisement. */
export const isAdvertisement = (line: string): boolean => ADVERTISEMENT.test(line)
