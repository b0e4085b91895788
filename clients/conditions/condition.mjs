// Evaluates conditions of frameworks (docs/conditions.md) without checking their types, as the service that published
// a framework has done that. Numbers are exact: value = digits / 10^scale, 34 digits at most, half to even.

export const UNANSWERED = Symbol("unanswered");

const DIGITS = 34;
const LARGEST_EXPONENT = 6144;
const ten = (power) => 10n ** BigInt(power);
const length = (digits) => (digits < 0n ? -digits : digits).toString().length;

export class Decimal {
  constructor(digits, scale) {
    this.digits = digits;
    this.scale = scale;
  }

  static of(text) {
    const [, sign, whole, part = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
    return new Decimal(BigInt(sign + whole + part), part.length - Number(exponent));
  }

  static aligned(left, right) {
    const scale = Math.max(left.scale, right.scale);
    return [left.digits * ten(scale - left.scale), right.digits * ten(scale - right.scale), scale];
  }

  compare(other) {
    const [left, right] = Decimal.aligned(this, other);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  rounded() {
    const more = length(this.digits) - DIGITS;
    let result = this;
    if (more > 0) {
      const unit = ten(more);
      const sign = this.digits < 0n ? -1n : 1n;
      const kept = (this.digits * sign) / unit;
      const twice = (this.digits * sign - kept * unit) * 2n;
      const up = twice > unit || (twice === unit && kept % 2n === 1n);
      result = new Decimal(sign * (up ? kept + 1n : kept), this.scale - more);
    }
    return length(result.digits) - result.scale - 1 > LARGEST_EXPONENT ? UNANSWERED : result;
  }

  dividedBy(other) {
    if (other.digits === 0n) {
      return UNANSWERED;
    }
    const more = Math.max(0, DIGITS + 2 + length(other.digits) - length(this.digits));
    const dividend = this.digits * ten(more);
    const quotient = dividend / other.digits;
    const exact = quotient * other.digits === dividend;
    // one digit more says on which side of a half an endless quotient lies
    const last = exact ? 0n : dividend < 0n !== other.digits < 0n ? -1n : 1n;
    return new Decimal(quotient * 10n + last, this.scale - other.scale + more + 1).rounded();
  }
}

const ARITHMETIC = {
  "+": (left, right) => { const [a, b, scale] = Decimal.aligned(left, right); return new Decimal(a + b, scale).rounded(); },
  "-": (left, right) => { const [a, b, scale] = Decimal.aligned(left, right); return new Decimal(a - b, scale).rounded(); },
  "*": (left, right) => new Decimal(left.digits * right.digits, left.scale + right.scale).rounded(),
  "/": (left, right) => left.dividedBy(right),
};

const RELATIONS = {
  "==": same,
  "!=": (left, right) => not(same(left, right)),
  "<": (left, right) => order(left, right) < 0,
  "<=": (left, right) => order(left, right) <= 0,
  ">": (left, right) => order(left, right) > 0,
  ">=": (left, right) => order(left, right) >= 0,
  in: (left, right) => (Array.isArray(right) ? quantified(right, (one) => same(one, left), true) : isThere(own(right, left))),
};

const TEXTS = {
  contains: (text, part) => text.includes(part),
  startsWith: (text, part) => text.startsWith(part),
  endsWith: (text, part) => text.endsWith(part),
};

const MACROS = {
  exists: (list, holds) => quantified(list, holds, true),
  all: (list, holds) => quantified(list, holds, false),
  exists_one: (list, holds) => whenAll(list.map(holds), (each) => each.filter(Boolean).length === 1),
  filter: (list, holds) => whenAll(list.map(holds), (each) => list.filter((one, i) => each[i])),
  map: (list, made) => whenAll(list.map(made), (each) => each),
};

const own = (thing, field) => (Object.hasOwn(Object(thing), field) ? thing[field] : UNANSWERED);
const isThere = (value) => value !== UNANSWERED;
const not = (value) => (value === UNANSWERED ? value : !value);
const size = (value) => new Decimal(BigInt([...value].length), 0);

function whenAll(values, use) {
  return values.includes(UNANSWERED) ? UNANSWERED : use(values);
}

// one that is `deciding` decides, one that is unanswered leaves it open
function quantified(list, holds, deciding) {
  let result = !deciding;
  for (const element of list) {
    const value = holds(element);
    if (value === deciding) {
      return deciding;
    }
    result = value === UNANSWERED ? value : result;
  }
  return result;
}

function same(left, right) {
  if (left === UNANSWERED || right === UNANSWERED) {
    return UNANSWERED;
  }
  if (Array.isArray(left)) {
    return left.length === right.length && quantified(left.map((one, i) => same(one, right[i])), (equal) => equal, false);
  }
  return left instanceof Decimal ? left.compare(right) === 0 : left === right;
}

function order(left, right) {
  if (left instanceof Decimal) {
    return left.compare(right);
  }
  const [one, other] = [[...left], [...right]];
  const at = one.findIndex((letter, i) => letter !== other[i]);
  return at < 0 || at >= other.length
    ? one.length - other.length
    : one[at].codePointAt(0) - other[at].codePointAt(0);
}

const TOKEN = /\s*(?:([A-Za-z_]\w*)|(\d[\d.]*(?:[eE][+-]?\d+)?)|('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")|(&&|\|\||[=!<>]=|[!<>+\-*/?:.,()[\]]))/y;
const ESCAPES = { n: "\n", r: "\r", t: "\t" };

function tokens(text) {
  const found = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== "") {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) {
      throw new SyntaxError(`No condition has what stands at ${at}`);
    }
    const [, name, number, quoted, symbol] = match;
    found.push({ name, number, quoted, symbol, word: name ?? symbol });
  }
  return found;
}

/** Reads a condition; the function that it gives takes an object of values by name: true, false or UNANSWERED comes out. */
export function compile(text) {
  const rest = tokens(text);
  const is = (...words) => words.includes(rest[0]?.word);
  const taken = (word) => is(word) && rest.shift() !== undefined;
  const expect = (word) => taken(word) || fail();
  const fail = () => { throw new SyntaxError(`${rest[0] ? JSON.stringify(Object.values(rest[0])) : "The end"} can not stand there`); };
  const name = () => (rest[0]?.name && !is("true", "false", "in", "null") ? rest.shift().name : fail());

  // a function of values that must all be there
  const strict = (use, ...parts) => (names) => whenAll(parts.map((part) => part(names)), (values) => use(...values));

  function expression() {
    const condition = joined("||", () => joined("&&", relation));
    if (!taken("?")) {
      return condition;
    }
    const yes = joined("||", () => joined("&&", relation));
    expect(":");
    const no = expression();
    return (names) => { const holds = condition(names); return holds === UNANSWERED ? holds : holds ? yes(names) : no(names); };
  }

  function joined(operator, part) {
    const parts = [part()];
    while (taken(operator)) {
      parts.push(part());
    }
    return parts.length === 1 ? parts[0] : (names) => quantified(parts, (each) => each(names), operator === "||");
  }

  function chain(operators, functions, part) {
    let left = part();
    while (is(...operators)) {
      left = strict(functions[rest.shift().word], left, part());
    }
    return left;
  }

  const relation = () => chain(Object.keys(RELATIONS), RELATIONS, sum);
  const sum = () => chain(["+", "-"], ARITHMETIC, product);
  const product = () => chain(["*", "/"], ARITHMETIC, unary);

  function unary() {
    const operator = is("!") ? "!" : "-";
    let times = 0;
    while (taken(operator)) {
      times++;
    }
    const operand = member();
    const once = operator === "!" ? not : (number) => new Decimal(-number.digits, number.scale);
    return times % 2 === 1 ? strict(once, operand) : operand;
  }

  function member() {
    let owner = primary();
    while (is(".", "[")) {
      if (taken("[")) {
        owner = fieldOf(owner, literal());
        expect("]");
      } else {
        taken(".");
        const field = name();
        owner = taken("(") ? called(field, owner) : fieldOf(owner, field);
      }
    }
    return owner;
  }

  const fieldOf = (owner, field) => (names) => own(owner(names), field);

  function called(field, receiver) {
    if (Object.hasOwn(MACROS, field)) {
      const variable = name();
      expect(",");
      const body = expression();
      expect(")");
      return (names) => {
        const list = receiver(names);
        return list === UNANSWERED ? list : MACROS[field](list, (one) => body({ ...names, [variable]: one }));
      };
    }
    return callOf(field, [receiver, ...list(")")]);
  }

  function callOf(called, parts) {
    if (called === "has" && parts.length === 1) {
      return (names) => isThere(parts[0](names));
    }
    return strict(called === "size" ? size : Object.hasOwn(TEXTS, called) ? TEXTS[called] : fail(), ...parts);
  }

  function primary() {
    if (taken("(")) {
      const inner = expression();
      expect(")");
      return inner;
    }
    if (taken("[")) {
      return strict((...elements) => elements, ...list("]"));
    }
    if (is("true", "false")) {
      const value = rest.shift().word === "true";
      return () => value;
    }
    if (rest[0]?.number) {
      const number = Decimal.of(rest.shift().number);
      return () => number;
    }
    if (rest[0]?.quoted) {
      const said = literal();
      return () => said;
    }
    const named = name();
    return taken("(") ? callOf(named, list(")")) : (names) => own(names, named);
  }

  function literal() {
    const { quoted } = rest.shift() ?? {};
    return (quoted ?? fail()).slice(1, -1).replace(/\\(.)/g, (all, letter) => ESCAPES[letter] ?? letter);
  }

  function list(end) {
    const elements = [];
    if (!taken(end)) {
      do {
        elements.push(expression());
      } while (taken(","));
      expect(end);
    }
    return elements;
  }

  const whole = expression();
  return rest.length === 0 ? whole : fail();
}
