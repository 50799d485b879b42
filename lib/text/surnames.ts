/** The hundred and more commonest family names, in Simplified, those of two characters behind them. */
export const SURNAMES: ReadonlySet<string> = new Set(
  `
  王 李 张 刘 陈 杨 黄 赵 周 吴 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 潘 袁 蔡
  蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白 孟 秦 邱 侯 江 尹
  薛 闫 段 雷 龙 黎 史 陶 贺 毛 郝 顾 龚 邵 万 覃 武 钱 戴 严 莫 孔 向 常 汤 康 易 乔 赖 文 庞 樊 兰 殷 施 洪 翟 安
  颜 倪 牛 温 芦 季 俞 章 鲁 葛 伍 申 尤 毕 聂 柴 焦 左 柳 骆 霍 欧 宁 祝 岳 甄 凌 欧阳 司马 上官 诸葛 司徒 东方`
    .trim()
    .split(/\s+/),
)
