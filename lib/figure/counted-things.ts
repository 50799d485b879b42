/*
 * How to find what a figure counts without a parser: cut the words beside it at the first word that
 * cannot belong to the thing, then keep what ends in a known head. In Simplified, apart by spaces.
 */

/** Verbs, particles and adverbs that end the name of a thing. */
const STOPS = `
  的 了 着 在 为 是 和 与 及 并 将 给 到 自 从 对 向 被 把 有 共 达 已 又 再 就 都 也 均 全 以 由 于 让 使 其 该 此 这 那 等 约 近
  日产 年产 月产 下沉 深入 走访 日产 年产 月产 下沉 深入 走访 顺延 延长 缩短 为期 长达 历时 持续 分别 进入 担任 参加 参与 投入 投身 奔赴 前往 赴 送 运 捐 加入 组成 组建 成立 设立 开展 实行 储备 购置 采购 购买 购进
  发放 供应 生产 调运 收到 完成 提供 充实 送到 运往 进行 用于 主动 积极 全部 其中 包括 共计 累计 目前 增派 派出 派驻
  选派 抽调 遴选 动员 召开 举办 建立 建成 建设 新建 投资 投放 投用 开通 开行 覆盖 服务 救治 收治 治愈 报告 新增 现有
  拥有 达到 增长 下降 提高 减少 减免 发放 拨付 下拨 安排 落实 筹集 募集 捐赠 捐款捐物 支援 驰援 返岗 复工 上岗 坚守
  冲 站 奋战 值守 连续 同时 先后 累积 运送 安全 紧急 每天 每日 日均 年均 平均 人均 只 仅 高 低 以来 以后 以前 之后 之前 期间
  迎 受 获 获得 实现 启动 制定 印发 出台 研究 部署 督导 检查 排查 登记 检测 消毒 审批 批复 授信 发出 写 交 看 观看 作出 做
  集中 出现 确诊 出院 死亡 隔离 居住 运营 营业 开业 生效 实施 执行 推出 上线 直接 免费 自愿 踊跃 纷纷 一起 共同 陆续 没有 不`

/** Heads: a thing's name ends with one of these. */
const HEADS = `
  人 人员 员 员工 职工 干部 党员 团员 队员 成员 专家 医生 护士 医护 学生 教师 老师 居民 村民 群众 志愿者 司机 战士 农民工 民工 工人 代表 青年 老人 患者 病例 人口 人数 委员 书记 指导员 联络员 网格员 骨干 家庭 户 用户 客户 旅客 乘客
  组织 党组织 支部 党支部 党委 总支 单位 部门 企业 公司 集团 机构 协会 商会 工厂 工坊 门店 商户 店铺 酒店 宾馆 学校 医院 社区 小区 复工率 复产率 复工复产率 复工人员 返岗人员 隔离点 隔离酒店 服务点 服务站 服务员 消毒剂 检测点 检查组 督导组 村 街道 乡镇 县 市 省 地区 国家 城市 园区 站 站点 网点 热力站 检查点 卡口 点位 岗位 示范岗 责任区 突击队 先锋队 服务队 医疗队 队伍 小组 工作组 专班 团队 项目部 井队 施工队 分队
  工作 项目 工程 工地 生产线 设备 车辆 机组 泵站 工序 措施 要求 制度 机制 方案 预案 意见 通知 文件 规定 办法 活动 会议 专题会议 协调会 培训 课程 方面 问题 任务 环节 流程 内容 建议 线索 案件 事项 业务 手续 订单 合同 贷款 资金 专项资金 物资 防护服 口罩 手套 消毒液 酒精 药剂 药品 测温仪 护目镜 救护车 专列 班列 航班 货柜 床位 熔喷布 电煤 煤炭 玻纤 蔬菜 粮食 大米 食品 物品 产品 样本 试剂 疫苗 帐篷 片区 楼 海报 横幅 横幅标语 倡议书 申请书 品种 批次 车次 电话 信息 数据 税费 租金 捐款 善款 面积 里程 产量 产值 收入 利润 投资 率 额 量 比例 占比 岁`

const byLength = (list: string) =>
  list
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)

/** Stand between a thing and its number without ending the thing's name: 志愿者共180余人. */
export const COUNTING_WORDS = /(?:共计|累计|合计|总计|达到|分别为|共有|共|达|有|为|仅|约|计|至)+$/

export const STOP_WORDS: readonly string[] = byLength(STOPS)
export const HEAD_WORDS: readonly string[] = byLength(HEADS)
