/** How the command is used, as `help` prints it. */
export const usage = `用法：npm run -s filing -- <命令>

  check [--json]                                检查全部表单、流程、样例与条款引用；有问题时退出码为 1
  validate <事项>/<表单> <答案.json|->           检查一份表单答案，打印 {valid, problems}
           [--catalogue 文件] [--applicant 文件] [--basis 文件]
  simulate <事项> <情景.json|->                  用虚拟时钟走一遍流程，不用数据库
           [--catalogue 文件]
  paths <事项> [--json]                          列出状态、转移、死路、到不了的状态与到各终点的最短路
  replay <导出文件|-|办件 id>                   按办件自己的版本重算其历史，核对哈希链与状态；
           [--server 地址]                      给 id 时先向服务要导出文件（审计）
  diff <甲> <乙> [--json]                       逐项比较两份 forms/ 与 flows/（文件夹或 zip）：表单、政策、流程、
                                                英文、样例、不变式；相同为 0，不同为 1
  export <事项> <文件.zip|文件夹>               把事项导出为 forms/ 与 flows/ 中的文件
           [--revision 版本号] [--server 地址]  给其一时取服务已发布的版本（默认现行版本）
  host-check <网页地址> [--json]                用浏览器检查嵌入了插件的页面：出现、策略、样式、浮层、键盘、令牌
           [--cookie 名=值]                     需要登录的页面
  catalogue import <文件>                       把职业目录导入正在运行的服务，立即生效
  calendar import <文件>                        导入工作日历的年份，重算未到期的期限并列出变动
  offices import <文件>                         导入办理单位、人员与代办关系
           [--edition 版本名] [--server 地址]

退出码：0 全部成立 · 1 有问题 · 2 用法不对
环境变量：FILING_CATALOGUE 职业目录文件 · FILING_CALENDAR 工作日历文件
          FILING_SERVER 服务地址（默认 http://localhost:8080） · FILING_TOKEN 政策业务人员或审计的令牌（演示环境可不给）
`;
