import { Image } from 'lucide-react'
import type { EditorCommand } from '../commands/command.ts'
import { chooseImages } from './imageFiles.ts'

export const imageCommands: readonly EditorCommand[] = [
  {
    name: 'image',
    title: 'image.title',
    icon: Image,
    group: 'insert',
    keywords: ['image', 'picture', 'photo', 'tupian', 'tp', 'zhaopian'],
    run: chooseImages,
  },
]
