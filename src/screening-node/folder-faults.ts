import type { Issue } from '../issue/issue'
import { wordsOf } from './broken-off'

/** What is said where another run has the work folder of `out`: who that is. */
export const inUse = (out: string, holder: string): Issue => ({
  code: 'in_use',
  path: '--out',
  expected: {
    zh: '没有另一次批量评估正在写的文件（等它结束，或换一个文件）',
    en: 'a file that no other screening is writing (wait for its end, or name another file)',
  },
  found: `${out}: ${holder}`,
})

/** What is said where the work folder is a link that leads nowhere: to a disk not mounted, say. */
export const danglingLink = (folder: string, error: unknown): Issue => ({
  code: 'wrong_value',
  path: '--out',
  expected: {
    zh: '指向现有文件夹的链接（建好该文件夹，或删去这一链接）',
    en: 'a link to a folder that is there (make that folder, or remove the link)',
  },
  found: `${folder}: ${wordsOf(error)}`,
})

/** What is said where something else stands in the work folder, which would be taken away. */
export const strangeFolder = (folder: string, name: string): Issue => ({
  code: 'wrong_value',
  path: '--out',
  expected: {
    zh: `空的工作文件夹，或中断的批量评估留下的工作文件夹（其中的一切都会被清除）`,
    en: 'a work folder that is empty or left by a screening (all that stands in it is removed)',
  },
  found: `${folder}/${name}`,
})
