// The theme's style sheet: the address's choice before the app's, changed without a moment of no theme at all.

const NAME = /^[a-z]+$/;
const DEFAULT = "studio";
const USERS = "user"; // a file that the user edits: read again whenever the look is set

export class Theme {
  constructor(asked) {
    this.asked = NAME.test(asked) ? asked : "";
    this.address = "";
    this.link = null;
    if (this.asked) this.load(this.asked, 0);
  }

  /** The app's choice; it counts where the address makes none. */
  choose(name, revision) {
    this.load(this.asked || (NAME.test(name) ? name : DEFAULT), revision);
  }

  load(name, revision) {
    const address = `themes/${name}.css${name === USERS ? `?r=${revision}` : ""}`;
    if (address === this.address) return;
    this.address = address;
    const before = this.link;
    this.link = document.createElement("link");
    this.link.rel = "stylesheet";
    this.link.href = address;
    this.link.onload = () => before?.remove();
    // A theme that is not there leaves the default one, which stands in overlay.css.
    this.link.onerror = () => before?.remove();
    // Right behind the page's own sheet: OBS adds the user's CSS at the end of <head>, above every theme.
    (before ?? document.querySelector('link[href="overlay.css"]')).after(this.link);
    document.documentElement.dataset.theme = name;
  }
}
