import { type ChartBlock, columnShares, drawingOf, svgOfChart, tableOfChart, widths } from './chart-block.ts';
import type { Block, Column, DocumentContent, Run } from './content.ts';
import { languageTag, readyToPrint } from './content.ts';
import { pngOf } from './drawing-picture.ts';
import { writeZip, type ZipEntry } from './zip.ts';

const mimetype = 'application/vnd.oasis.opendocument.text';
const namespaces = ['office', 'style', 'text', 'table', 'meta', 'drawing'].map((name) => `xmlns:${name === 'drawing' ? 'draw' : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"', 'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"', 'xmlns:xlink="http://www.w3.org/1999/xlink"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"', 'office:version="1.3"').join(' ');

/**
 * Prints the content as an OpenDocument text (ODF 1.3, the standard for documents that others go on editing). Real headings, table header rows,
 * language and title are in it, so that a reader's own tools find their way. The same content gives the same bytes.
 */
export async function renderOdt(content: DocumentContent): Promise<Uint8Array> {
  const ready = readyToPrint(content);
  const pictures = await picturesOf(ready);
  const text = new TextEncoder();
  return writeZip([
    { name: 'mimetype', bytes: text.encode(mimetype), stored: true },
    { name: 'content.xml', bytes: text.encode(contentXml(ready)) },
    { name: 'styles.xml', bytes: text.encode(stylesXml(ready)) },
    { name: 'meta.xml', bytes: text.encode(metaXml(ready)) },
    ...pictures,
    { name: 'META-INF/manifest.xml', bytes: text.encode(manifestXml(pictures.map((picture) => picture.name))) },
  ]);
}

/** Every drawing as lines that stay sharp, and as a picture for programs that do not draw SVG. */
async function picturesOf(content: DocumentContent): Promise<ZipEntry[]> {
  const pictures: ZipEntry[] = [];
  for (const block of content.blocks) {
    if (block.kind !== 'chart') continue;
    const number = pictures.length / 2 + 1;
    pictures.push({ name: pictureName(number, 'svg'), bytes: new TextEncoder().encode(svgOfChart(block, content.language)) });
    pictures.push({ name: pictureName(number, 'png'), bytes: await pngOf(drawingOf(block, content.language, widths.paper)), stored: true });
  }
  return pictures;
}

function pictureName(number: number, kind: 'svg' | 'png'): string {
  return `Pictures/drawing-${number}.${kind}`;
}

function contentXml(content: DocumentContent): string {
  let tables = 0;
  let drawings = 0;
  const body = [
    p('Organisation', escape(content.organisation)),
    ...content.to.map((line) => p('Address', escape(line))),
    ...content.facts.map((fact, i) => p(i === 0 ? 'FirstFact' : 'Fact', `${escape(fact.label)}<text:tab/>${escape(fact.value)}`)),
    heading(1, content.title),
    ...content.blocks.map((block) => (block.kind === 'chart' ? chartXml(block, content.language, drawings += 1, tables += 1) : blockXml(block, () => (tables += 1)))),
  ];
  return xml('document-content', `<office:automatic-styles>${automaticStyles}${tableStyles(content.blocks, content.language)}</office:automatic-styles><office:body><office:text>${body.join('')}</office:text></office:body>`);
}

const automaticStyles = [
  ...[2, 3, 4].map((level) => `<style:style style:name="NewPage_20_${level}" style:family="paragraph" style:parent-style-name="Heading_20_${level}"><style:paragraph-properties fo:break-before="page"/></style:style>`),
  '<style:style style:name="Picture" style:family="graphic"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline" fo:border="none"/></style:style>',
  '<style:style style:name="HeadCell" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:border="none" fo:border-bottom="1pt solid #0b4a6f"/></style:style>',
  '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:border="none" fo:border-bottom="0.5pt solid #c9b48a"/></style:style>',
].join('');

function chartXml(block: ChartBlock, language: DocumentContent['language'], drawing: number, number: number): string {
  const { columns, rows, foot } = tableOfChart(block, language);
  const { width, height } = drawingOf(block, language, widths.paper);
  const picture = (kind: 'svg' | 'png', type: string): string => `<draw:image xlink:href="${pictureName(drawing, kind)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" draw:mime-type="${type}"/>`;
  return p('Caption', escape(block.caption)) + p('Finding', escape(block.finding))
    + p('Drawing', `<draw:frame draw:name="${escape(`${drawing}. ${block.caption}`)}" draw:style-name="Picture" text:anchor-type="as-char" svg:width="15.8cm" svg:height="${Math.round((height / width) * 1580) / 100}cm">`
      + `${picture('svg', 'image/svg+xml')}${picture('png', 'image/png')}<svg:title>${escape(block.caption)}</svg:title><svg:desc>${escape(block.finding)}</svg:desc></draw:frame>`)
    + (foot === null ? '' : p('StarNote', escape(foot))) + tableXml(block.caption, columns, rows, true, number);
}

function blockXml(block: Exclude<Block, ChartBlock>, nextTable: () => number): string {
  switch (block.kind) {
    case 'heading': return heading(block.level, block.text, block.newPage === true);
    case 'paragraph': return p('Text_20_body', runs(block.runs));
    case 'note': return p('Note', runs(block.runs));
    case 'list': return `<text:list text:style-name="${block.ordered ? 'Numbers' : 'Bullets'}">${block.items.map((item) => `<text:list-item>${p('List_20_Item', runs(item))}</text:list-item>`).join('')}</text:list>`;
    case 'table': return p('Caption', escape(block.caption)) + tableXml(block.caption, block.columns, block.rows, block.rowHeaders === true, nextTable());
    case 'signatures': return p('Signing', escape(block.body)) + block.people.map((person) => p('Signature', person.name === undefined ? escape(person.role) : `${escape(person.name)}<text:line-break/>${escape(person.role)}`)).join('');
  }
}

/** A table of numbers is as wide as its numbers; ODF tells widths in styles, so every table with numbers has its own. */
function tableStyles(blocks: readonly Block[], language: DocumentContent['language']): string {
  let tables = 0;
  return blocks.flatMap((block) => {
    if (block.kind !== 'table' && block.kind !== 'chart') return [];
    tables += 1;
    const { columns, rows } = block.kind === 'table' ? block : tableOfChart(block, language);
    const shares = columnShares(columns, rows);
    const cm = (share: number): string => `${Math.round(share * 1580) / 100}cm`;
    return [
      `<style:style style:name="Table${tables}" style:family="table"><style:table-properties style:width="${cm(shares.reduce((sum, share) => sum + share, 0))}" table:align="left" fo:margin-bottom="0.4cm"/></style:style>`,
      ...shares.map((share, at) => `<style:style style:name="Table${tables}.${at + 1}" style:family="table-column"><style:table-column-properties style:column-width="${cm(share)}"/></style:style>`),
    ];
  }).join('');
}

function tableXml(caption: string, columns: readonly Column[], rows: readonly (readonly string[])[], rowHeaders: boolean, number: number): string {
  const row = (cells: readonly string[], style: string, text: string): string =>
    `<table:table-row>${cells.map((cell, i) => `<table:table-cell table:style-name="${style}" office:value-type="string">${p(columns[i]?.align === 'right' ? `${text}_20_Right` : rowHeaders && i === 0 && text === 'Table_20_Contents' ? 'Row_20_Name' : text, escape(cell))}</table:table-cell>`).join('')}</table:table-row>`;
  return `<table:table table:name="${escape(`${number}. ${caption}`)}" table:style-name="Table${number}">${columnsXml(columns.length, rowHeaders, number)}`
    + `<table:table-header-rows>${row(columns.map((column) => column.label), 'HeadCell', 'Table_20_Heading')}</table:table-header-rows>`
    + `${rows.map((cells) => row(cells, 'Cell', 'Table_20_Contents')).join('')}</table:table>`;
}

/** The first column of row names is one of header columns, which a program may repeat and announce. */
function columnsXml(count: number, rowHeaders: boolean, table: number): string {
  const [first = '', ...others] = Array.from({ length: count }, (_, at) => `<table:table-column table:style-name="Table${table}.${at + 1}"/>`);
  return (rowHeaders ? `<table:table-header-columns>${first}</table:table-header-columns>` : first) + others.join('');
}

function stylesXml(content: DocumentContent): string {
  const { language, country } = languageTag(content.language);
  const footer = `${escape([content.organisation, content.reference].filter((part) => part !== undefined).join(' · '))}<text:tab/>${escape(content.pageWords.page)} <text:page-number text:select-page="current">1</text:page-number> ${escape(content.pageWords.of)} <text:page-count>1</text:page-count>`;
  const styles = [
    `<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2" fo:line-height="135%"/><style:text-properties fo:font-family="'Noto Sans', 'Liberation Sans', Arial, sans-serif" fo:font-size="10pt" fo:language="${language}" fo:country="${country}" fo:hyphenate="false"/></style:default-style>`,
    style('Standard', '', '', ''),
    style('Text_20_body', 'Standard', 'fo:margin-bottom="0.28cm"', ''),
    style('Heading', 'Standard', 'fo:keep-with-next="always"', 'fo:font-weight="bold" fo:color="#0b4a6f"'),
    ...[['15pt', '1cm', '0.45cm'], ['11.5pt', '0.55cm', '0.22cm'], ['10pt', '0.45cm', '0.2cm'], ['10pt', '0.4cm', '0.2cm']].map(([size, above, below], i) =>
      style(`Heading_20_${i + 1}`, 'Heading', `fo:margin-top="${above}" fo:margin-bottom="${below}"`, `fo:font-size="${size}"`, ` style:default-outline-level="${i + 1}"`)),
    style('Organisation', 'Standard', 'fo:margin-bottom="0.8cm" fo:padding-bottom="0.15cm" fo:border-bottom="1.5pt solid #c9b48a"', 'fo:font-size="13pt" fo:font-weight="bold" fo:color="#0b4a6f"'),
    style('Address', 'Standard', '', ''),
    style('Fact', 'Standard', '', 'fo:font-size="9pt"', '', '<style:tab-stops><style:tab-stop style:position="3.5cm"/></style:tab-stops>'),
    style('FirstFact', 'Fact', 'fo:margin-top="0.5cm"', '', '', '<style:tab-stops><style:tab-stop style:position="3.5cm"/></style:tab-stops>'),
    style('List_20_Item', 'Text_20_body', 'fo:margin-bottom="0.12cm"', ''),
    style('Caption', 'Standard', 'fo:margin-top="0.35cm" fo:margin-bottom="0.12cm" fo:keep-with-next="always"', 'fo:font-size="9pt" fo:font-weight="bold"'),
    style('Table_20_Contents', 'Standard', '', 'fo:font-size="9pt"'),
    style('Table_20_Contents_20_Right', 'Table_20_Contents', 'fo:text-align="end"', ''),
    style('Table_20_Heading', 'Table_20_Contents', '', 'fo:font-weight="bold" fo:color="#0b4a6f"'),
    style('Table_20_Heading_20_Right', 'Table_20_Heading', 'fo:text-align="end"', ''),
    style('Row_20_Name', 'Table_20_Contents', '', 'fo:font-weight="bold"'),
    style('Finding', 'Text_20_body', 'fo:keep-with-next="always"', ''),
    style('Drawing', 'Standard', 'fo:margin-bottom="0.25cm" fo:keep-with-next="always" fo:line-height="100%"', ''),
    style('Note', 'Text_20_body', 'fo:margin-top="0.3cm"', 'fo:font-size="8.5pt" fo:color="#4a5560"'),
    style('StarNote', 'Note', 'fo:margin-top="0cm" fo:margin-bottom="0.35cm" fo:keep-with-next="always"', ''),
    style('Signing', 'Standard', 'fo:margin-top="0.5cm" fo:keep-with-next="always"', ''),
    style('Signature', 'Standard', 'fo:margin-top="1.7cm" fo:keep-together="always"', ''),
    style('Footer', 'Standard', '', 'fo:font-size="8pt" fo:color="#4a5560"', '', '<style:tab-stops><style:tab-stop style:position="15.8cm" style:type="right"/></style:tab-stops>'),
    '<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
    listStyle('Bullets', '<text:list-level-style-bullet text:level="1" text:bullet-char="•">', '</text:list-level-style-bullet>'),
    listStyle('Numbers', '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">', '</text:list-level-style-number>'),
  ].join('');
  return xml('document-styles', `<office:styles>${styles}</office:styles>`
    + '<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2.4cm" fo:margin-bottom="1.6cm" fo:margin-left="2.6cm" fo:margin-right="2.6cm"/><style:footer-style><style:header-footer-properties fo:margin-top="0.6cm" fo:min-height="0.6cm"/></style:footer-style></style:page-layout></office:automatic-styles>'
    + `<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer>${p('Footer', footer)}</style:footer></style:master-page></office:master-styles>`);
}

