// Search and filter. The state is kept in the address, so that a view can be sent to someone: show=failed;q=etag after the number sign
const rules = Array.from(document.querySelectorAll('.rule'))
  .map(element => ({ element, words: element.textContent.toLowerCase() }));
const search = document.querySelector('#q');
const section = document.querySelector('#section');
const shown = document.querySelector('#shown');
const choices = Array.from(document.querySelectorAll('[name=show]'));
const first = choices.find(choice => choice.defaultChecked).value;

// a percent sign that someone typed or cut stays as it is
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function state() {
  const parts = location.hash.slice(1).split(';').map(part => part.split('='));
  const values = Object.fromEntries(parts.map(([name, value]) => [name, decoded(value ?? '')]));
  const one = parts[0].length === 1 ? parts[0][0] : '';
  return {
    one,
    show: values.show || (one || values.section ? 'all' : first),
    q: values.q || '',
    section: values.section || '',
  };
}

function fits(element, wanted) {
  return (wanted.show === 'all' || element.dataset.show === wanted.show)
    ? (wanted.section === '' || element.dataset.section === wanted.section)
    : false;
}

function apply() {
  const wanted = state();
  const words = wanted.q.toLowerCase().split(/\s+/);
  let count = 0;
  for (const rule of rules) {
    const visible = fits(rule.element, wanted) ? words.every(word => rule.words.includes(word)) : false;
    rule.element.hidden = !visible;
    count += visible ? 1 : 0;
  }
  choices.forEach(choice => { choice.checked = choice.value === wanted.show; });
  if (search.value !== wanted.q) search.value = wanted.q;
  section.hidden = wanted.section === '';
  section.textContent = wanted.section + ' ×';
  shown.textContent = count === 0 ? 'No rule is like that.' : count === 1 ? 'One rule' : count + ' rules';
  const one = wanted.one ? document.getElementById(wanted.one) : null;
  if (one?.matches('.rule')) {
    one.open = true;
    one.scrollIntoView();
  }
}

function change(name, value) {
  const next = { ...state(), [name]: value };
  const parts = ['show', 'q', 'section']
    .filter(key => next[key] !== '')
    .map(key => key + '=' + encodeURIComponent(next[key]));
  history.replaceState(null, '', '#' + parts.join(';'));
  apply();
}

search.addEventListener('input', () => change('q', search.value));
choices.forEach(choice => choice.addEventListener('change', () => change('show', choice.value)));
section.addEventListener('click', () => change('section', ''));
document.querySelector('.tools').addEventListener('submit', event => event.preventDefault());
document.querySelectorAll('a[href="#rules"]').forEach(link => link.addEventListener('click', event => {
  event.preventDefault();
  change('section', link.dataset.section ?? '');
  change('show', link.dataset.show ?? 'all');
  document.querySelector('#rules').scrollIntoView();
}));
addEventListener('hashchange', apply);
apply();
