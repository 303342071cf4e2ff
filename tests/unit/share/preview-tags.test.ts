import { describe, expect, it } from 'vitest'
import { previewTags } from '../../../src/share/preview-tags.ts'

const given = {
  siteUrl: 'https://camtay.example',
  path: '/vi/guides/pay/',
  title: 'Trả tiền điện – Cầm Tay',
  description: 'Ngồi nhà trả tiền.',
  card: { path: '/a/share/0123456789abcdef.jpg', svg: '<svg/>', alt: 'Trả tiền điện' },
  htmlLang: 'vi',
}

describe('the tags of a preview', () => {
  it('are complete, with whole addresses', () => {
    expect(Object.fromEntries(previewTags(given))).toEqual({
      'og:title': 'Trả tiền điện',
      'og:description': 'Ngồi nhà trả tiền.',
      'og:type': 'article',
      'og:url': 'https://camtay.example/vi/guides/pay/',
      'og:site_name': 'Cầm Tay',
      'og:locale': 'vi_VN',
      'og:image': 'https://camtay.example/a/share/0123456789abcdef.jpg',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Trả tiền điện',
      'twitter:card': 'summary_large_image',
    })
  })

  it('name no locale that does not exist', () => {
    expect(Object.fromEntries(previewTags({ ...given, htmlLang: 'hmn-Latn' }))).not.toHaveProperty('og:locale')
  })

  it('call only guides articles', () => {
    for (const path of ['/', '/vi/', '/vi/topics/pay/', '/vi/guides/pay/share/'])
      expect(Object.fromEntries(previewTags({ ...given, path }))['og:type']).toBe('website')
  })
})
