// One press is one payment; a test card is one click.
for (const form of document.querySelectorAll('form[data-once]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = 'yes';
    const button = event.submitter ?? form.querySelector('button');
    button.setAttribute('aria-disabled', 'true');
    button.textContent = form.dataset.once;
  });
}

// Coming back by the browser's button, the form can be used again.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

for (const hint of document.querySelectorAll('button[data-card]')) {
  hint.addEventListener('click', () => {
    const number = document.querySelector('input[name="number"]');
    number.value = hint.dataset.card;
    number.focus();
  });
}
