/*
 * Numbers that are names, sayings or doctrines and count nothing, in Simplified. Data to read and
 * extend: each is one phrase, apart by spaces; a numeral inside such a phrase is no figure.
 */
const PHRASES = `
  84消毒液 58同城 51信用卡 360安全 12306平台 第一书记 一把手 一次性 十分 万分 百分百 千万不要
  三番五次 三天两头 四面八方 五湖四海 千家万户 千方百计 三三两两 三言两语 七嘴八舌 八仙过海 九牛一毛 十年如一日
  一年四季 一年一度 一五一十 五花八门 三五成群 百年大计 一天到晚 半斤八两 十项全能 三个和尚 九九归一
  四个意识 四个自信 四个全面 四个伟大 两个维护 两个确立 两个一百年 两个大局 三个代表 三个务必 八项规定 五位一体
  六个必须 三会一课 两学一做 三严三实 三重一大 三供一业 六稳六保 六保 六稳 一岗双责 一带一路 九个坚持
  三角洲 长三角 珠三角 大三角 三角形 五角星 三台县 五台山 七台河 六盘水 三门峡 三门县 五大连池 十堰 百色 三条石 三家村
  八达岭 九寨沟 三里屯 五道口 六里桥 四惠 三元桥 两张皮 两条腿 两口子 三只手 三条红线 三道红线 三班倒 两班倒 十字路口
  二十四节气 二十八宿 三十六计 十八般 十八大 十九大 二十大 百日攻坚 千日红`

export const NO_FIGURES: readonly string[] = PHRASES.trim().split(/\s+/)

/** 十分 is “very”, but 十分钟 is a time and 十分之一 a share. */
export const NO_FIGURE_UNLESS: Readonly<Record<string, RegExp>> = {
  十分: /^(?:钟|之|米)/,
  万分: /^之/,
}
