// Keeps one version of the site. The build writes VERSION, and FILES with what is in each, before this.

const SITE = `fengong ${registration.scope} `;
const CACHE = SITE + VERSION;

// A file of another version than this is refused by its hash, and then nothing is kept.
const keep = async (cache, [path, integrity]) => {
  const response = await fetch(path, { integrity, cache: "no-cache" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // What came by way of another address is no answer to a navigation.
  await cache.put(path, response.redirected ? new Response(response.body, response) : response);
};

addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => Promise.all(FILES.map((file) => keep(cache, file)))));
});

addEventListener("activate", (event) => {
  const drop = (names) => Promise.all(names.filter((it) => it.startsWith(SITE) && it !== CACHE).map((it) => caches.delete(it)));
  event.waitUntil(caches.keys().then(drop).then(() => clients.claim()));
});

addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});

// Every address of the page, whatever it asks, is the one page.
const kept = async (request) => {
  const page = registration.scope;
  const path = request.url.split(/[?#]/)[0];
  const cache = await caches.open(CACHE);
  return (await cache.match(path === `${page}index.html` ? page : path)) ?? fetch(request);
};

addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(registration.scope)) {
    event.respondWith(kept(event.request));
  }
});
