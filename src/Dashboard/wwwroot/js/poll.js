// Where a run is, without loading the page again; without script the page loads itself again instead.
const live = document.querySelector("[data-poll]");

async function look() {
  const wasRunning = live.querySelector("[data-running]") !== null;
  try {
    const answer = await fetch(live.dataset.poll, { cache: "no-store" });
    if (answer.ok) {
      live.innerHTML = await answer.text();
    }
  } catch {
    return; // The program is restarting; the next look finds it.
  }

  if (wasRunning && live.querySelector("[data-running]") === null) {
    location.reload();
  }
}

if (live) {
  setInterval(look, 2000);
}
