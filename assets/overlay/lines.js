// Breaks a caption into lines: at sense, never between a figure and its unit, and so that words already read stay put.
// A line holds 42 Latin or 16 Chinese, Japanese or Korean cells; a mixed line holds the like share of each.

const NARROW_PER_LINE = 42;
const WIDE_PER_LINE = 16;
const FULL = NARROW_PER_LINE * WIDE_PER_LINE; // one line in units that both kinds divide
const SENTENCE_SHARE = 0.5; // a sentence that ends beyond this share of a line ends the line
const SENSE_SHARE = 0.6; // a break at sense may leave the rest of a line empty, not more
const GLUE_SHARE = 0.6; // figures glued together may not grow beyond this

const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]/u;
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u;
const SENTENCE_END = /[.!?…。！？؟]["'”’»)\]]*\s*$/u;
const CLAUSE_END = /[,;:，；：、،؛—–]["'”’»)\]]*\s*$/u;
const NOT_AT_START = /^[\s,.;:!?%…)\]}»”’、。，；：！？）」』】》〉％·؟،؛]/u;
const NOT_AT_END = /[(\[{«“‘（「『【《〈$€£¥₹₩#№]\s*$/u;
const HAS_DIGIT = /\p{Nd}/u;
const CHINESE_NUMBER = /^[〇零一二两三四五六七八九十百千万亿半几]+$/u;
const MONEY = /^(?:[A-Z]{0,3}[$€£¥₹₩]|USD|EUR|GBP|CNY|RMB|JPY|KRW|INR|AED|SAR|MXN|BRL|RUB|NO\.?|Nº|№|#)\s*$/iu;
const CONNECTING = new Set(
  (
    "and or but so because if when which that who with for from to of in on at by than as before after until " +
    "y e o u pero porque si cuando que con para por de del desde en sin hasta como " +
    "et ou mais car si quand avec pour dans sur sans mas com para em sem und oder aber weil wenn mit für von bei и или но"
  ).split(" "),
);
const RTL = new Set(["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"]);

const words = new Intl.Segmenter(undefined, { granularity: "word" });
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Direction of a language's lines: the text decides unless the language is known to run right to left. */
export function directionOf(language) {
  return RTL.has(language.split("-")[0]) ? "rtl" : "auto";
}

/** Settled text and tail as one string, with a blank between them where the script has blanks. */
export function join(settled, tail) {
  const touching = !settled || !tail || /\s$/u.test(settled) || NOT_AT_START.test(tail);
  if (touching) return settled + tail;
  const unspaced = UNSPACED.test(lastOf(settled)) || UNSPACED.test(firstOf(tail));
  return settled + (unspaced ? "" : " ") + tail;
}

/** Lines of `settled` and `tail`: [{settled, tail}], each at most one line wide. */
export function breakLines(settled, tail) {
  const text = join(settled, tail);
  const border = tail ? text.length - tail.length : text.length;
  return fill(text).map(({ start, end }) => ({
    settled: text.slice(start, Math.max(start, Math.min(end, border))).trim() + blankBefore(text, start, end, border),
    tail: text.slice(Math.min(end, Math.max(start, border)), end).trim(),
  }));
}

/** The blank between a line's settled part and its tail belongs to the settled part. */
function blankBefore(text, start, end, border) {
  return border > start && border < end && /\s/u.test(text[border - 1]) ? " " : "";
}

/** The span {start, end} of each line. */
function fill(text) {
  const lines = [];
  let line = [];
  for (const chunk of fitting(glued(chunksOf(text)))) {
    if (line.length && width([...line, chunk]) > FULL) {
      const place = breakingPlace(line, chunk);
      lines.push(line.slice(0, place));
      line = line.slice(place);
    }
    line.push(chunk);
    if (SENTENCE_END.test(chunk.text) && width(line) >= FULL * SENTENCE_SHARE) lines.push(line.splice(0));
  }
  if (line.length) lines.push(line);
  return lines.map((chunks) => ({ start: chunks[0].start, end: chunks.at(-1).end }));
}

/** How many chunks of a full line stay on it: up to a clause's end, else up to a connecting word, else all. */
function breakingPlace(line, next) {
  const places = line.map((_, index) => index + 1).filter((place) => isSensible(line, place, next));
  const clause = places.findLast((place) => CLAUSE_END.test(line[place - 1].text));
  const connecting = places.findLast((place) => CONNECTING.has((line[place] ?? next).text.trim().toLowerCase()));
  return clause ?? connecting ?? line.length;
}

function isSensible(line, place, next) {
  return width(line.slice(0, place)) >= FULL * SENSE_SHARE && width([...line.slice(place), next]) <= FULL;
}

/** Pieces between which a line may break; blanks belong to the piece before them. */
function chunksOf(text) {
  const chunks = [];
  let before = "";
  for (const { segment, index } of words.segment(text)) {
    if (!before || mayBreak(before, segment)) chunks.push({ start: index, end: index, text: "" });
    const chunk = chunks.at(-1);
    chunk.end = index + segment.length;
    chunk.text += segment;
    before = segment;
  }
  return chunks;
}

function mayBreak(before, after) {
  if (NOT_AT_START.test(after) || NOT_AT_END.test(before)) return false;
  if (/\s$/u.test(before)) return true;
  const unspacedBefore = UNSPACED.test(lastOf(before)) || /[\u3001-\u3011\uff01-\uff1f]$/u.test(before);
  if (!UNSPACED.test(firstOf(after))) return unspacedBefore;
  return unspacedBefore || /\p{L}$/u.test(before);
}

/** Chunks with every figure kept together with its currency before it and its unit after it. */
function glued(chunks) {
  const kept = [];
  for (const chunk of chunks) {
    const before = kept.at(-1);
    if (!before || !belongTogether(before, chunk)) {
      kept.push({ ...chunk });
      continue;
    }
    before.text += chunk.text;
    before.end = chunk.end;
  }
  return kept;
}

function belongTogether(before, after) {
  if (width([before, after]) > FULL * GLUE_SHARE) return false;
  if (MONEY.test(lastWord(before.text)) && HAS_DIGIT.test(after.text)) return true;
  const figure = HAS_DIGIT.test(lastWord(before.text)) || CHINESE_NUMBER.test(lastWord(before.text).trim());
  return figure && !SENTENCE_END.test(before.text) && !CLAUSE_END.test(before.text);
}

/** Chunks that fit a line: a word longer than a line is cut between graphemes. */
function fitting(chunks) {
  return chunks.flatMap((chunk) => (width([chunk]) <= FULL ? [chunk] : cut(chunk)));
}

function cut(chunk) {
  const parts = [];
  for (const { segment, index } of graphemes.segment(chunk.text)) {
    const start = chunk.start + index;
    const last = parts.at(-1);
    const part = { start, end: start + segment.length, text: segment };
    if (!last || width([last, part]) > FULL) parts.push(part);
    else Object.assign(last, { end: part.end, text: last.text + segment });
  }
  return parts;
}

function width(chunks) {
  const shown = chunks.map((chunk) => chunk.text).join("").trimEnd();
  let sum = 0;
  for (const char of shown) sum += ZERO.test(char) ? 0 : WIDE.test(char) ? NARROW_PER_LINE : WIDE_PER_LINE;
  return sum;
}

/** The last word of a chunk that may be several glued ones. */
function lastWord(text) {
  return text.trimEnd().split(/\s+/u).at(-1);
}

function firstOf(text) {
  return [...text][0] ?? "";
}

function lastOf(text) {
  return [...text].at(-1) ?? "";
}
