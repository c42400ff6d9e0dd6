// Passkeys (通行密钥): shows the forms that need them where the browser has them, and fills in what the browser answers.
const supported = window.PublicKeyCredential?.parseRequestOptionsFromJSON !== undefined;

async function options(form) {
  const token = form.querySelector("input[name=__RequestVerificationToken]").value;
  const answer = await fetch(form.dataset.passkey, { method: "POST", headers: { RequestVerificationToken: token } });
  if (!answer.ok) {
    throw new Error(`options: ${answer.status}`);
  }

  return answer.json();
}

async function ask(form) {
  const asked = await options(form);
  const credential = form.dataset.create === undefined
    ? await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) })
    : await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) });
  form.querySelector("input[name=credential]").value = JSON.stringify(credential);
  form.submit();
}

for (const form of document.querySelectorAll("[data-passkey]")) {
  form.hidden = !supported;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const failed = form.querySelector(".field-error");
    failed.hidden = true;
    ask(form).catch(() => { failed.hidden = false; });
  });
}
