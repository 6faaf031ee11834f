// The overlay page: keeps a socket to the app, shows the newest two lines per language, clears on silence and when the
// app is gone. Text reaches the page by textContent only. Works in OBS and in any browser.
//   ?lang=es | source | source,es   what is shown; without it the source and the first target
//   ?note=off                       no "machine-translated" note
//   ?clear_ms=6000 ?dead_ms=4000    silence, and silence of the app, after which the text goes

import { breakLines, directionOf } from "./lines.js";

// OBS sets the user's own CSS by innerHTML of a <style>; without "<" that can make no markup. Scripts have no policy.
window.trustedTypes?.createPolicy("default", { createHTML: (text) => text.replaceAll("<", "") });

const LINES_SHOWN = 2;
const BLOCKS_SHOWN = 3;
const RETRY_FIRST_MS = 500;
const RETRY_LAST_MS = 5000;
const NOTES = {
  ar: "ترجمة آلية",
  de: "Maschinell übersetzt",
  en: "Machine-translated",
  es: "Traducción automática",
  fa: "ترجمهٔ ماشینی",
  fr: "Traduction automatique",
  hi: "मशीनी अनुवाद",
  id: "Terjemahan mesin",
  it: "Traduzione automatica",
  ja: "機械翻訳",
  ko: "기계 번역",
  pt: "Tradução automática",
  ru: "Машинный перевод",
  th: "แปลโดยเครื่อง",
  tr: "Makine çevirisi",
  vi: "Dịch máy",
  zh: "机器翻译",
};

const query = new URLSearchParams(location.search);
const asked = (query.get("lang") ?? "").split(",").map((name) => name.trim().toLowerCase()).filter(Boolean);
const clearMs = positive(query.get("clear_ms"), 6000);
const deadMs = positive(query.get("dead_ms"), 4000);
const showsNote = query.get("note") !== "off";
const stage = document.querySelector(".stage");

const captions = new Map(); // id -> the message of that line
const blocks = new Map(); // language as asked -> its elements
let targets = [];
let clearTimer = 0;

function positive(text, otherwise) {
  const number = Number(text);
  return text && Number.isFinite(number) && number > 0 ? number : otherwise;
}

// --- what is shown ---------------------------------------------------------------------------------------------------

/** The names of the blocks, top to bottom. */
function layout() {
  if (asked.length) return asked.slice(0, BLOCKS_SHOWN);
  return ["source", ...targets.slice(0, 1)];
}

function render() {
  const names = layout();
  for (const [name, block] of blocks) {
    if (!names.includes(name)) {
      block.section.remove();
      blocks.delete(name);
    }
  }
  for (const name of names) renderBlock(blocks.get(name) ?? newBlock(name), linesOf(name));
}

function newBlock(name) {
  const section = document.createElement("section");
  const lines = document.createElement("div");
  section.className = `block block-${name === "source" ? "source" : "target"}`;
  lines.className = "lines";
  section.append(lines);
  const note = NOTES[name.split("-")[0]];
  if (name !== "source" && showsNote) section.append(newNote(name, note ?? NOTES.en));
  stage.append(section);
  const block = { name, section, lines, shown: new Map() };
  blocks.set(name, block);
  return block;
}

function newNote(name, text) {
  const note = document.createElement("p");
  note.className = "note";
  note.dir = directionOf(name);
  note.textContent = text;
  return note;
}

/** The text of one block; a language that is the source's own needs no translation. */
function partOf(caption, name) {
  const isAsked = (part) => part.lang.toLowerCase() === name;
  return caption.dst.find(isAsked) ?? (name === "source" || isAsked(caption.src) ? caption.src : undefined);
}

