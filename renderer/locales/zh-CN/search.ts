/** The global search beyond what the window itself says. */
export const search = {
  logCall: '记录联系',
  createBuyer: '新建买家“{{name}}”',
} as const
