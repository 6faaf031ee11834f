// The overlay page: hears what the app says and shows it. Text reaches the page by textContent only.
// Works in OBS 28 and newer (Chromium 103) and in any browser.
//   ?lang=es | source | source,es   languages, top to bottom; without it the source and the first target
//   ?layers=captions,price          captions, price, card, welcome, lower-third, standby; without it the first four
//   ?theme=paper                    a bundled theme or "user"; without it the one chosen in the app
//   ?note=off                       no "machine-translated" note
//   ?say=...                        words of the standby scene
//   ?clear_ms=6000 ?dead_ms=4000    silence, and silence of the app, after which the text goes

import { Captions } from "./captions.js";
import { Layers } from "./layers.js";
import { listen } from "./socket.js";
import { Theme } from "./theme.js";

// OBS sets the user's own CSS by innerHTML of a <style>; without "<" that can make no markup. Scripts have no policy.
window.trustedTypes?.createPolicy("default", { createHTML: (text) => text.replaceAll("<", "") });

const USUAL_LAYERS = ["captions", "price", "card", "welcome"];

const query = new URLSearchParams(location.search);
const asked = list("layers");
const has = new Set(asked.length ? asked : USUAL_LAYERS);
const clearMs = positive("clear_ms", 6000);
const theme = new Theme(query.get("theme") ?? "");
const captions = new Captions(document.querySelector(".stage"), {
  asked: has.has("captions") ? list("lang") : ["none"],
  clearMs,
  note: query.get("note") !== "off",
});
const layers = new Layers(document.body, { has, say: query.get("say") ?? "", languages: list("lang") });

for (const name of has) document.documentElement.classList.add(`with-${name.replace(/[^a-z-]/g, "")}`);

function list(name) {
  return (query.get(name) ?? "").split(",").map((one) => one.trim().toLowerCase()).filter(Boolean);
}

function positive(name, otherwise) {
  const number = Number(query.get(name));
  return query.get(name) && Number.isFinite(number) && number > 0 ? number : otherwise;
}

listen({
  deadMs: positive("dead_ms", 4000),
  lost() {
    captions.clear();
    layers.lost();
  },
  hearing: {
    state(message) {
      theme.choose(message.theme, message.look);
      captions.state(message);
      layers.state(message);
    },
    caption: (message) => captions.caption(message),
    "caption.gone": (message) => captions.gone(message),
    sample: (message) => captions.sample(message),
    welcome: (message) => layers.welcome(message),
  },
});