/** The newest lines of one language: [{key, lang, settled, tail}]. */
function linesOf(name) {
  const lines = [];
  for (const [id, caption] of [...captions].sort((one, other) => one[0] - other[0])) {
    const part = partOf(caption, name);
    if (!part) continue;
    breakLines(part.text, part.tail).forEach((line, index) => lines.push({ key: `${id}:${index}`, lang: part.lang, ...line }));
  }
  return lines.slice(-LINES_SHOWN);
}

/** Elements stay as long as their line does; only the text in them changes. */
function renderBlock(block, lines) {
  const keys = new Set(lines.map((line) => line.key));
  for (const [key, element] of block.shown) {
    if (!keys.has(key)) {
      element.remove();
      block.shown.delete(key);
    }
  }
  lines.forEach((line, index) => {
    const element = block.shown.get(line.key) ?? newLine(block, line.key);
    if (block.lines.children[index] !== element) block.lines.insertBefore(element, block.lines.children[index] ?? null);
    element.dir = directionOf(line.lang);
    element.lang = line.lang;
    setText(element.firstChild, line.settled);
    setText(element.lastChild, line.tail);
    block.section.dataset.lang = line.lang;
  });
  block.section.classList.toggle("has-text", lines.length > 0);
}

function newLine(block, key) {
  const element = document.createElement("p");
  element.className = "line";
  element.dataset.line = key;
  for (const part of ["settled", "tail"]) {
    const span = document.createElement("span");
    span.className = part;
    element.append(span);
  }
  block.shown.set(key, element);
  return element;
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function clear() {
  clearTimeout(clearTimer);
  captions.clear();
  render();
}

function clearAfter(ms) {
  clearTimeout(clearTimer);
  clearTimer = setTimeout(clear, ms);
}

// --- what the app says -----------------------------------------------------------------------------------------------

const hearing = {
  state(message) {
    targets = message.targets.map((name) => name.toLowerCase());
    captions.clear();
    const fresh = message.captions.filter((caption) => caption.age_ms < clearMs);
    for (const caption of fresh) captions.set(caption.id, caption);
    render();
    if (fresh.length) clearAfter(clearMs - Math.min(...fresh.map((caption) => caption.age_ms)));
  },
  caption(message) {
    const known = captions.get(message.id);
    if (known && known.rev >= message.rev) return;
    captions.set(message.id, message);
    while (captions.size > 4) captions.delete(Math.min(...captions.keys()));
    render();
    clearAfter(clearMs);
  },
  "caption.clear": clear,
};

function hear(text) {
  const message = JSON.parse(text);
  hearing[message.t]?.(message);
}

// --- the socket ------------------------------------------------------------------------------------------------------

let retries = 0;

function connect() {
  const socket = new WebSocket(new URL("ws", location.href.replace(/^http/, "ws").replace(/[?#].*$/, "")));
  let watch = setTimeout(giveUp, RETRY_LAST_MS);

  function giveUp() {
    socket.close();
    lost();
  }

  /** Once per socket: the text goes when the app does not come back in time. */
  function lost() {
    if (socket.onclose === null) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    clearTimeout(watch);
    setTimeout(connect, retryMs());
  }

  socket.onopen = () => {
    retries = 0;
    socket.send(JSON.stringify({ t: "hello", role: "captions", obs: window.obsstudio?.pluginVersion ?? "" }));
  };
  socket.onmessage = (event) => {
    clearTimeout(watch);
    watch = setTimeout(giveUp, deadMs);
    alive();
    hear(event.data);
  };
  socket.onclose = lost;
}

/** 0.5 s, 1 s, 2 s, 4 s, 5 s, each up to a quarter shorter, so that many pages do not come at once. */
function retryMs() {
  const ms = Math.min(RETRY_LAST_MS, RETRY_FIRST_MS * 2 ** Math.min(retries, 4));
  retries += 1;
  return ms * (1 - Math.random() / 4);
}

let deadTimer = 0;

function alive() {
  clearTimeout(deadTimer);
  deadTimer = setTimeout(clear, deadMs);
  document.documentElement.classList.add("is-connected");
}

connect();
