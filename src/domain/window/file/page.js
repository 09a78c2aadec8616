// The page of a file that was taken along. It stands alone: no request leaves it, and the policy of the file allows none.
// Data and words are in the file; texts of the shop are only ever set as text.
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const tongues = Object.keys(data.words);
  const state = {
    tongue: 0,
    visitor: null,
    session: random(),
    seen: new Set(),
    open: null,
    orders: new Map(),
  };
  const key = `clientele-window-${data.id}`;
  const kept = keeping();
  let words;

  /** Events are kept in this browser; where that is refused, in this page until it is closed. */
  function keeping() {
    let memory = null;
    // Another tab's events lie in the browser too.
    addEventListener('storage', () => {
      if (lasts) memory = null;
    });
    const read = () => {
      try {
        const found = JSON.parse(localStorage.getItem(key) ?? '[]');
        return Array.isArray(found) ? found : [];
      } catch {
        return [];
      }
    };
    let lasts = true;
    try {
      localStorage.setItem(`${key}-try`, '1');
      localStorage.removeItem(`${key}-try`);
    } catch {
      lasts = false;
    }
    return {
      get lasts() {
        return lasts;
      },
      all: () => (memory ??= lasts ? read() : []),
      write(events) {
        memory = events;
        if (!lasts) return;
        try {
          localStorage.setItem(key, JSON.stringify(events));
        } catch {
          lasts = false;
        }
      },
    };
  }

  function random() {
    return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('');
  }

  function make(tag, attributes = {}, children = []) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'text') element.textContent = value;
      else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
      else if (value !== false && value !== null) element.setAttribute(name, value === true ? '' : value);
    }
    element.append(...children);
    return element;
  }

  function say(name, values = {}) {
    return words[name].replace(/\{(\w+)\}/g, (_, each) => values[each] ?? '');
  }

  function sentence(at) {
    return at < 0 ? '' : data.sentences[at][state.tongue];
  }

  function record(kind, card, dwell = '') {
    const { product, list, position, model, score, propensity } = card;
    const event = [
      state.visitor ?? '',
      data.products[product].id,
      kind,
      clock(),
      dwell,
      position,
      list,
      model,
      state.session,
      score ?? '',
      propensity,
    ];
    kept.write([...kept.all(), event]);
    count();
  }

  /** Takes the last event of a kind on a product back that this visitor caused. */
  function takeBack(kind, product) {
    const all = kept.all();
    const at = all.findLastIndex(
      (event) =>
        event[0] === (state.visitor ?? '') && event[1] === data.products[product].id && event[2] === kind,
    );
    if (at >= 0) kept.write(all.toSpliced(at, 1));
    count();
  }

  function has(kind, product) {
    return kept
      .all()
      .some(
        (event) =>
          event[0] === (state.visitor ?? '') && event[1] === data.products[product].id && event[2] === kind,
      );
  }

  /** By the visitor's clock, as a shop's files write instants. */
  function clock() {
    const now = new Date();
    const two = (value) => String(value).padStart(2, '0');
    const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    return `${day} ${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
  }

  const header =
    'customer_id,product_id,event_type,occurred_at,dwell_seconds,list_position,list_name,recommender,session_id,list_score,propensity';

  function csv() {
    // What a spreadsheet would run is disarmed, as in all files of the app.
    const safe = (text) => (/^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
    const cell = (value) => {
      const text = safe(String(value));
      return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    };
    return [header, ...kept.all().map((event) => event.map(cell).join(','))].join('\r\n').concat('\r\n');
  }

  function download() {
    const url = URL.createObjectURL(new Blob([csv()], { type: 'text/csv;charset=utf-8' }));
    make('a', { href: url, download: `window-events-${data.id}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  /** Half of a card in sight for a second is a look at it, once a visit. */
  const timers = new Map();
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) {
        clearTimeout(timers.get(target));
        if (intersectionRatio < 0.5) continue;
        timers.set(
          target,
          setTimeout(() => {
            // What an open card covers is not in sight; the rows are looked at anew when it is closed.
            if (document.getElementById('detail').open) return;
            const { card } = target;
            const mark = `${state.visitor} ${card.list} ${card.product}`;
            watcher.unobserve(target);
            if (state.seen.has(mark) || document.hidden) return;
            state.seen.add(mark);
            record('impression', card);
          }, 1000),
        );
      }
    },
    { threshold: 0.5 },
  );

  function picture({ picture, title, category }) {
    if (picture) return make('img', { src: picture, alt: '' });
    let hue = 2166136261;
    for (const sign of category || title) hue = Math.imul(hue ^ sign.codePointAt(0), 16777619) >>> 0;
    const initial = title.match(/[\p{L}\p{N}]/u)?.[0].toLocaleUpperCase() ?? '·';
    const tile = make('span', { class: `tile hue-${hue % 12}`, 'aria-hidden': 'true', text: initial });
    return tile;
  }

  function figures(product) {
    const parts = [];
    if (product.price !== null) parts.push(make('strong', { text: product.price[state.tongue] }));
    if (product.rating !== null) {
      const rating = say(product.ratings > 0 ? 'stars' : 'starsAlone', {
        stars: product.rating,
        ratings: product.ratings,
      });
      parts.push(make('span', { class: 'rating', text: `★ ${rating}` }));
    }
    return make('p', { class: 'figures' }, parts);
  }

  function toggle(kind, label, card, onChange = () => undefined) {
    const { product } = card;
    const button = make('button', { type: 'button', class: kind, 'data-kind': kind });
    const show = () => {
      const on = has(kind, product);
      button.setAttribute('aria-pressed', String(on));
      button.textContent = say(on ? `${label}Done` : label);
      onChange(on);
    };
    button.addEventListener('click', () => {
      if (has(kind, product)) takeBack(kind, product);
      else record(kind, card);
      show();
    });
    show();
    return button;
  }

  function cardOf(card) {
    const product = data.products[card.product];
    const title = make('button', {
      type: 'button',
      class: 'title',
      text: product.title,
      onclick: () => openCard(card),
    });
    const element = make('li', { class: 'card', 'data-product': product.id }, [
      picture(product),
      make('h3', {}, [title]),
      ...(product.description ? [make('p', { class: 'description', text: product.description })] : []),
      figures(product),
      ...(card.reason >= 0 ? [make('p', { class: 'reason', text: sentence(card.reason) })] : []),
    ]);
    element.append(
      make('div', { class: 'actions' }, [
        toggle('favourite', 'like', card),
        toggle('cart', 'cart', card),
        toggle('dismiss', 'dismiss', card, (on) => element.classList.toggle('dismissed', on)),
      ]),
    );
    element.card = card;
    watcher.observe(element);
    return element;
  }

  function openCard(card) {
    const product = data.products[card.product];
    const dialog = document.getElementById('detail');
    record('click', card);
    const since = performance.now();
    const close = make('button', { type: 'button', text: say('close'), onclick: () => dialog.close() });
    dialog.replaceChildren(
      picture(product),
      make('h2', { text: product.title }),
      ...(product.category ? [make('p', { class: 'reason', text: product.category })] : []),
      make('p', { text: product.description }),
      figures(product),
      make('div', { class: 'actions' }, [
        toggle('favourite', 'like', card),
        toggle('cart', 'cart', card),
        close,
      ]),
    );
    dialog.addEventListener(
      'close',
      () => {
        // Seconds, to a tenth.
        record('view', card, Math.round((performance.now() - since) / 100) / 10);
        show();
        document.querySelector(`[data-product="${CSS.escape(product.id)}"] .title`)?.focus();
      },
      { once: true },
    );
    dialog.showModal();
  }

  /** Cards of a row in the order of this visit, each with its place and the chance with which it came there. */
  function placed(list, cards) {
    const mark = `${state.visitor} ${list}`;
    let drawn = state.orders.get(mark);
    if (drawn === undefined) {
      const { share, places, lists } = data.exploring;
      const known = lists[list.split(':')[0]];
      const beliefs = cards.slice(0, places).map(([product]) => known.cards[product] ?? known.unknown);
      drawn = drawOrder(beliefs, share, seeded(crypto.getRandomValues(new Uint32Array(1))[0]));
      state.orders.set(mark, drawn);
    }
    return cards.map((_, place) => {
      const [product, reason, model, score] = cards[drawn.order[place] ?? place];
      return {
        ...{ product, reason, list, position: place + 1, model: data.models[model], score },
        // To five digits.
        propensity: Number((drawn.propensity[place] ?? 1).toPrecision(5)),
      };
    });
  }

  function isNamed(visitor) {
    return visitor !== null && Object.hasOwn(data.customers, visitor);
  }

  function show() {
    words = data.words[tongues[state.tongue]];
    document.documentElement.lang = tongues[state.tongue];
    document.title = say('title', { name: data.name });
    watcher.disconnect();
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    const isKnown = isNamed(state.visitor);
    const sections = (isKnown ? data.customers[state.visitor] : data.best).map(([list, title, cards]) =>
      make('section', {}, [
        make('h2', { text: sentence(title) }),
        make(
          'ul',
          { class: 'row', tabindex: '0', 'aria-label': sentence(title) },
          placed(list, cards).map(cardOf),
        ),
      ]),
    );
    const visitors = Object.keys(data.customers);
    const choose = make('input', {
      id: 'visitor',
      value: state.visitor ?? '',
      spellcheck: 'false',
      autocomplete: 'off',
      onchange: ({ target }) => become(target.value.trim()),
    });
    const step = (by) =>
      become(visitors[(visitors.indexOf(state.visitor) + by + visitors.length) % visitors.length]);
    document.getElementById('page').replaceChildren(
      make('header', {}, [
        make('h1', { text: data.name }),
        make(
          'div',
          { class: 'languages' },
          tongues.map((tongue, at) =>
            make('button', {
              type: 'button',
              lang: tongue,
              'aria-pressed': String(at === state.tongue),
              text: data.words[tongue].language,
              onclick: () => {
                state.tongue = at;
                show();
              },
            }),
          ),
        ),
      ]),
      ...(isKnown || sections.length === 0 ? [] : [make('p', { class: 'note', text: say('stranger') })]),
      ...(sections.length > 0 ? sections : [make('p', { class: 'note', text: say('nothing') })]),
      make('footer', {}, [
        make('h2', { text: say('forTheShop') }),
        make('p', { text: say('what') }),
        make('p', { text: say(kept.lasts ? 'keptHere' : 'keptUntilClosed') }),
        make('p', {}, [
          make('label', { for: 'visitor', text: say('visitor') }),
          choose,
          make('button', {
            type: 'button',
            text: say('before'),
            onclick: () => step(-1),
            disabled: visitors.length < 2,
          }),
          make('button', {
            type: 'button',
            text: say('next'),
            onclick: () => step(1),
            disabled: visitors.length < 2,
          }),
        ]),
        make('p', {}, [
          make('span', { id: 'count', role: 'status' }),
          make('button', { type: 'button', id: 'download', text: say('download'), onclick: download }),
          make('button', {
            type: 'button',
            id: 'forget',
            text: say('forget'),
            onclick: () => {
              kept.write([]);
              state.seen.clear();
              show();
            },
          }),
        ]),
      ]),
    );
    count();
  }

  function count() {
    const place = document.getElementById('count');
    if (place) place.textContent = say('count', { count: kept.all().length });
  }

  /** Whoever comes by a link that ends in '#' and a name is that visitor. */
  function become(name) {
    state.visitor = name === '' ? null : name;
    history.replaceState(null, '', name === '' ? '#' : `#${encodeURIComponent(name)}`);
    show();
  }

  function named() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return '';
    }
  }

  state.tongue = Math.max(
    0,
    tongues.findIndex((tongue) => tongue.slice(0, 2) === (data.language ?? navigator.language).slice(0, 2)),
  );
  state.visitor = named() || null;
  addEventListener('hashchange', () => {
    state.visitor = named() || null;
    show();
  });
  show();
})();
