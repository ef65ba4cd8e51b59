// Builds elements of the document. Text goes in as text nodes only: nothing from Azure is ever parsed as markup.

/** @typedef {Node | string | undefined | false} Child */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | boolean | ((event: any) => void)>} [attributes] functions become listeners
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(
    ...children.filter((child) => child !== undefined && child !== false).map((child) => /** @type {Node | string} */ (child)),
  );
  return element;
}

/** @param {string} title @param {...Child} children */
function section(title, ...children) {
  return h('section', {}, h('h3', {}, title), ...children);
}

/** A list that shows the first `limit` entries, and the rest when asked. @param {readonly HTMLElement[]} items */
function longList(items, limit = 12) {
  const list = h('ul', {}, ...items.slice(0, limit));
  if (items.length <= limit) return list;
  const rest = items.slice(limit);
  const more = h('button', {
    type: 'button',
    class: 'more',
    click: () => {
      more.parentElement?.replaceWith(...rest);
      rest[0]?.querySelector('button')?.focus();
    },
  });
  more.textContent = `Show ${items.length - limit} more`;
  list.append(h('li', { class: 'plain' }, more));
  return list;
}

/** @param {string} text @param {string} kind class of the chip's colour */
function chip(text, kind) {
  return h('span', { class: `chip ${kind.replace(' ', '-')}` }, text);
}
