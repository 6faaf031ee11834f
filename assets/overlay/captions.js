// The captions: two lines of each language, changed in place, gone after silence.

import { breakLines, directionOf } from "./lines.js";
import { NOTES, SAMPLES, inLanguage } from "./words.js";

const LINES_SHOWN = 2;
const BLOCKS_SHOWN = 3;
const KEPT = 4;
const READ_MS = 2000; // how long lines stay when more came at once than fit
const FLAGS = ["figure", "term", "untranslated"];

export class Captions {
  constructor(stage, { asked, clearMs, note }) {
    this.stage = stage;
    this.asked = asked;
    this.clearMs = clearMs;
    this.note = note;
    this.captions = new Map(); // id -> the message of that line
    this.blocks = new Map(); // language as asked -> its elements
    this.targets = [];
    this.clearTimer = 0;
    this.isCatchingUp = false;
  }

  // --- what the app says ---------------------------------------------------------------------------------------------

  state(message) {
    this.targets = message.targets.map((name) => name.toLowerCase());
    this.stage.classList.toggle("without-note", !this.note || !message.note);
    this.captions.clear();
    const fresh = message.captions.filter((caption) => caption.age_ms < this.clearMs);
    for (const caption of fresh) this.captions.set(caption.id, caption);
    this.isCatchingUp = true;
    this.render();
    this.isCatchingUp = false;
    clearTimeout(this.clearTimer);
    if (fresh.length) this.clearAfter(this.clearMs - Math.min(...fresh.map((caption) => caption.age_ms)));
  }

  caption(message) {
    const known = this.captions.get(message.id);
    if (known && known.rev >= message.rev) return;
    this.captions.delete(0); // a test caption makes room
    this.captions.set(message.id, message);
    while (this.captions.size > KEPT) this.captions.delete(Math.min(...this.captions.keys()));
    this.render();
    this.clearAfter(this.clearMs);
  }

  gone(message) {
    this.captions.delete(message.id);
    this.render();
  }

  /** A test caption in every language that this page may show. */
  sample() {
    const languages = [...new Set([...this.targets, ...this.asked.filter((name) => name !== "source")])];
    const dst = languages.map((lang) => ({ lang, text: inLanguage(SAMPLES, lang, ""), tail: "" }));
    const src = { lang: "en", text: SAMPLES.en, tail: "" };
    this.captions.clear();
    this.captions.set(0, { id: 0, rev: 0, src, dst: dst.filter((part) => part.text) });
    this.render();
    this.clearAfter(this.clearMs);
  }

  clear() {
    clearTimeout(this.clearTimer);
    this.captions.clear();
    this.render();
  }

  clearAfter(ms) {
    clearTimeout(this.clearTimer);
    this.clearTimer = setTimeout(() => this.clear(), ms);
  }

  // --- what is shown -------------------------------------------------------------------------------------------------

  /** The names of the blocks, top to bottom. */
  layout() {
    if (this.asked.length) return [...new Set(this.asked)].slice(0, BLOCKS_SHOWN);
    return ["source", ...this.targets.slice(0, 1)];
  }

  render() {
    const names = this.layout();
    for (const [name, block] of this.blocks) {
      if (!names.includes(name)) {
        block.section.remove();
        this.blocks.delete(name);
      }
    }
    names.forEach((name, index) => {
      const block = this.blocks.get(name) ?? this.newBlock(name);
      if (this.stage.children[index] !== block.section) this.stage.insertBefore(block.section, this.stage.children[index]);
      renderBlock(block, this.visible(block, this.linesOf(name)));
    });
  }

  newBlock(name) {
    const section = document.createElement("section");
    const lines = document.createElement("div");
    section.className = `block block-${name === "source" ? "source" : "target"}`;
    lines.className = "lines";
    section.append(lines);
    if (name !== "source" && this.note) section.append(newNote(name));
    const block = { name, section, lines, shown: new Map(), seen: new Set(), first: "", holding: 0 };
    this.blocks.set(name, block);
    return block;
  }

  /** The newest of `lines`; those that nobody has seen come first for a while, as when a long sentence is translated at once. */
  visible(block, lines) {
    const keys = new Set(lines.map((line) => line.key));
    if (this.isCatchingUp) block.seen = new Set(keys);
    if (!block.holding || !keys.has(block.first)) this.move(block, lines);
    const start = lines.findIndex((line) => line.key === block.first);
    const shown = start < 0 ? [] : lines.slice(start, start + LINES_SHOWN);
    block.seen = new Set([...block.seen, ...shown.map((line) => line.key)].filter((key) => keys.has(key)));
    return shown;
  }

  /** Goes on to the newest lines, at most to the first one that nobody has seen. */
  move(block, lines) {
    const newest = Math.max(0, lines.length - LINES_SHOWN);
    const unseen = lines.findLastIndex((line) => block.seen.has(line.key)) + 1;
    const start = Math.min(newest, unseen);
    block.first = lines[start]?.key;
    clearTimeout(block.holding);
    block.holding = start < newest ? setTimeout(() => this.release(block), READ_MS) : 0;
  }

  release(block) {
    block.holding = 0;
    this.render();
  }

  /** The lines of one language: [{key, lang, settled, tail, flags}]. */
  linesOf(name) {
    const lines = [];
    for (const [id, caption] of [...this.captions].sort((one, other) => one[0] - other[0])) {
      const part = partOf(caption, name);
      if (!part) continue;
      const flags = part.flags ?? [];
      const lang = flags.includes("untranslated") ? caption.src.lang : part.lang;
      breakLines(part.text, part.tail).forEach((line, index) => lines.push({ key: `${id}:${index}`, lang, flags, ...line }));
    }
    return lines;
  }
}

function newNote(name) {
  const note = document.createElement("p");
  note.className = "note";
  note.dir = directionOf(name);
  note.lang = name.split("-")[0];
  note.textContent = inLanguage(NOTES, name, NOTES.en);
  return note;
}

/** The text of one block; a language that is the source's own needs no translation. */
function partOf(caption, name) {
  const isAsked = (part) => part.lang.toLowerCase() === name;
  return caption.dst.find(isAsked) ?? (name === "source" || isAsked(caption.src) ? caption.src : undefined);
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
    for (const flag of FLAGS) element.classList.toggle(`flag-${flag}`, line.flags.includes(flag));
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
