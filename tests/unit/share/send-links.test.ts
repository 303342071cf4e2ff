import { describe, expect, it } from 'vitest'
import { sendLinks, smsText } from '../../../src/share/send-links.ts'

const address = 'https://camtay.example/vi/guides/pay-electricity-bill/'

describe('a text message', () => {
  it.each([
    ['Trả tiền điện bằng điện thoại', 'Cam Tay: Tra tien dien bang dien thoai'],
    ['Đổi – “mật khẩu”', 'Cam Tay: Doi - "mat khau"'],
    ['Slon quén điện thoại', 'Cam Tay: Slon quen dien thoai'],
  ])('says «%s» in letters of every phone, then the address', (title, words) => {
    expect(smsText(title, address)).toBe(`${words} ${address}`)
  })

  it.each([120, 300])('with a title of %i letters is one message, and no word is cut', (length) => {
    const text = smsText('điện thoại '.repeat(40).slice(0, length), address)
    expect(text.length).toBeLessThanOrEqual(160)
    expect(text).toMatch(/^Cam Tay: (?:dien |thoai )*(?:dien|thoai)\.\.\. https/)
    expect(text.endsWith(address)).toBe(true)
  })

  it('is the address alone where nothing else fits', () => {
    const long = `https://camtay.example/${'x'.repeat(200)}/`
    expect(smsText('Tiền', long)).toBe(long)
  })
})

it('links carry any title without breaking out of themselves', () => {
  const links = sendLinks('A & B "?#\n<x>', 'https://x.example/?a=1&b=2')
  for (const link of Object.values(links)) expect(link).not.toMatch(/["<>\s#]/)
  expect(new URL(links.facebook).searchParams.get('u')).toBe('https://x.example/?a=1&b=2')
  expect(decodeURIComponent(links.viber)).toBe('viber://forward?text=A & B "?#\n<x> https://x.example/?a=1&b=2')
  expect(links.sms).toMatch(/^sms:\?body=Cam%20Tay/)
})
