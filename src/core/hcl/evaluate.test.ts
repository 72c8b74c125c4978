// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are templates of the language that is tested
import { describe, expect, it } from "vitest";
import { environmentOf, evaluated, shownValue } from "./testing/evaluated";
import { Unresolved, type Value } from "./value";

const files = {
  "files/a.json": '{"a": ["x", 1, true, null, "\u00e9\\u0041"]}',
  "files/b.csv": 'name,email\na,a@x\n"b, c","q""q"\n',
  "files/t.tftpl":
    '%{ for x in xs ~}\nitem ${x}\n  %{ if x == "b" }yes%{ else }no%{ endif ~}\n%{ endfor ~}\nend $${no} %%{no} $$x 100%\n',
};

// What `terraform console` of Terraform 1.11 says to `jsonencode(…)` of each, its escapes of < > & written out.
describe("an expression comes to what Terraform makes of it:", () => {
  it.each([
    ["1 + 2 * 3 - 4 / 2", "5"],
    ["10 % 3", "1"],
    ['"${1}a${true}"', '"1atrue"'],
    ['"x $$${literal} %%%{lit} $5 100%"', '"x $${literal} %%{lit} $5 100%"'],
    ['[for i, x in ["a","b"] : "${i}${x}"]', '["0a","1b"]'],
    ["{for k, v in {b=1,a=2} : k => v * 2}", '{"a":4,"b":2}'],
    ['{for x in ["a","b","a"] : x => x...}', '{"a":["a","a"],"b":["b"]}'],
    ["[for x in [1,2,3] : x if x > 1]", "[2,3]"],
    ["[{a=1},{a=2}][*].a", "[1,2]"],
    ["[{a=[1]},{a=[2]}].*.a[0]", "[1]"],
    ["[{a=[1]},{a=[2]}][*].a[0]", "[1,2]"],
    ["null[*]", "[]"],
    ['"x"[*]', '["x"]'],
    ['{"a b" = 1, c = 2, (upper("d")) = 3, 4 = 5}', '{"4":5,"D":3,"a b":1,"c":2}'],
    ['true ? "a" : "b"', '"a"'],
    ["merge({a=1},{b=2},{a=3})", '{"a":3,"b":2}'],
    ["concat([1],[2,3])", "[1,2,3]"],
    ["flatten([1,[2,[3,[]]]])", "[1,2,3]"],
    ['toset(["b","a","b"])', '["a","b"]'],
    ["tomap({a=1})", '{"a":1}'],
    ["keys({b=1,a=2})", '["a","b"]'],
    ["values({b=1,a=2})", "[2,1]"],
    ['lookup({a=1},"b",5)', "5"],
    ['try({a=1}.b, "dflt")', '"dflt"'],
    ["can({a=1}.b)", "false"],
    [
      'format("%s-%03d-%5.1f|%-5s|%q|%v|%%", "a", 7, 3.14159, "x", "q\\"q", [1,"a"])',
      '"a-007-  3.1|x    |\\"q\\\\\\"q\\"|[1,\\"a\\"]|%"',
    ],
    ['format("%5d|%+d|%x|%t|%05d", 3, 4, 255, true, -42)', '"    3|+4|ff|true|-0042"'],
    ['formatlist("%s!", ["a","b"])', '["a!","b!"]'],
    ['formatlist("%s-%s", "x", ["a","b"])', '["x-a","x-b"]'],
    ['join(",", ["a","b"])', '"a,b"'],
    ['split(",", "a,b,,c")', '["a","b","","c"]'],
    ['split("", "abc")', '["a","b","c"]'],
    ['replace("a-b-c", "-", "_")', '"a_b_c"'],
    ['replace("hello world 12", "/[^a-z]+/", "-")', '"hello-world-"'],
    ['replace("hello", "/(h)(e)/", "$2$1")', '"ehllo"'],
    ['lower("ÀB")', '"àb"'],
    ['upper("àb")', '"ÀB"'],
    ['title("hello wOrld foo-bar it\'s a_b 9x")', '"Hello WOrld Foo-Bar It\'S A_b 9x"'],
    ['length("aé日")', "3"],
    ["length([1,2])", "2"],
    ["length({a=1})", "1"],
    ['contains(["a"],"a")', "true"],
    ['setproduct(["a","b"],[1,2])', '[["a",1],["a",2],["b",1],["b",2]]'],
    ['zipmap(["a","b"],[1,2])', '{"a":1,"b":2}'],
    ['coalesce(null,"","x")', '"x"'],
    ["coalescelist([],[1])", "[1]"],
    ['distinct(["a","b","a"])', '["a","b"]'],
    ['compact(["a","",null,"b"])', '["a","b"]'],
    ['element(["a","b","c"], 4)', '"b"'],
    ['slice(["a","b","c","d"],1,3)', '["b","c"]'],
    ["range(3)", "[0,1,2]"],
    ["range(1,8,2)", "[1,3,5,7]"],
    ["range(5,0)", "[5,4,3,2,1]"],
    ["range(0,-4,-2)", "[0,-2]"],
    ['trimspace("  a b \\n")', '"a b"'],
    ['trim("--a--","-")', '"a"'],
    ['trimprefix("helloworld","hello")', '"world"'],
    ['trimsuffix("helloworld","world")', '"hello"'],
    ['chomp("a\\n\\n")', '"a"'],
    ['jsondecode(file("files/a.json"))', '{"a":["x",1,true,null,"éA"]}'],
    ['csvdecode(file("files/b.csv"))', '[{"email":"a@x","name":"a"},{"email":"q\\"q","name":"b, c"}]'],
    ['templatefile("files/t.tftpl", {xs=["a","b"]})', '"item a\\n  noitem b\\n  yesend ${no} %{no} $$x 100%\\n"'],
    ['fileset("files","*.{csv,json}")', '["a.json","b.csv"]'],
    ['substr("hello",1,3)', '"ell"'],
    ['substr("hello",-3,2)', '"ll"'],
    ['substr("hello",1,-1)', '"ello"'],
    ['regex("([a-z]+)(\\\\d+)","abc123")', '["abc","123"]'],
    ['regex("[a-z]+","123abc")', '"abc"'],
    ['regex("(?P<w>[a-z]+)","123abc")', '{"w":"abc"}'],
    ['regexall("[a-z]","a1b")', '["a","b"]'],
    ['startswith("abc","ab")', "true"],
    ['endswith("abc","bc")', "true"],
    ['strcontains("abc","b")', "true"],
    ['strrev("abc")', '"cba"'],
    ['sort(["b","a","C"])', '["C","a","b"]'],
    ["reverse([1,2])", "[2,1]"],
    ['index(["a","b"],"b")', "1"],
    ['one(["a"])', '"a"'],
    ["one([])", "null"],
    ["chunklist([1,2,3],2)", "[[1,2],[3]]"],
    ['setunion(["a"],["b"])', '["a","b"]'],
    ['setintersection(["a","b"],["b"])', '["b"]'],
    ['setsubtract(["a","b"],["b"])', '["a"]'],
    ['matchkeys(["i-1","i-2"],["a","b"],["b"])', '["i-2"]'],
    ['transpose({a=["1","2"],b=["2"]})', '{"1":["a"],"2":["a","b"]}'],
    ['alltrue([true,"true"])', "true"],
    ["anytrue([false])", "false"],
    ["max(1,5,3)", "5"],
    ["min(1,5)", "1"],
    ["abs(-3)", "3"],
    ["ceil(1.2)", "2"],
    ["floor(-1.2)", "-2"],
    ["pow(2,3)", "8"],
    ["signum(-4)", "-1"],
    ["sum([1,2.5])", "3.5"],
    ['parseint("ff",16)', "255"],
    ["tostring(1)", '"1"'],
    ['tonumber("1.5")', "1.5"],
    ['tobool("true")', "true"],
    ['indent(2,"a\\nb")', '"a\\n  b"'],
    ['basename("a/b.txt")', '"b.txt"'],
    ['dirname("a/b.txt")', '"a"'],
    ['dirname("a")', '"."'],
    ['urlencode("a b/ü!")', '"a+b%2F%C3%BC%21"'],
    ['1 == "1"', "false"],
    ['"a" == "a"', "true"],
    ["[1] == [1]", "true"],
    ["{a=1} == {a=1}", "true"],
    ["!true || false && true", "false"],
    ["-(1)", "-1"],
    ["1.5e3", "1500"],
    ["0.1 + 0.2", "0.3"],
    ["100000000000000000000", "100000000000000000000"],
    ["123456789012", "123456789012"],
    ['"\\u00e9\\U0001F600\\t"', '"é😀\\t"'],
    ["<<-EOT\n    a\n      b ${1}\n\n    c\n  EOT", '"a\\n  b 1\\n\\nc\\n"'],
    ["<<EOT\n  a\n  EOT", '"  a\\n"'],
    ['<<-EOT\n  %{ for x in ["a","b"] ~}\n  i ${x}\n  %{ endfor ~}\n  z\n  EOT', '"  i a\\n  i b\\n  z\\n"'],
    ['<<-EOT\n  %{~ for x in ["a","b"] ~}\n    i ${x}\n  %{~ endfor ~}\n  z\n  EOT', '"    i a\\n    i b\\n  z\\n"'],
    ["<<EOT\na ${~ 1 ~}  b\n  c\nEOT", '"a1b\\n  c\\n"'],
    ['"a ${~ 1 ~}  b"', '"a1b"'],
    ['"%{ if true }x%{ else }y%{ endif }"', '"x"'],
    ['"%{ for k,v in {a=1,b=2} }${k}=${v};%{ endfor }"', '"a=1;b=2;"'],
    ['yamldecode("a: b\\nc:\\n  - d\\n  - e")', '{"a":"b","c":["d","e"]}'],
    ["[1,2,3][1]", "2"],
    ["{a={b=[1,2]}}.a.b[1]", "2"],
    ['["a"]["0"]', '"a"'],
    ['[for k, v in toset(["x"]) : "${k}${v}"]', '["xx"]'],
    ["distinct([{a=1},{a=1},{a=2}])", '[{"a":1},{"a":2}]'],
    [
      'flatten([for a in ["x","y"] : [for b in [1,2] : {k="${a}${b}", v=b}]])',
      '[{"k":"x1","v":1},{"k":"x2","v":2},{"k":"y1","v":1},{"k":"y2","v":2}]',
    ],
    [
      '{for o in flatten([for a in ["x","y"] : [for b in [1,2] : {k="${a}${b}", v=b}]]) : o.k => o.v}',
      '{"x1":1,"x2":2,"y1":1,"y2":2}',
    ],
    ['tolist(toset(["b","a"]))', '["a","b"]'],
    ["merge([{a=1},{b=2}]...)", '{"a":1,"b":2}'],
    ['nonsensitive("a")', '"a"'],
  ])("%s", (text, expected) => {
    expect(shownValue(text, environmentOf(new Map(), files))).toBe(expected);
  });
});

