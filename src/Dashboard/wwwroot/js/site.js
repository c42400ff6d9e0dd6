// An inspection recorded where there may be no connection. What is typed is kept on the phone until the server has it: text and photos
// in IndexedDB, the page itself by a service worker. Sent twice, it arrives once: keys are made here, and the server knows them again.
const form = document.getElementById("site");
const state = document.getElementById("kept");
const keptAs = form.dataset.keptAs;
const Retry = 15000;
let handler = null;
let sending = false;
let unsaved = null;

const say = (what, bad) => {
  state.textContent = state.dataset[what];
  state.dataset.state = bad ? "bad" : what;
};

const open = () => new Promise((resolve, reject) => {
  const asked = indexedDB.open("site", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("kept");
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});

// Resolves when it is on the disk, not when it was asked for.
const store = async (work) => {
  const db = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = db.transaction("kept", "readwrite");
      const asked = work(transaction.objectStore("kept"));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    db.close();
  }
};

const photos = new Map();

const fields = () => {
  const all = [];
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && name !== "__RequestVerificationToken") {
      all.push([name, value]);
    }
  }

  return all;
};

const keep = async () => {
  try {
    await store((kept) => kept.put({ fields: fields(), photos: [...photos], handler, at: Date.now() }, keptAs));
    if (!sending) {
      say(navigator.onLine ? "unsent" : "offline");
    }
  } catch {
    say("full", true);
  }
};

const soon = () => {
  clearTimeout(unsaved);
  unsaved = setTimeout(keep, 250);
};

const showPhotos = (input) => {
  const chosen = photos.get(input.name) ?? [];
  input.parentElement.querySelector("[data-photos]").textContent = chosen.map((file) => file.name).join("、");
};

const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const addFinding = (key) => {
  const template = document.getElementById("finding");
  const block = template.content.firstElementChild.cloneNode(true);
  const from = block.dataset.finding;
  for (const element of [block, ...block.querySelectorAll("*")]) {
    for (const attribute of ["id", "name", "for", "data-finding"]) {
      if (element.hasAttribute(attribute)) {
        element.setAttribute(attribute, element.getAttribute(attribute).replace(from, key));
      }
    }
  }

  template.before(block);
  return block;
};

const restore = (kept) => {
  for (const [name, value] of kept.fields) {
    const key = /^f-([0-9a-f]{32})-/.exec(name)?.[1];
    if (key && !form.querySelector(`[data-finding="${key}"]`)) {
      addFinding(key);
    }

    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field.type === "radio") {
        field.checked = field.value === value;
      } else if (field.type !== "file") {
        field.value = value;
      }
    }
  }

  for (const [name, files] of kept.photos) {
    photos.set(name, files);
    const input = form.querySelector(`[name="${CSS.escape(name)}"]`);
    if (input) {
      showPhotos(input);
    }
  }

  // Blocks that nobody began only stand in the way; one is left where nobody began any.
  const blocks = [...form.querySelectorAll("[data-finding]")];
  const empty = blocks.filter((block) => !block.querySelector("textarea").value);
  empty.slice(empty.length === blocks.length ? 1 : 0).forEach((block) => block.remove());
  handler = kept.handler;
};

const showErrors = (errors) => {
  form.querySelectorAll(".js-error").forEach((old) => old.remove());
  for (const { field, says } of errors) {
    const line = document.createElement("p");
    line.className = "field-error js-error";
    line.setAttribute("role", "alert");
    line.textContent = says;
    const at = form.querySelector(`[name="${CSS.escape(field)}"]`) ?? document.getElementById(field);
    (at ?? form.lastElementChild).after(line);
  }

  form.querySelector(".js-error")?.scrollIntoView({ block: "center" });
};

const body = () => {
  const all = new FormData(form);
  for (const [name, files] of photos) {
    all.delete(name);
    files.forEach((file) => all.append(name, file, file.name));
  }

  return all;
};

const send = async () => {
  if (handler === null || sending) {
    return;
  }

  sending = true;
  say("sending");
  try {
    const address = handler ? `${location.pathname}?handler=${handler}` : location.pathname;
    const answer = await fetch(address, { method: "POST", body: body(), headers: { Accept: "application/json" }, redirect: "manual" });
    if (answer.ok && answer.headers.get("Content-Type")?.includes("application/json")) {
      const { to, errors } = await answer.json();
      if (errors) {
        handler = null;
        await keep();
        showErrors(errors);
        say("refused", true);
      } else {
        await store((kept) => kept.delete(keptAs));
        say("sent");
        location.assign(to);
      }
    } else {
      // Signed out meanwhile, or refused before the page was asked: what was typed stays here.
      say(answer.status >= 500 ? "failed" : "ended", true);
    }
  } catch {
    say("offline");
  } finally {
    sending = false;
  }
};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  handler = new URL(event.submitter?.formAction || form.action, location.href).searchParams.get("handler") ?? "";
  clearTimeout(unsaved);
  await keep();
  await send();
});
form.addEventListener("input", soon);
form.addEventListener("change", (event) => {
  if (event.target.type === "file") {
    photos.set(event.target.name, [...(photos.get(event.target.name) ?? []), ...event.target.files]);
    event.target.value = "";
    showPhotos(event.target);
    soon();
  }
});
document.getElementById("more").addEventListener("click", () => {
  addFinding(newKey()).querySelector("select").focus();
  soon();
});
addEventListener("online", send);
addEventListener("offline", () => say("offline"));
setInterval(() => navigator.onLine && send(), Retry);

// What another account kept on this phone is none of this one's business.
const forgetOthers = async () => {
  const keys = await store((kept) => kept.getAllKeys());
  const mine = keptAs.split("/")[0];
  for (const key of keys.filter((known) => !String(known).startsWith(mine))) {
    await store((kept) => kept.delete(key));
  }
};

const start = async () => {
  await forgetOthers();
  const kept = await store((all) => all.get(keptAs));
  if (kept) {
    restore(kept);
    say(navigator.onLine ? "unsent" : "offline");
    await send();
  }

  if ("serviceWorker" in navigator) {
    await navigator.serviceWorker.register("/js/site-worker.js", { scope: "/joint/inspections/" });
    // This page was loaded before the worker was there: it is kept too, with what it is made of.
    const made = performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => /^\/(css|js|Identity)\//.test(new URL(name).pathname));
    (await navigator.serviceWorker.ready).active.postMessage([location.href, ...made]);
  }
};

start().catch(() => say("full", true));
