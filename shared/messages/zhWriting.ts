/** The texts of the tools for writing: links, find and replace, tables, outline. See `zh.ts`. */
export const zhWriting = {
  link: {
    title: '链接',
    address: '地址',
    addressHint: '粘贴网址，或输入标题找一份周报',
    weeks: '周报',
    text: '文字',
    cancel: '取消',
    apply: '好',
    open: '打开链接',
    copy: '复制地址',
    edit: '修改链接',
    remove: '移除链接',
    notHere: '资料库里没有',
    dead: '资料库里没有“{{address}}”这一页，打不开',
    refused: '没有打开“{{address}}”：这里只打开网页和邮件地址',
  },
} as const