function style(name: string, parent: string, block: string, text: string, attributes = '', inside = ''): string {
  return `<style:style style:name="${name}" style:display-name="${name.replaceAll('_20_', ' ')}" style:family="paragraph"${parent ? ` style:parent-style-name="${parent}"` : ''}${attributes}>`
    + `<style:paragraph-properties ${block}>${inside}</style:paragraph-properties><style:text-properties ${text}/></style:style>`;
}

function listStyle(name: string, open: string, close: string): string {
  return `<text:list-style style:name="${name}">${open}<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.6cm" fo:text-indent="-0.6cm" fo:margin-left="0.6cm"/></style:list-level-properties>${close}</text:list-style>`;
}

function metaXml(content: DocumentContent): string {
  const day = `${content.date}T00:00:00`;
  return xml('document-meta', `<office:meta><meta:generator>Baken</meta:generator><dc:title>${escape(content.title)}</dc:title><dc:subject>${escape(content.subject)}</dc:subject>`
    + `<meta:initial-creator>${escape(content.organisation)}</meta:initial-creator><dc:creator>${escape(content.organisation)}</dc:creator><meta:creation-date>${day}</meta:creation-date><dc:date>${day}</dc:date><dc:language>${languageTag(content.language).tag}</dc:language></office:meta>`);
}

function manifestXml(pictures: readonly string[]): string {
  const files = ['content.xml', 'styles.xml', 'meta.xml', ...pictures].map((name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="${name.endsWith('.xml') ? 'text/xml' : name.endsWith('.svg') ? 'image/svg+xml' : 'image/png'}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimetype}"/>${files}</manifest:manifest>`;
}

function xml(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:${root} ${namespaces}>${inside}</office:${root}>`;
}

function heading(level: number, text: string, newPage = false): string {
  return `<text:h text:style-name="${newPage ? 'NewPage' : 'Heading'}_20_${level}" text:outline-level="${level}">${escape(text)}</text:h>`;
}

function p(name: string, inside: string): string {
  return `<text:p text:style-name="${name}">${inside}</text:p>`;
}

function runs(list: readonly Run[]): string {
  return list.map((run) => (run.strong ? `<text:span text:style-name="Strong">${escape(run.text)}</text:span>` : escape(run.text))).join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