describe("what can't be known", () => {
  const environment = environmentOf(new Map<string, Value>([["known", "k"]]));
  const shown = (text: string) => shownValue(text, environment);

  it("is told with reason, file and line, and shown as far as it is known", () => {
    const value = evaluated('"${known}-${missing}"', environment);
    expect(value).toBeInstanceOf(Unresolved);
    expect(value).toMatchObject({
      reason: "missing is not known",
      at: { file: "a.tf", line: 1, column: 17 },
      sketch: "k-${missing}",
    });
  });

  it("leaves the rest of an object and of a list known", () => {
    expect(shown("{ a = missing, b = known }.b")).toBe('"k"');
    expect(shown("[missing, known][1]")).toBe('"k"');
    expect(shown("merge(missing, { b = known }).b")).toBe('"k"');
    expect(shown("merge({ b = known }, missing).b")).toBe("<missing is not known>");
    expect(shown("{ for x in [missing, known] : x => x }.k")).toBe('"k"');
    expect(evaluated("jsonencode({ a = [missing], b = known })", environment)).toMatchObject({
      sketch: '{"a":["${missing}"],"b":"k"}',
    });
  });

  it("is not covered up by try, which passes over mistakes alone", () => {
    expect(shown('try(missing, "x")')).toBe("<missing is not known>");
    expect(shown('try({}.a, "x")')).toBe('"x"');
    expect(shown("true || missing")).toBe("true");
    expect(shown("false || missing")).toBe("<missing is not known>");
  });

  it.each([
    ["{ a = 1 }.b", "the object has no key “b”"],
    ["[1][3]", "the list has 1 entries, and none at 3"],
    ["nosuch(1)", "the function “nosuch” isn't worked out here"],
    ["timestamp()", "what the function timestamp gives may be another at each run"],
    ['"a" + 1', "a number is needed, but text is given"],
    ["1 / 0", "a number is divided by zero"],
    ['"x${[1]}"', "text is needed, but a list is given"],
    ['file("../x")', "the file ../x is not there"],
    ['regex("(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")', "the pattern isn't worked out here: it may take too long"],
    ["{ for x in [1, 1] : x => x }", "two entries of an object have the key “1”"],
  ])("%s: %s", (text, reason) => {
    expect(shown(text)).toBe(`<${reason}>`);
  });
});

