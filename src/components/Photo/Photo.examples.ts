import type { Example } from '../../gallery/example.ts'
import type Photo from './Photo.astro'

export const examples: Example<typeof Photo>[] = [
  {
    name: 'first',
    caption: 'Ảnh đầu của bài: tải ngay',
    guide: 'with-photo',
    props: { file: 'example.jpg', alt: 'Ảnh mẫu: đồi và mặt trời' },
  },
  { name: 'decorative', caption: 'Ảnh không cần lời tả', guide: 'with-photo', props: { file: 'example.jpg', alt: '' } },
]
