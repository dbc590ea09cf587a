/** What went wrong with a call: what happened, what is safe, what to do. */
export const errors = {
  connection: '数据服务没有回应。不确定刚才的操作是否完成，请查看后再试。',
  notFound: '找不到这条记录，可能已被删除。',
  invalid: '有内容不符合要求，没有保存。请检查后再试。',
  unexpected: '出现意外错误，操作没有完成。已保存的内容没有受影响。',
  store: {
    newerVersion: '数据由更新版本创建，没有写入。请安装最新版本。',
    unreadable: '数据文件无法读取，没有写入。请从备份恢复。',
    notAStore: '这个文件不是睦商的数据文件，没有写入。',
    locked: '数据正被另一个程序使用，没有保存。请关闭后再试。',
    diskFull: '磁盘已满，没有保存。之前保存的内容是安全的，请清理空间后再试。',
    migrationFailed: '数据升级没有完成，没有保存。',
    noAccess: '没有权限写入数据文件夹，没有保存。',
  },
} as const
