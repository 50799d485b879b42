/*
 * The words that stand between a number and what it counts, in Simplified. Data to read and extend:
 * words apart by spaces, the longest that fits is taken.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Amounts, money, time: a number before them is always a figure, 一 too (一年). */
export const MEASURED_UNITS = words(`
  年 个月 月 个星期 星期 个小时 小时 个工作日 工作日 日 个昼夜 昼夜 天 周 周年 分钟 秒 秒钟 个学期 学期 个季度 个世纪
  元 万元 亿元 美元 欧元 英镑 日元 港元 港币 人民币 元人民币 块钱
  吨 公斤 千克 克 毫克 斤 升 毫升 立方米 立方 平方米 平方公里 平方千米 平米 亩 公顷
  米 公里 千米 厘米 毫米 海里 英里 英尺 英寸 摄氏度 ℃ °c 千瓦时 千瓦 兆瓦 千伏
  kg g mg km m cm mm ml l t kw mw gw kwh gb mb tb 倍 岁 周岁`)

/** Measure words of things and people: 一 before them is mostly the article (一个). */
export const COUNTED_UNITS = words(`
  个 名 位 户 户次 家 家次 支 只 箱 套 件 台 台次 台套 辆 辆次 架 架次 艘 艘次 列 列次 班次 趟 人 人次
  次 场 场次 批 批次 项 条 份 篇 期 双 匹 瓶 桶 袋 包 片 粒 颗 枚 棵 株 盒 盘 碗 壶 杯 筒 罐 捆 卷 册 本
  层 栋 幢 座 间 处 所 排 组 队 股 根 张 块 段 道 节 首 幅 把 顶 具 例 起 宗 桩 封 种 类 款 轮 届 课时
  学时 航班 遍 圈 笔 对 尊 针 剂 针次 剂次 朵 篮 筐 车 桌 盏 扇 部 口 头 班 套次 标段 车次`)

/** Units whose signs mean something else after a Chinese number (四方, 三角, 一度). */
export const ARABIC_UNITS = words(`
  分 角 方 度 里 国 省 市 县 区 校 院 站 店 村 乡 镇 行 步 字 面 门 页 点 瓦 伏 篇次 床 席 票 样 人份`)

/** Units that say who is counted, so that a noun behind them is not needed. */
export const PEOPLE_UNITS = words('人 人次')

/** Signs that are a unit only before these: 在15日内 lasts, 在15日 is a date. */
export const UNIT_ONLY_BEFORE: Readonly<Record<string, RegExp>> = {
  日: /^[之以]?内/,
}

/** Where these follow, the sign is no unit but begins a word: 14所属单位, 3部门. */
export const UNIT_BEGINS_WORD: Readonly<Record<string, RegExp>> = {
  所: /^[属有在以需谓]/,
  部: /^[门委署分队长]/,
  对: /^[口应外于称策]/,
  队: /^[伍员长]/,
  口: /^[罩岸号岸]/,
  处: /^[理置于方分长]/,
  家: /^[庭长居属人]/,
  场: /^[所地馆景]/,
  间: /^[接隔]/,
  道: /^[路德理]/,
  组: /^[织长成建]/,
  班: /^[子组长]/,
  车: /^[辆间队]/,
  站: /^[点]/,
  节: /^[日前后假约]/,
  人: /^[员民才工均类数口群]/,
  项: /^[目]/,
  条: /^[件例]/,
  头: /^[条部]/,
  段: /^[落]/,
  面: /^[临对积向]/,
  区: /^[域分]/,
  市: /^[场民政]/,
  点: /^[位赞]/,
  分: /^[区级别类之析享]/,
  年: /^[级度轻代货]/,
  天: /^[然津]/,
  周: /^[边围]/,
  米: /^[饭面粉]/,
  方: /^[面案法式]/,
  度: /^[过假]/,
  里: /^[程面]/,
  升: /^[级学]/,
  克: /^[服]/,
  套: /^[餐]/,
  包: /^[括联抓]/,
  批: /^[准复发示]/,
  起: /^[来到]/,
  种: /^[植子]/,
  类: /^[似]/,
  例: /^[如]/,
  位: /^[于置]/,
  支: /^[持部援付撑]/,
  台: /^[账风湾]/,
  层: /^[面级]/,
  件: /^[均]/,
  份: /^[额]/,
  期: /^[间盼待]/,
}
