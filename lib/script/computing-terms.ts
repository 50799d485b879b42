/**
 * Words that OpenCC turns into what Taiwan says of computers, and that are other words everywhere
 * else: 文件 is 檔案 on a disk, but a paper stays 文件; 支持 is 支援 of a format, not of a government.
 * In OpenCC's standard Traditional, as its dictionary has them.
 */
export const COMPUTING_SENSES: readonly string[] = (
  '文件 頭文件 程序 進程 對象 支持 循環 優化 發佈 保存 設置 運行 高級 低級 卸載 窗口 隊列 調用 聯繫 指針 ' +
  '查找 查看 溢出 遠程 社區 默認 刷新 添加 發送 連接 項目 類型 參數 全局 局部 調度 調試 端口 接口 擴展 ' +
  '激活 映射 實例 權限 審覈 聲明 消息 設備 用戶 批量 截取 拋出 導入 導出 分區 註銷 腳本 菜單 視圖 觸摸 ' +
  '重裝 重載 鏡像 集羣 綁定 呼出 回調 掛斷 主板'
).split(' ')

/** What only texts about computers say, in Simplified and in the Traditional of Hong Kong. */
const TELLING = new RegExp(
  '软件|軟件|服务器|伺服器|操作系统|操作系統|数据库|數據庫|编程|編程|编译|編譯|代码|代碼|源码|源碼|' +
    '程序员|程序員|应用程序|應用程式|驱动程序|驅動程式|安装包|安裝包|插件|固件|算法|函数|函數|' +
    '变量|變量|字符|字节|字節|数组|數組|线程|線程|内存|內存|硬盘|硬碟|鼠标|滑鼠|光标|游標|键盘|鍵盤|' +
    '浏览器|瀏覽器|客户端|客戶端|文件夹|文件夾|文件名|用户名|用戶名|命令行|对话框|對話框|剪贴板|剪貼板|快捷键|快捷鍵',
)

/** Whether a text is about computers, so that its words have the senses that they have there. */
export const isAboutComputers = (text: string): boolean => TELLING.test(text)
