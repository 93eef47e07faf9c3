/** Importing exports, and the pages that come with them. */
export const zhArchive = {
  archive: {
    zipDialog: '选择 Notion 导出的 zip',
    folderDialog: '选择导出的文件夹',
    saveDialog: '保存文件',
    zip: 'Zip 压缩包',
  },
}
