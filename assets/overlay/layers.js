// What stands beside the captions: price, product card, lower third, greeting, standby scene.

import { directionOf } from "./lines.js";
import { STANDBY, WELCOMES, inLanguage } from "./words.js";

const WELCOME_MS = 6000;
const CORNERS = { left: ["lower-third", "welcome"], right: ["price", "card"] };

export class Layers {
  constructor(body, { has, say, languages }) {
    this.body = body;
    this.has = has;
    this.say = say;
    this.languages = languages.filter((name) => name !== "source");
    this.isAsked = this.languages.length > 0;
    this.welcomeTimer = 0;
    this.shown = new Map(); // layer -> its element
    if (has.has("standby")) this.standby();
  }

  state({ price, card, person, targets, hidden }) {
    if (!this.isAsked) this.languages = targets;
    this.put("price", price ? [["price-text", price]] : []);
    this.put("card", card ? cardParts(card) : []);
    this.put("lower-third", hidden ? [] : personParts(person));
    if (hidden) this.put("welcome", []);
    if (this.has.has("standby")) this.standby(person);
  }

  /** The app is gone: what it vouched for goes too; the standby scene and the rep's name may stay. */
  lost() {
    for (const layer of ["price", "card", "welcome"]) this.put(layer, []);
  }

  welcome({ lang, name }) {
    const language = inLanguage(WELCOMES, lang, "") ? lang : this.languages[0] ?? "en";
    const [plain, named] = inLanguage(WELCOMES, language, WELCOMES.en);
    this.put("welcome", [["welcome-text", name ? named.replace("{name}", () => name) : plain, language]]);
    clearTimeout(this.welcomeTimer);
    this.welcomeTimer = setTimeout(() => this.put("welcome", []), WELCOME_MS);
  }

  standby(person = { name: "", company: "" }) {
    const languages = this.isAsked ? this.languages : [...new Set(["en", ...this.languages])];
    const words = languages.slice(0, 3).map((lang) => ["standby-words", inLanguage(STANDBY, lang, ""), lang]);
    const said = this.say ? [["standby-words", this.say.slice(0, 120)]] : words.filter(([, text]) => text);
    const who = [person.company, person.name].filter(Boolean).join(" · ");
    this.put("standby", [...said, ...(who ? [["standby-who", who]] : [])]);
  }

  /** The corner in which a layer stands, so that none covers another; the standby scene covers all. */
  placeOf(layer) {
    const side = Object.keys(CORNERS).find((name) => CORNERS[name].includes(layer));
    if (!side) return this.body;
    const found = this.body.querySelector(`.corner-${side}`);
    if (found) return found;
    const corner = document.createElement("div");
    corner.className = `corner corner-${side}`;
    this.body.append(corner);
    return corner;
  }

  /** Fills one layer with its parts, [class, text, language?]; no parts take it off. */
  put(layer, parts) {
    if (!this.has.has(layer)) return;
    let element = this.shown.get(layer);
    if (!element) {
      element = document.createElement("aside");
      element.className = `layer ${layer}`;
      this.placeOf(layer).append(element);
      this.shown.set(layer, element);
    }
    // What leaves keeps its words while it fades.
    if (parts.length && textOf(parts) !== element.dataset.holds) {
      element.replaceChildren(...parts.map(newPart));
      element.dataset.holds = textOf(parts);
    }
    element.classList.toggle("is-shown", parts.length > 0);
    element.setAttribute("aria-hidden", String(!parts.length));
  }
}

function textOf(parts) {
  return parts.map(([, text]) => text).join("\n");
}

function cardParts({ name, model, price, facts }) {
  const parts = [["card-model", model], ["card-name", name], ["card-price", price], ["card-facts", facts.map(unbroken).join(" · ")]];
  return parts.filter(([, text]) => text);
}

/** A fact stays on one line where it can: never a figure without its unit. */
function unbroken(fact) {
  return fact.replaceAll(" ", "\u00a0");
}

function personParts({ name, company }) {
  return [["person-name", name], ["person-company", company]].filter(([, text]) => text);
}

function newPart([name, text, language]) {
  const part = document.createElement("p");
  part.className = name;
  part.dir = language ? directionOf(language) : "auto";
  if (language) part.lang = language;
  part.textContent = text;
  return part;
}