describe("an id that AWS gives later", () => {
  const environment = environmentOf(new Map());
  const [a, b] = [environment.references.markOf("x.a", "id"), environment.references.markOf("x.b", "id")];
  const withIds = { ...environment, resolve: (name: string) => ({ value: name === "a" ? a : b, used: 0 }) };

  it("goes through texts, lists, keys and JSON, and is the same as itself alone", () => {
    expect(shownValue('split(",", "${a},x")[0]', withIds)).toBe(`"${a}"`);
    expect(shownValue("keys({ for x in toset([a, a]) : x => 1 })", withIds)).toBe(`["${a}"]`);
    expect(shownValue('jsondecode(jsonencode({ (a) = [b, "q\\""] }))', withIds)).toBe(`{"${a}":["${b}","q\\""]}`);
    expect(shownValue("[a == a, a == b]", withIds)).toBe("[true,false]");
    expect(shownValue('a == "111122223333"', withIds)).toContain("known only when Terraform has created it");
    expect(shownValue("upper(a)", withIds)).toContain("AWS gives only later");
  });

  it("can't be forged by escapes", () => {
    expect(shownValue('"\\uDBFE0\\uDBFF"', withIds)).toBe('"\uFFFD0\uFFFD"');
    expect(shownValue('jsondecode("\\"\\\\uDBFE0\\\\uDBFF\\"")', withIds)).toBe('"\uFFFD0\uFFFD"');
  });
});

describe("a bomb is stopped by a limit with a name:", () => {
  it.each([
    ["range(1000000000)", "1,000,000,000 entries would be made here; at most 100,000 are."],
    [
      `setproduct(${Array.from({ length: 9 }, () => "range(100)").join(", ")})`,
      "9,000,000,000,000,000,000 entries would be made here; at most 100,000 are.",
    ],
    ["[for a in range(3000) : [for b in range(3000) : b]]", "takes more than 2,000,000 steps"],
    [`join("", [for a in range(2000) : "${"x".repeat(2000)}"])`, "A text of 4,000,000 characters would be made here"],
  ])("%.60s", (text, message) => {
    expect(() => evaluated(text)).toThrow(message);
  });
});
