/** The first look at an empty store. */
export const onboarding = {
  title: '从一份名单开始',
  lead: '睦商记住每一位买家：谈过什么、答应了什么、下次该找谁。数据只存在这台电脑上，不联网也能用。',
  name: '怎么称呼你？',
  nameHelp: '选填。你记录的内容会署这个名字。',
  import: '导入客户名单',
  importBody: '展会带回来的Excel、CSV或名片文件，拖到窗口里也行。列名乱、电话乱都不要紧。',
  importChoose: '选择文件',
  demo: '先看看演示数据',
  demoBody_other: '载入{{count}}家虚构客户，随时可以一键清除。',
  empty: '从空白开始',
  emptyBody: '自己一家一家添加，以后再导入也行。',
  lesson: '每天就用这三样',
  teach: {
    find: '拼音首字母、电话尾号，随手找到人',
    log: '挂了电话，几个键记完',
    print: '一周的跟进，打印成名单带走',
  },
} as const
