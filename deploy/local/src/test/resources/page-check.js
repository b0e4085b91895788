// Shows each page in a frame, lets axe look at it as on a desk, and tells what is wider than a phone.
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const DESK = 1280;
const PHONE = 360;

async function shown(page) {
  const frame = document.createElement("iframe");
  frame.style.cssText = `width:${DESK}px;height:900px;border:0`;
  const loaded = new Promise((done) => frame.addEventListener("load", done));
  frame.srcdoc = page.html;
  document.body.append(frame);
  await loaded;
  return frame;
}

async function violations(view) {
  view.eval(AXE);
  const result = await view.axe.run(view.document, { runOnly: RULES, resultTypes: ["violations"] });
  return result.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`));
}

// a table or chart may be wider where it scrolls inside of its own frame
function scrollsInside(element) {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (["auto", "scroll", "hidden"].includes(at.ownerDocument.defaultView.getComputedStyle(at).overflowX)
      && at !== at.ownerDocument.documentElement && at !== at.ownerDocument.body) {
      return true;
    }
  }
  return false;
}

function tooWide(frame) {
  frame.style.width = `${PHONE}px`;
  const root = frame.contentDocument.documentElement;
  if (root.scrollWidth <= PHONE) {
    return [];
  }
  return [...root.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > PHONE + 0.5 && !scrollsInside(element))
    .slice(0, 3)
    .map((element) => `wider than ${PHONE} px: ${element.tagName.toLowerCase()}.${element.getAttribute("class")}`)
    .concat(`the page is ${root.scrollWidth} px wide`);
}

(async () => {
  const found = [];
  for (const page of PAGES) {
    const frame = await shown(page);
    const faults = await violations(frame.contentWindow);
    found.push({ page: page.name, faults: [...faults, ...tooWide(frame)] });
    frame.remove();
  }
  document.body.textContent = "";
  const told = document.createElement("pre");
  told.id = "found";
  told.textContent = JSON.stringify(found);
  document.body.append(told);
})();
