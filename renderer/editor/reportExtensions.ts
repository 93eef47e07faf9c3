import { type AnyExtension, Extension } from '@tiptap/core'
import type { AnyBlockLook } from '../blocks/blockLook.ts'
import { CodeKeys } from './code/codeKeys.ts'
import { Equations } from './code/equations.ts'
import { CommandKeys } from './commands/commandKeys.ts'
import { OneStep } from './commands/oneStep.ts'
import { documentExtensions } from './document/extensions.ts'
import { CancelledComposition } from './editing/cancelledComposition.ts'
import { ClearPage } from './editing/clearPage.ts'
import { Clipboard } from './editing/clipboard.ts'
import { JoinLists } from './editing/joinLists.ts'
import { Keys, LastKeys } from './editing/keys.ts'
import { LimitDepth } from './editing/limitDepth.ts'
import { ProtectHead } from './editing/protectHead.ts'
import { SectionPlaces } from './editing/sectionPlaces.ts'
import { SplitSources } from './editing/splitSources.ts'
import { TypingRules } from './editing/typingRules.ts'
import { FocusMode } from './focus/focusMode.ts'
import { Folding } from './folding/folding.ts'
import { Images } from './images/images.ts'
import { SlashMenu } from './menus/slashMenu.ts'
import { goOn, goToStop } from './recognition/goToStop.ts'
import { paintText } from './recognition/paintText.ts'
import { type RecognitionOptions, recognitionPlugin } from './recognition/recognitionPlugin.ts'
import { tintPlugin } from './recognition/tint.ts'
import { TableKeys } from './tables/tableKeys.ts'

/** The editor of a report: its document, how it is typed in, and the blocks that are recognised in it. */
export function reportExtensions(recognition: RecognitionOptions): AnyExtension[] {
  const looks: readonly AnyBlockLook[] = recognition.looks
  return [
    ...documentExtensions,
    ProtectHead,
    ClearPage,
    JoinLists,
    SplitSources,
    SectionPlaces,
    LimitDepth,
    CancelledComposition,
    TypingRules,
    CommandKeys,
    OneStep,
    SlashMenu.configure({ t: (...asked) => recognition.surroundings().t(...asked) }),
    Clipboard,
    Keys.configure({ goToStop: (direction) => goToStop(looks, direction), goOn: goOn(looks) }),
    CodeKeys,
    TableKeys,
    Images,
    Equations,
    FocusMode,
    Folding,
    LastKeys,
    Extension.create({
      name: 'recognition',
      addProseMirrorPlugins: () => [recognitionPlugin(recognition), paintText(), tintPlugin()],
    }),
  ]
}
