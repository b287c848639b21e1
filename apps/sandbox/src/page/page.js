// New mail and new requests appear without a reload; a half-filled form is never lost.
const watched = document.querySelector('[data-changes]');

async function refresh() {
  const answer = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) {
    const next = fresh.getElementById(part.id);
    if (next && next.innerHTML !== part.innerHTML) part.innerHTML = next.innerHTML;
  }
}

async function watch(url) {
  for (;;) {
    try {
      const answer = await fetch(url);
      if (answer.ok) await refresh();
      else await new Promise((resolve) => setTimeout(resolve, 2000));
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
  }
}

if (watched) watch(watched.dataset.changes);
