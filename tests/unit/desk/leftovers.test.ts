import { expect, it } from 'vitest'
import { leftoversOf } from '../../../src/desk/leftovers.ts'
import type { DraftPiece } from '../../../src/desk/model.ts'

const draft = (words: Record<string, string>, sources: Record<string, string> = {}): DraftPiece => ({
  ...{ of: 'aaaaaaaa', sources, words, bases: {} },
})
const unit = (part: string) => ({ part, source: 's', target: '', base: undefined })
const voice = { type: 'audio/webm' as const, bytes: new ArrayBuffer(3), seconds: 2, read: {} }
const open = { name: 'open', units: [unit('#1')] }

it('what has a box is not left over', () => {
  expect(leftoversOf([open], { open: draft({ '#1': 'a', '#2': 'b' }) }, { open: voice })).toEqual([])
})

it('words and the recording of a step that is gone are, with the Vietnamese they were made from', () => {
  const gone = draft({ '#1': 'a ', '#2': 'b', '@alt': '' }, { '#1': 'A', '#2': 'B' })
  expect(leftoversOf([open], { gone, open: draft({ '#1': 'x' }) }, { gone: voice, heard: voice })).toEqual([
    { name: 'gone', source: 'A\n\nB', words: 'a\n\nb', voice, inGuide: false },
    { name: 'heard', source: '', words: '', voice, inGuide: false },
  ])
})

it('so is a description whose picture is gone, and everything of a guide that is gone', () => {
  const words = draft({ '#1': 'a', '@alt': 'b' })
  expect(leftoversOf([open], { open: words }, {})).toMatchObject([{ name: 'open', words: 'b', inGuide: true }])
  expect(leftoversOf([], { open: words, empty: draft({ '#1': ' ' }) }, {})).toMatchObject([
    { name: 'open', words: 'a\n\nb', inGuide: false },
  ])
})
