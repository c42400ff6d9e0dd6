// An inspection recorded where there may be no connection. What is typed is kept on the phone until the server has it: text and photos
// in IndexedDB, the page itself by a service worker. Sent twice, it arrives once: keys are made here, and the server knows them again.
const form = document.getElementById("site");
const state = document.getElementById("kept");
const keptAs = form.dataset.keptAs;
const Retry = 15000;
const MostBytes = 20 * 1024 * 1024;
let handler = null;
let sending = false;
let unsaved = null;
let edits = 0;

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
  edits += 1;
  // Whoever writes on does not mean "finish" any more.
  handler = sending ? handler : null;
  clearTimeout(unsaved);
  unsaved = setTimeout(keep, 250);
};

const showPhotos = (input) => {
  const list = input.parentElement.querySelector("[data-photos]");
  list.replaceChildren(...(photos.get(input.name) ?? []).map((file) => {
    const away = document.createElement("button");
    away.type = "button";
    away.className = "btn btn-outline-secondary btn-sm me-2";
    away.textContent = `${file.name} ×`;
    away.setAttribute("aria-label", `${list.dataset.remove} ${file.name}`);
    away.addEventListener("click", () => {
      photos.set(input.name, photos.get(input.name).filter((other) => other !== file));
      showPhotos(input);
      soon();
    });
    return away;
  }));
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

// A pair of answer and remark that was not touched is left as the server has it: a colleague may have answered meanwhile.
const untouched = (fields) => {
  const held = new Map(fields);
  const same = (name) => (held.get(name) ?? "") === (held.get(`was-${name}`) ?? "");
  return (name) => {
    const item = /^(?:was-)?[ar]-(\d+-\d+)$/.exec(name)?.[1];
    return item !== undefined && same(`a-${item}`) && same(`r-${item}`);
  };
};

const isBegun = (block) => [...block.querySelectorAll("input, select, textarea")].some((field) => !field.name.endsWith("-department") && (field.type === "file" ? (photos.get(field.name) ?? []).length > 0 : field.value !== ""));

const restore = (kept) => {
  const leave = untouched(kept.fields);
  for (const [name, value] of kept.fields.filter(([name]) => !leave(name))) {
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
  const empty = blocks.filter((block) => !isBegun(block));
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
  const sent = edits;
  // What comes after "finish" would come too late.
  form.inert = handler === "Finish";
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
      } else if (edits === sent) {
        clearTimeout(unsaved);
        await store((kept) => kept.delete(keptAs));
        say("sent");
        location.assign(to);
      } else {
        // Written on meanwhile: that is not with the server yet.
        handler = null;
        await keep();
        say("unsent");
      }
    } else if (answer.status >= 500) {
      say("failed", true);
    } else {
      // Signed out meanwhile, or refused before the page was asked: what was typed stays here, and is not sent again by itself.
      handler = null;
      await keep();
      say(answer.status === 413 ? "large" : "ended", true);
    }
  } catch {
    say("offline");
  } finally {
    sending = false;
    form.inert = false;
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
    const fit = [...event.target.files].filter((file) => file.size <= MostBytes && /^(image\/(jpeg|png)|application\/pdf)$/.test(file.type));
    photos.set(event.target.name, [...(photos.get(event.target.name) ?? []), ...fit]);
    const refused = fit.length < event.target.files.length;
    event.target.value = "";
    showPhotos(event.target);
    if (refused) {
      event.target.parentElement.querySelector("[data-photos]").append(event.target.dataset.large);
    }

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
    (await navigator.serviceWorker.ready).active.postMessage({ account: keptAs.split("/")[0], made: [location.href, ...made] });
  }
};

start().catch(() => say("full", true));
