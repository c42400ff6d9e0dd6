// Lets the page of a visit open again without connection: what the server last sent, and what it needs to look and work. Asks the server first,
// always; keeps nothing but pages of visits and files of the shell. Signing out clears all of it (Clear-Site-Data).
const Cache = "site";
const isVisit = (url) => /^\/joint\/inspections\/\d+\/site$/.test(url.pathname);
const isShell = (url) => /^\/(css|js|Identity)\//.test(url.pathname) || url.pathname === "/favicon.svg";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === "GET" && url.origin === location.origin && (isVisit(url) || isShell(url))) {
    event.respondWith(answer(event.request));
  }
});

async function answer(request) {
  const cache = await caches.open(Cache);
  try {
    const fresh = await fetch(request);
    if (fresh.ok && !fresh.redirected) {
      await cache.put(request, fresh.clone());
    }

    return fresh;
  } catch (offline) {
    const kept = await cache.match(request.url, { ignoreVary: true });
    if (kept) {
      return kept;
    }

    throw offline;
  }
}

// The first visit was loaded before this worker was there: the page asks for itself to be kept.
self.addEventListener("message", (event) => event.waitUntil(caches.open(Cache).then((cache) => cache.addAll(event.data))));
