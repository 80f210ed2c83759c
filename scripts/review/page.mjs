// The review page: events beside the text that states them, and the corrections that an editor makes.
const { document, fetch, localStorage } = window;
const byId = (id) => document.getElementById(id);
const token = document.querySelector('meta[name=coop-token]').content;
const form = byId('fix');
const STATES = { accept: 'accepted', drop: 'rejected', change: 'fixed', merge: 'merged' };

const { dataset, texts, corrections: given, modes, statuses } = await (await fetch('/data.json')).json();
const articles = new Map(dataset.articles.map((article) => [article.id, article]));
const state = { at: 0, corrections: given };

const current = () => dataset.events[state.at];
const correctionOf = ({ id }) => state.corrections.find(({ event }) => event?.id === id);
const list = (names) => names.join(', ');

function element(name, content, properties = {}) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...[content].flat());
  return made;
}

function headline({ parties, mode, goods }) {
  return `${parties.join(' – ')}: ${mode}${goods.length > 0 ? `, ${list(goods)}` : ''}`;
}

function drawList() {
  const items = dataset.events.map((event, at) => {
    const made = correctionOf(event);
    const note = element('small', `${event.status} · ${made ? (STATES[made.do] ?? made.do) : 'open'}`);
    const button = element('button', [headline(event), note], { type: 'button' });
    if (at === state.at) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => show(at));
    return element('li', button);
  });
  byId('events').replaceChildren(...items);
  const done = dataset.events.filter(correctionOf).length;
  byId('progress').textContent = `${done} of ${dataset.events.length} reviewed`;
}

/** The text with its quoted sentences marked; without the text, the quotes with what stands around them. */
function drawText(event) {
  const [{ article: id }] = event.evidence;
  const pieces = event.evidence.filter(({ article }) => article === id).sort((a, b) => a.start - b.start);
  const text = texts[id];
  const parts = [];
  let from = 0;
  for (const { start, end, exact, prefix, suffix } of pieces) {
    if (text === undefined) parts.push(`… ${prefix}`, element('mark', exact), `${suffix} …\n\n`);
    else if (start >= from) {
      parts.push(text.slice(from, start), element('mark', text.slice(start, end)));
      from = end;
    }
  }
  if (text !== undefined) parts.push(text.slice(from));
  byId('text').replaceChildren(...parts);
  const box = byId('text');
  const quote = box.querySelector('mark');
  // The box alone is scrolled: the page stays where the editor put it.
  if (quote) box.scrollTop = quote.offsetTop - box.clientHeight / 3;
  const article = articles.get(id);
  byId('title').textContent = article?.title ?? '';
  byId('source').textContent =
    [article?.outlet, article?.published].filter(Boolean).join(' · ') || 'outlet and date not stated';
}

function drawForm(event) {
  const set = correctionOf(event)?.set ?? {};
  const now = { ...event, ...set };
  form.mode.value = now.mode;
  form.status.value = now.status;
  form.date.value = now.date ?? '';
  form.goods.value = list(now.goods);
  form.place.value = now.place ?? '';
  form.reason.value = correctionOf(event)?.reason ?? '';
  byId('event').textContent = headline(event);
  byId('facts').textContent =
    `${event.status} · ${event.date ?? 'no date'} · ${list(event.saidBy ?? []) || 'nobody named'} · rule ${event.rule}`;
}

function drawChart(event) {
  const ids = new Set(event.evidence.map(({ article }) => article));
  document.querySelector('coop-chart').data = {
    ...dataset,
    articles: dataset.articles.filter(({ id }) => ids.has(id)),
    events: dataset.events
      .filter(({ evidence }) => evidence.some(({ article }) => ids.has(article)))
      .map((each) => ({ ...each, evidence: each.evidence.filter(({ article }) => ids.has(article)) })),
  };
}

function show(at) {
  if (dataset.events.length === 0) return;
  const before = state.at;
  state.at = Math.max(0, Math.min(dataset.events.length - 1, at));
  byId('message').textContent = '';
  drawList();
  drawText(current());
  drawForm(current());
  drawChart(current());
  if (state.at !== before) byId('events').children[state.at].scrollIntoView({ block: 'nearest' });
}

async function send(correction) {
  const { id } = current();
  const response = await fetch(`/corrections/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-coop-token': token },
    body: JSON.stringify(correction),
  });
  const answer = await response.json();
  byId('message').textContent = response.ok ? '' : answer.error;
  if (!response.ok) return;
  state.corrections = answer.corrections;
  if (correction === null) show(state.at);
  else show(state.at + 1);
}

function target({ id, evidence, mode, parties }) {
  return { id, article: evidence[0].article, exact: evidence[0].exact, mode, parties };
}

function decide(deed, usual, more = {}) {
  const by = byId('by').value.trim();
  if (!by) {
    byId('message').textContent = 'Say your name first: corrections are signed.';
    byId('by').focus();
    return;
  }
  localStorage.setItem('coop-by', by);
  const reason = form.reason.value.trim() || usual;
  void send({ do: deed, event: target(current()), ...more, reason, by });
}

function fix() {
  const event = current();
  const wanted = {
    mode: form.mode.value,
    status: form.status.value,
    date: form.date.value.trim() || null,
    goods: form.goods.value
      .split(',')
      .map((good) => good.trim())
      .filter(Boolean),
    place: form.place.value.trim() || null,
  };
  const before = { ...event, place: event.place ?? null };
  const set = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
  if (Object.keys(set).length === 0) byId('message').textContent = 'Nothing is changed yet.';
  else decide('change', 'the article says otherwise', { set });
}

const KEYS = {
  j: () => show(state.at + 1),
  ArrowDown: () => show(state.at + 1),
  k: () => show(state.at - 1),
  ArrowUp: () => show(state.at - 1),
  a: () => decide('accept', 'checked against the article'),
  r: () => decide('drop', 'the article does not say so'),
  e: () => form.status.focus(),
  u: () => void send(null),
};

document.addEventListener('keydown', (event) => {
  const isTyping = event.target.closest?.('input, select, coop-chart');
  if (event.key === 'Escape' && isTyping) byId('title').focus();
  if (isTyping || event.altKey || event.ctrlKey || event.metaKey || !KEYS[event.key]) return;
  if (event.target.id === 'text' && event.key.startsWith('Arrow')) return;
  event.preventDefault();
  KEYS[event.key]();
});
byId('accept').addEventListener('click', KEYS.a);
byId('reject').addEventListener('click', KEYS.r);
byId('undo').addEventListener('click', KEYS.u);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  fix();
});
document.querySelector('coop-chart').addEventListener('coop-select', ({ detail }) => {
  const at = dataset.events.findIndex(({ id }) => id === detail.events[0]?.id);
  if (at >= 0 && at !== state.at) show(at);
});

for (const [name, values] of [
  ['mode', modes],
  ['status', statuses],
])
  form[name].append(...values.map((value) => element('option', value, { value })));
byId('by').value = localStorage.getItem('coop-by') ?? '';
drawList();
show(
  Math.max(
    0,
    dataset.events.findIndex((event) => !correctionOf(event)),
  ),
);
