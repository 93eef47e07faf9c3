/** Importing exports, and the pages that come with them. */
export const enArchive = {
  archive: {
    zipDialog: 'Choose the zip that Notion exported',
    folderDialog: 'Choose the exported folder',
    saveDialog: 'Save file',
    zip: 'Zip archives',
  },
}
