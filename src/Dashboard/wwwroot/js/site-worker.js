// Lets the page of a visit open again without connection: what the server last sent, and what it needs to look and work. Asks the server first,
// always; keeps nothing but pages of visits and files of the shell, of one account. Signing out clears all of it (Clear-Site-Data), as does
// signing in as somebody else.
const Prefix = "site-";
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

// A page says whose it is and what it is made of, once it is open: that is kept, and what others kept is not.
self.addEventListener("message", (event) => event.waitUntil(keep(event.data)));

async function keep({ account, made }) {
  const mine = Prefix + account;
  for (const name of await caches.keys()) {
    if (name.startsWith(Prefix) && name !== mine) {
      await caches.delete(name);
    }
  }

  await (await caches.open(mine)).addAll(made);
}

async function answer(request) {
  try {
    return await fetch(request);
  } catch (offline) {
    const kept = await caches.match(request.url, { ignoreVary: true });
    if (kept) {
      return kept;
    }

    throw offline;
  }
}
