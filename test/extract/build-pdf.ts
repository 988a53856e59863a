/** What a page of a test PDF holds, as PDF source. */
export interface TestPage {
  /** Content stream; `text()` makes some. */
  content?: string | Buffer
  /** Filter named for the content stream, for damaged ones. */
  filter?: string
  /** Image XObjects by name: width in pixels, raw grey bytes. */
  images?: Record<string, Buffer>
  /** Annotation dictionaries. */
  annotations?: string[]
  rotate?: number
}

interface TestDocument {
  pages: TestPage[]
  info?: Record<string, string>
  xmp?: string
  /** Titles of bookmarks. */
  bookmarks?: string[]
  attachments?: Record<string, Buffer>
}

/** Hex string of a text in UTF-16BE: what the predefined CMap UniJIS-UTF16-H reads. */
export const hex = (text: string): string => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

/** Text string of a dictionary: UTF-16BE with its mark. */
export const string = (text: string): string => `<feff${hex(text).slice(1)}`

/** Shows `text` at a point; font F1 is horizontal, F2 vertical. */
export const text = (value: string, x: number, y: number, size = 12, font = 'F1'): string =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${hex(value)} Tj ET\n`

/** Builds a small PDF with Japanese fonts that are not embedded; F3 has no map to Unicode. */
export function buildPdf({ pages, info = {}, xmp, bookmarks = [], attachments = {} }: TestDocument): Buffer {
  const objects: (Buffer | undefined)[] = []
  const reserve = (): number => objects.push(undefined)
  const put = (body: string | Buffer, id = reserve()): string => {
    objects[id - 1] = Buffer.from(body as string)
    return `${id} 0 R`
  }
  const stream = (dictionary: string, data: Buffer | string): string => {
    const bytes = Buffer.from(data as string)
    return put(Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')]))
  }
  const font = (encoding: string, ordering = 'Japan1'): string => {
    const descriptor = put(
      '<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    )
    const descendant = put(
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 4 >> /DW 1000 /FontDescriptor ${descriptor} >>`,
    )
    return put(`<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /${encoding} /DescendantFonts [${descendant}] >>`)
  }
  const fonts = `/F1 ${font('UniJIS-UTF16-H')} /F2 ${font('UniJIS-UTF16-V')} /F3 ${font('Identity-H', 'Identity')}`
  const tree = reserve()
  const kids = pages.map(({ content = '', filter, images = {}, annotations = [], rotate = 0 }) => {
    const xobjects = Object.entries(images).map(([name, pixels]) => {
      const side = Math.floor(Math.sqrt(pixels.length))
      return `/${name} ${stream(`/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8`, pixels)}`
    })
    const body = stream(filter === undefined ? '' : `/Filter /${filter}`, content)
    return put(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Contents ${body} /Annots [${annotations.map((each) => put(each)).join(' ')}]
      /Resources << /Font << ${fonts} >> /XObject << ${xobjects.join(' ')} >> >> >>`,
    )
  })
  put(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`, tree)
  const files = Object.entries(attachments).map(([name, data]) => {
    const file = stream('/Type /EmbeddedFile', data)
    return `${string(name)} ${put(`<< /Type /Filespec /F ${string(name)} /UF ${string(name)} /Desc ${string(`説明${name}`)} /EF << /F ${file} >> >>`)}`
  })
  const catalog = put(
    `<< /Type /Catalog /Pages ${tree} 0 R ${outline(bookmarks, put, reserve)}
    ${files.length > 0 ? `/Names << /EmbeddedFiles << /Names [${files.join(' ')}] >> >>` : ''}
    ${xmp === undefined ? '' : `/Metadata ${stream('/Type /Metadata /Subtype /XML', xmp)}`} >>`,
  )
  const about = put(
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} ${string(value)}`)
      .join(' ')} >>`,
  )
  return assemble(objects as Buffer[], `/Root ${catalog} /Info ${about}`)
}

function outline(titles: readonly string[], put: (body: string, id?: number) => string, reserve: () => number): string {
  if (titles.length === 0) return ''
  const root = reserve()
  const ids = titles.map(() => reserve())
  titles.forEach((title, i) => {
    const next = ids[i + 1]
    put(`<< /Title ${string(title)} /Parent ${root} 0 R ${next === undefined ? '' : `/Next ${next} 0 R`} >>`, ids[i])
  })
  put(`<< /Type /Outlines /First ${ids[0]} 0 R /Last ${ids.at(-1)} 0 R /Count ${ids.length} >>`, root)
  return `/Outlines ${root} 0 R`
}

function assemble(objects: readonly Buffer[], trailer: string): Buffer {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  let length = chunks[0]?.length ?? 0
  const push = (chunk: Buffer): void => {
    chunks.push(chunk)
    length += chunk.length
  }
  const offsets = objects.map((body, index) => {
    const offset = length
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]))
    return offset
  })
  const start = length
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(chunks)
}
