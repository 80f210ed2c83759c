const caption = ({ width, theme, locale }) => `${width} px · ${theme} · ${locale}`;

const figure = (picture) =>
  `<figure><a href="${picture.file}"><img src="${picture.file}" width="${picture.width}" loading="lazy" alt="${picture.type}, ${picture.state}, ${caption(picture)}"></a>` +
  `<figcaption>${caption(picture)}</figcaption></figure>`;

/** Pictures by chart and state, in the order in which they first occur. */
function grouped(pictures) {
  const groups = new Map();
  for (const picture of pictures) {
    const head = `${picture.type}: ${picture.state}`;
    groups.set(head, [...(groups.get(head) ?? []), picture]);
  }
  return [...groups];
}

const section = ([head, pictures]) =>
  `<section id="${head.replace(': ', '-')}"><h2>${head}</h2><div>${pictures.map(figure).join('\n')}</div></section>`;

/** One HTML page of pictures, each with its width, theme and language, under a heading for each chart and state. */
export function contactSheet(pictures) {
  const groups = grouped(pictures);
  const links = groups.map(([head]) => `<a href="#${head.replace(': ', '-')}">${head}</a>`).join(' · ');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gallery</title>
<style>
  body { margin: 24px; background: #8a8780; color: #000; font: 14px/1.4 system-ui, sans-serif }
  h2 { margin: 32px 0 8px }
  div { display: flex; flex-wrap: wrap; align-items: start; gap: 20px }
  figure { margin: 0 }
  img { display: block; height: auto }
  a { color: inherit }
</style>
<h1>${pictures.length} pictures</h1>
<nav>${links}</nav>
${groups.map(section).join('\n')}
</html>
`;
}
