// Every page reads well without this file; it typesets formulas and adds conveniences.
"use strict";

// Formulas: KaTeX's style sheet first, so that nothing jumps.
function typeset() {
  for (const place of document.querySelectorAll(".math:not(.typeset)")) {
    const tex = place.textContent;
    try {
      katex.render(tex, place, { displayMode: place.classList.contains("display"), throwOnError: true, strict: "ignore" });
      place.classList.add("typeset");
    } catch {
      place.textContent = tex; // what KaTeX cannot read stays as TeX
    }
  }
}
if (window.katex) {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = document.getElementById("katex").dataset.style;
  sheet.onload = typeset;
  document.head.append(sheet);
}

// Light or dark, remembered; the first choice is the reader's system.
const root = document.documentElement;
const dark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
const theme = document.createElement("button");
theme.type = "button";
theme.className = "theme";
const label = () => { theme.textContent = dark() ? "Light" : "Dark"; theme.title = `Read in ${dark() ? "light" : "dark"} colours`; };
theme.onclick = () => {
  root.dataset.theme = dark() ? "light" : "dark";
  try { localStorage.setItem("course-theme", root.dataset.theme); } catch { /* a browser may forbid it */ }
  label();
};
label();
document.querySelector(".menu").append(theme);

// A button to copy each cell's code.
for (const input of document.querySelectorAll(".input")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(input.querySelector("code").textContent);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(input.querySelector("code"));
      button.textContent = "Selected";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  };
  input.append(button);
}

// The section being read is marked in the side bar.
const links = new Map([...document.querySelectorAll("nav.side a")].map(link => [link.hash.slice(1), link]));
if (links.size > 0) {
  const headings = [...links.keys()].map(id => document.getElementById(decodeURIComponent(id))).filter(Boolean);
  const mark = () => {
    const current = headings.findLast(heading => heading.getBoundingClientRect().top < innerHeight / 3) ?? headings[0];
    for (const link of links.values()) link.classList.toggle("here", decodeURIComponent(link.hash.slice(1)) === current.id);
  };
  addEventListener("scroll", mark, { passive: true });
  mark();
}

// The ledger: words to look for, and a row that a link points to is shown whatever the filters say.
const filters = document.getElementById("filters");
if (filters) {
  const search = document.createElement("input");
  search.type = "search";
  search.placeholder = "Find in the claims";
  search.setAttribute("aria-label", search.placeholder);
  search.oninput = () => {
    const words = search.value.toLowerCase().split(/\s+/);
    for (const row of document.querySelectorAll("tr[data-status]"))
      row.hidden = !words.every(word => row.textContent.toLowerCase().includes(word));
  };
  filters.append(search);
  filters.onsubmit = event => event.preventDefault();
  addEventListener("hashchange", () => { filters.reset(); search.oninput(); });
}
