/*
 * What tells a name from other words, in Simplified. Data to read and extend, apart by spaces.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Right before a person's name. */
export const TITLES = words(`
  董事长 总经理 副总经理 经理 书记 副书记 主任 副主任 主席 副主席 省长 副省长 市长 副市长 县长 区长 镇长 乡长 局长
  副局长 厅长 部长 院长 副院长 校长 所长 处长 科长 队长 副队长 大队长 组长 站长 厂长 矿长 会长 秘书长 委员 总裁
  总工程师 工程师 班长 护士长 负责人 发言人 记者 通讯员 作者 编辑 摄影 教授 专家 医生 护士 党员 员工 职工 村民 司机`)

/** Right behind a person's name. */
export const ADDRESSES = words('同志 先生 女士 书记 主任 教授 医生 老师 院士 董事长 总经理 队长')

/** Provinces, regions and the cities that stand for them in the news. */
export const PLACES = words(`
  北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南
  陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 石家庄 太原 沈阳 长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南
  郑州 武汉 长沙 广州 海口 成都 贵阳 昆明 西安 兰州 西宁 台北 呼和浩特 南宁 拉萨 银川 乌鲁木齐 大连 青岛 宁波 厦门
  深圳 苏州 无锡 常州 徐州 温州 嘉兴 绍兴 金华 台州 芜湖 泉州 漳州 烟台 潍坊 洛阳 开封 宜昌 襄阳 荆州 黄冈 孝感 株洲
  湘潭 岳阳 珠海 佛山 东莞 中山 惠州 桂林 柳州 三亚 绵阳 泸州 宜宾 遵义 曲靖 大理 咸阳 宝鸡 渭南 延安 榆林 唐山 邯郸
  邢台 保定 秦皇岛 张家口 承德 沧州 廊坊 衡水 大同 包头 鞍山 抚顺 大庆 齐齐哈尔 高雄 台中 台南 新竹`)

/** Ends the name of an organisation. */
export const ORGANISATIONS = words(`
  集团 公司 医院 学校 大学 中学 小学 银行 协会 商会 联合会 学会 基金会 研究院 研究所 设计院 电厂 水厂 煤矿 油田
  党支部 支队 大队 社区 街道 酒店 村 镇 乡 县`)
