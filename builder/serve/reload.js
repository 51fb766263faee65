// Loads the page anew when the site has another version than the one that this page came with.
// A hidden page does not listen: browsers open only a few connections to one server.
(() => {
  const { src, dataset } = document.currentScript;
  let events;
  const listen = () => {
    events?.close();
    events = undefined;
    if (document.visibilityState === "visible") {
      events = new EventSource(new URL("events", src));
      events.onmessage = (event) => {
        if (event.data !== dataset.version) location.reload();
      };
    }
  };
  document.addEventListener("visibilitychange", listen);
  listen();
})();
