// The page's socket to the app: comes back by itself for ever, and says when the app has been silent for too long.

const RETRY_FIRST_MS = 500;
const RETRY_LAST_MS = 4000;
const ANSWER_MS = 5000;

/** `hearing`: what to do by kind of message; `lost()`: the app has said nothing for `deadMs`. */
export function listen({ hearing, lost, deadMs }) {
  let retries = 0;
  let deadTimer = 0;

  function alive() {
    clearTimeout(deadTimer);
    deadTimer = setTimeout(lost, deadMs);
    document.documentElement.classList.add("is-connected");
  }

  function hear(text) {
    const message = JSON.parse(text);
    if (Object.hasOwn(hearing, message.t)) hearing[message.t](message);
  }

  function connect() {
    const socket = new WebSocket(new URL("ws", location.href.replace(/^http/, "ws").replace(/[?#].*$/, "")));
    let watch = setTimeout(giveUp, ANSWER_MS);

    function giveUp() {
      socket.close();
      gone();
    }

    /** Once per socket. */
    function gone() {
      if (socket.onclose === null) return;
      socket.onopen = socket.onmessage = socket.onclose = null;
      clearTimeout(watch);
      document.documentElement.classList.remove("is-connected");
      setTimeout(connect, retryMs());
    }

    socket.onopen = () => {
      retries = 0;
      socket.send(JSON.stringify({ t: "hello", role: "overlay", obs: window.obsstudio?.pluginVersion ?? "" }));
    };
    socket.onmessage = (event) => {
      clearTimeout(watch);
      watch = setTimeout(giveUp, deadMs);
      alive();
      hear(event.data);
    };
    socket.onclose = gone;
  }

  /** 0.5 s, 1 s, 2 s, 4 s, each up to a quarter shorter, so that many pages do not come at once. */
  function retryMs() {
    const ms = Math.min(RETRY_LAST_MS, RETRY_FIRST_MS * 2 ** Math.min(retries, 4));
    retries += 1;
    return ms * (1 - Math.random() / 4);
  }

  connect();
}
