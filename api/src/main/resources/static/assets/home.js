import { texts } from './texts.js';

const REFRESH_MS = 5000;
const TIMEOUT_MS = 10000;

let language = remembered() ?? (navigator.language.startsWith('zh') ? 'zh-CN' : 'en');
let figures = null;

const byId = (id) => document.getElementById(id);
const text = (name) => texts[language][name] ?? name;
const number = (value) => new Intl.NumberFormat(language).format(value);

function remembered() {
  const stored = localStorage.getItem('tact.language');
  return stored in texts ? stored : null;
}

function say(name, isError = false) {
  byId('state').textContent = name ? text(name) : '';
  byId('state').classList.toggle('error', isError);
  byId('retry').hidden = !isError;
}

function speak() {
  document.documentElement.lang = language;
  document.querySelectorAll('[data-text]').forEach((element) => {
    element.textContent = text(element.dataset.text);
  });
  const other = language === 'en' ? 'zh-CN' : 'en';
  byId('language').textContent = other === 'en' ? 'English' : '中文';
  byId('language').lang = other;
}

function cell(value, className) {
  const element = document.createElement('td');
  element.textContent = value;
  if (className) element.className = className;
  return element;
}

function rows(table, items, cells) {
  const body = byId(table).tBodies[0];
  const made = items.map((item) => {
    const row = document.createElement('tr');
    row.append(...cells(item));
    return row;
  });
  if (made.length === 0) {
    const row = document.createElement('tr');
    const nothing = cell(text('nothing'), 'empty');
    nothing.colSpan = byId(table).tHead.rows[0].cells.length;
    row.append(nothing);
    made.push(row);
  }
  body.replaceChildren(...made);
}

function showContacts() {
  const { customers, contacts } = figures;
  const { approved, deferred, suppressed, withdrawn } = contacts;
  const shown = { customers, approved, deferred, suppressed, withdrawn };
  byId('contacts').replaceChildren(...Object.entries(shown).map(([name, value]) => {
    const group = document.createElement('div');
    const term = document.createElement('dt');
    const detail = document.createElement('dd');
    term.textContent = text(name);
    detail.textContent = number(value);
    group.append(term, detail);
    return group;
  }));
}

function show() {
  showContacts();
  rows('reasons', figures.contacts.reasons, (reason) => [
    cell(text(reason.code)), cell(text(reason.decision.toLowerCase())), cell(number(reason.contacts), 'number')]);
  rows('journeys', figures.journeys, (journey) => [
    cell(journey.key),
    ...['started', 'waiting', 'completed', 'failed'].map((name) => cell(number(journey[name]), 'number'))]);
}

async function refresh() {
  try {
    const answer = await fetch('/api/overview', {
      headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (answer.status === 401) {
      location.assign('/sign-in');
      return;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    figures = await answer.json();
    show();
    say(figures.customers === 0 ? 'empty' : null);
  } catch {
    say(figures ? 'stale' : 'unreachable', true);
  }
}

byId('language').addEventListener('click', () => {
  language = language === 'en' ? 'zh-CN' : 'en';
  localStorage.setItem('tact.language', language);
  speak();
  if (figures) show();
});
byId('retry').addEventListener('click', refresh);
byId('sign-out').addEventListener('submit', () => {
  const token = document.cookie.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='));
  byId('sign-out').elements['_csrf'].value = token ? decodeURIComponent(token.split('=')[1]) : '';
});

speak();
say('loading');
await refresh();
setInterval(() => { if (!document.hidden) refresh(); }, REFRESH_MS);
