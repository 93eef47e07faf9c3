/** See `zhWriting.ts`. */
export const enWriting = {
  link: {
    title: 'Link',
    address: 'Address',
    addressHint: 'Paste an address, or find a report by its title',
    weeks: 'Reports',
    text: 'Text',
    cancel: 'Cancel',
    apply: 'OK',
    open: 'Open link',
    copy: 'Copy address',
    edit: 'Edit link',
    remove: 'Remove link',
    notHere: 'not in the library',
    dead: '“{{address}}” is not in the library and can’t be opened',
    refused: '“{{address}}” was not opened: only web and mail addresses are opened here',
  },
} as const
