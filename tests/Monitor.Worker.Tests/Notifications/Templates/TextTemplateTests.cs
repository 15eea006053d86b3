using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Tests.Notifications.Templates;

public sealed class TextTemplateTests
{
    private const string Names = "count、has_note、lines、nobody、note、parts、words";
    private const string Condition = "应形如 if name、if name != \"\"、if count > 1";
    private const string Tags = "可用 if、elsif、else、endif、unless、endunless、for、endfor、comment、endcomment、raw、endraw";
    private const string NoName = "不是变量名；只能写由小写字母、数字、下划线和点组成的名称，不支持过滤器和运算";

    private static readonly Letter Sample = new("甲 <乙> & \"丙\"", 3, HasNote: true, [new Line("一", -1), new Line("二", 2)], ["x", "y", "z"], [], new Markup("<b>粗</b>"));

    [Theory]
    [InlineData("{% comment %}{{ nothing }}{% endcomment %}\n {{ note }}{{ nothing }}", 2, 12)]
    [InlineData("{% raw %}{{ nothing }}{% endraw %}{{ nothing }}", 1, 35)]
    [InlineData("nothing { nothing }\n\n{{- nothing -}}", 3, 1)]
    [InlineData("{% if note == \"{{ nothing }} {%\" %}甲{% elsif nothing %}{% endif %}", 1, 37)]
    [InlineData("{% if note == \"{%\" %}甲\r\n{%-   elsif\tnothing == \"{%\" %}{% endif %}", 2, 1)]
    [InlineData("{% for line in lines %}{{ line.name }}\n甲{% if line.nothing > 1 %}{% endif %}{% endfor %}", 2, 2)]
    [InlineData("{% for line in lines %}{% endfor %}\n{% for line in nothing %}{{ line.nothing }}{% endfor %}", 2, 1)]
    [InlineData("{% unless nothing %}{% else %}{% endunless %}", 1, 1)]
    [InlineData("{% unless has_note %}{% else %}{{ nothing }}{% endunless %}", 1, 32)]
    [InlineData("{% if has_note %}{% elsif has_note %}{% else %}\n{{nothing}}{% endif %}", 2, 1)]
    [InlineData("{% for line in lines %}{% else %}{{ line.name }}{% endfor %}", 1, 34)]
    [InlineData("{% for note in words %}{{ note }}{% endfor %}{{ note }}{% for note in lines %}{{ note }}{% endfor %}", 1, 79)]
    public void A_fault_stands_where_the_braces_open(string text, int line, int column)
    {
        var fault = Assert.Single(Check(text));

        Assert.Equal((line, column), (fault.Line, fault.Column));
    }

    [Fact]
    public void The_same_wrong_name_is_told_at_each_of_its_places() => Assert.Equal(
        ["1:3", "1:17", "2:1", "3:1"],
        Check("甲 {{ nothing }} {{ nothing }}\n{% if nothing == 1 %}\n{% elsif nothing == 1 %}{% endif %}").Select(fault => $"{fault.Line}:{fault.Column}"));

    [Theory]
    [InlineData("assign a = note")]
    [InlineData("capture a")]
    [InlineData("include 'a'")]
    [InlineData("render 'a'")]
    [InlineData("cycle 'a', 'b'")]
    [InlineData("increment a")]
    [InlineData("decrement a")]
    [InlineData("case note")]
    [InlineData("tablerow a in lines")]
    [InlineData("ifchanged")]
    [InlineData("echo note")]
    [InlineData("liquid echo note")]
    [InlineData("break")]
    [InlineData("continue")]
    [InlineData("macro a()")]
    [InlineData("from 'a' import b")]
    [InlineData("# note")]
    [InlineData("")]
    [InlineData("endif")]
    [InlineData("名称")]
    public void Other_tags_are_refused_wherever_they_stand(string tag)
    {
        Assert.Equal([$"texts/letter.liquid:2:2 — 标签“{tag}”无法识别或位置不对，{Tags}"], Told($"\n {{% {tag} %}}"));
        Assert.Equal([$"texts/letter.liquid:2:2 — 标签“{tag}”无法识别或位置不对，{Tags}"], Told($"{{% for word in words %}}\n {{% {tag} %}}{{% endfor %}}"));
    }

    [Theory]
    [InlineData("note | upcase")]
    [InlineData("note | append: note")]
    [InlineData("note |")]
    [InlineData("'note'")]
    [InlineData("3")]
    [InlineData("count == 3")]
    [InlineData("has_note and has_note")]
    [InlineData("words[0]")]
    [InlineData("note.size()")]
    [InlineData("(note)")]
    [InlineData("(1..3)")]
    [InlineData("note.")]
    [InlineData(".note")]
    [InlineData("note..size")]
    [InlineData("note note")]
    [InlineData("备注")]
    [InlineData("")]
    public void Only_a_name_can_be_written(string value)
    {
        Assert.Equal([$"texts/letter.liquid:1:2 — “{value}”{NoName}"], Told($"甲{{{{ {value} }}}}"));
        Assert.Equal([$"texts/letter.liquid:1:18 — “{value}”{NoName}"], Told($"{{% if has_note %}}{{{{ {value} }}}}{{% endif %}}"));
    }

    [Theory]
    [InlineData("Note", $"没有名为“Note”的变量，“Note”处可用：{Names}")]
    [InlineData("true", $"没有名为“true”的变量，“true”处可用：{Names}")]
    [InlineData("forloop.index", $"没有名为“forloop.index”的变量，“forloop”处可用：{Names}")]
    [InlineData("note.length", "没有名为“note.length”的变量，“length”处可用：（无）")]
    [InlineData("words.first", "没有名为“words.first”的变量，“first”处可用：size")]
    [InlineData("words", "“words”不是文字或数字，不能直接写出")]
    [InlineData("has_note", "“has_note”不是文字或数字，不能直接写出")]
    public void A_name_is_held_against_the_model(string name, string expected) => Assert.Equal([$"texts/letter.liquid:1:1 — {expected}"], Told($"{{{{ {name} }}}}"));

    [Theory]
    [InlineData("note")]
    [InlineData("count")]
    [InlineData("note > \"a\"")]
    [InlineData("note == 1")]
    [InlineData("count == \"1\"")]
    [InlineData("count > 1.5")]
    [InlineData("has_note == 1")]
    [InlineData("lines == 1")]
    public void A_condition_fits_its_value(string condition)
    {
        foreach (var (text, tag, column) in Choices(condition))
        {
            Assert.Equal([$"texts/letter.liquid:1:{column} — 条件“{tag} {condition}”不成立：是非量直接写名称，文字只能用 ==、!= 与文字比较，数字与整数比较"], Told(text));
        }
    }

    [Theory]
    [InlineData("has_note and has_note")]
    [InlineData("has_note or count == 1 or count == 2")]
    [InlineData("note == note")]
    [InlineData("1 == count")]
    [InlineData("\"a\"")]
    [InlineData("1")]
    public void A_condition_is_one_comparison(string condition)
    {
        foreach (var (text, tag, column) in Choices(condition))
        {
            Assert.Equal([$"texts/letter.liquid:1:{column} — 条件“{tag} {condition}”无法识别，{Condition}"], Told(text));
        }
    }

    [Theory]
    [InlineData("note contains \"a\"")]
    [InlineData("note startswith \"a\"")]
    [InlineData("has_note has_note")]
    [InlineData("(has_note)")]
    [InlineData("words[0] == \"x\"")]
    [InlineData("note == \"a")]
    [InlineData("note = \"a\"")]
    [InlineData("not has_note")]
    [InlineData("count > 9999999999999999999999999999999999")]
    public void A_condition_that_cannot_be_read_is_told(string condition)
    {
        foreach (var (text, tag, column) in Choices(condition))
        {
            Assert.Equal([$"texts/letter.liquid:1:{column} — 条件“{tag} {condition}”无法识别{(tag == "elsif" ? "或位置不对" : "")}，{Condition}"], Told(text));
        }
    }

    [Theory]
    [InlineData("line in lines limit: 2")]
    [InlineData("line in lines offset: 2")]
    [InlineData("line in lines offset: continue")]
    [InlineData("line in lines reversed")]
    [InlineData("line in (1..3)")]
    [InlineData("line in lines[0]")]
    [InlineData("line in lines()")]
    [InlineData("line in lines | first")]
    [InlineData("forloop in lines")]
    [InlineData("line of lines")]
    [InlineData("line")]
    public void A_loop_goes_over_a_whole_list(string loop) =>
        Assert.Equal([$"texts/letter.liquid:1:2 — 循环“for {loop}”无法识别，应形如 for item in items"], Told($"甲{{% for {loop} %}}{{% endfor %}}"));

    [Theory]
    [InlineData("甲\n{% if has_note", "2:1 — “{%”没有对应的“%}”")]
    [InlineData("{% if has_note %}甲{% endif", "1:19 — “{%”没有对应的“%}”")]
    [InlineData("甲{{", "1:2 — “{{”没有对应的“}}”")]
    [InlineData("甲{%", "1:2 — “{%”没有对应的“%}”")]
    [InlineData("{% if has_note %}\n{% for line in lines %}甲", "2:1 — “for line in lines”没有对应的“endfor”")]
    [InlineData("{% if has_note %}{% elsif count > 1 %}{% else %}", "1:1 — “if has_note”没有对应的“endif”")]
    [InlineData("{% unless has_note %}", "1:1 — “unless has_note”没有对应的“endunless”")]
    [InlineData("甲{%- comment -%}{{ note }}", "1:2 — “comment”没有对应的“endcomment”")]
    [InlineData("{% raw %}{{ note }}{% endcomment %}", "1:1 — “raw”没有对应的“endraw”")]
    [InlineData("{% comment note %}{% endcomment %}", $"1:1 — 标签“comment note”无法识别或位置不对，{Tags}")]
    [InlineData("{% else %}", $"1:1 — 标签“else”无法识别或位置不对，{Tags}")]
    [InlineData("{% if has_note %}{% endfor %}", $"1:18 — 标签“endfor”无法识别或位置不对，{Tags}")]
    [InlineData("{% if has_note %}{% else %}{% else %}{% endif %}", $"1:28 — 标签“else”无法识别或位置不对，{Tags}")]
    [InlineData("{% if has_note %}{% else %}{% elsif has_note %}{% endif %}", $"1:28 — 条件“elsif has_note”无法识别或位置不对，{Condition}")]
    [InlineData("{% if has_note %}{% endif has_note %}", $"1:18 — 标签“endif has_note”无法识别或位置不对，{Tags}")]
    [InlineData("{% if has_note %}{%}{% endif %}", $"1:18 — 标签“}}{{% endif”无法识别或位置不对，{Tags}")]
    public void A_broken_text_is_told_where_it_breaks(string text, string expected) => Assert.Equal([$"texts/letter.liquid:{expected}"], Told(text));

    [Fact]
    public void Tags_nest_thirty_two_deep_and_no_deeper()
    {
        Assert.Empty(Told(Nested(32)));
        Assert.Equal("甲", Text(Nested(32)));
        Assert.Equal(["texts/letter.liquid:33:1 — “if has_note”嵌套超过32层，请简化"], Told(Nested(33)));
        Assert.Single(Told(Nested(100_000)));
    }

    [Fact]
    public void A_page_encodes_what_is_not_markup_and_keeps_Chinese_readable()
    {
        const string text = "<p>{{ note }}　{{ parts }}{% if note == '甲 <乙> & \"丙\"' %}<i>{% endif %}</p>";

        Assert.Equal("<p>甲 &lt;乙&gt; &amp; &quot;丙&quot;　<b>粗</b><i></p>", TextTemplate<Letter>.From(With(text), "letter").Page(Sample));
        Assert.Equal("<p>甲 <乙> & \"丙\"　<b>粗</b><i></p>", Text(text));
    }

    [Theory]
    [InlineData("{% for line in lines %}{{ forloop.index }}{{ line.name }}{{ line.change }}{% unless forloop.last %}；{% endunless %}{% endfor %}", "1一-1；2二2")]
    [InlineData("{% for line in lines %}{% for word in words %}{% if forloop.first %}{{ line.name }}{% endif %}{{ word }}{% endfor %}{{ forloop.index }}{% endfor %}", "一xyz1二xyz2")]
    [InlineData("{% for note in words %}{{ note }}{% endfor %}{{ count }}", "xyz3")]
    [InlineData("{{ words.size }}{% if lines.size >= 2 %}甲{% endif %}{% if count <= 2 %}乙{% elsif count != 4 %}丙{% else %}丁{% endif %}", "3甲丙")]
    [InlineData("{% for line in lines %}{% if line.change > -1 %}{{ line.name }}{% endif %}{% if line.change < 2 %}{{ line.change }}{% endif %}{% endfor %}", "-1二")]
    [InlineData("{% for line in lines %}甲{% else %}乙{% endfor %}{% for part in nobody %}甲{% else %}{{ count }}{% endfor %}", "甲甲3")]
    [InlineData("{% raw %}{{ note }} {% if %}{% endraw %}{% comment %}{{ nothing }}{% endcomment %}", "{{ note }} {% if %}")]
    [InlineData("甲\u3000\r\n{%- if has_note -%}\u3000 乙 \n{%- endif %} 丙 {{- count -}} 丁", "甲乙 丙3丁")]
    [InlineData("甲\r\n{% if has_note %}\r\n乙\r\n{% endif %}\r\n", "甲\n\n乙\n\n")]
    [InlineData("} %} {a} { { 甲 }}", "} %} {a} { { 甲 }}")]
    public void A_text_is_filled_in(string text, string expected)
    {
        Assert.Empty(Told(text));
        Assert.Equal(expected, Text(text));
    }

    [Fact]
    public void What_is_missing_is_an_empty_text() =>
        Assert.Equal("[]无", TextTemplate<Letter>.From(With("[{{ note }}]{% if note == '' %}无{% endif %}"), "letter").Text(Sample with { Note = null! }));

    [Fact]
    public void Numbers_do_not_know_the_culture_of_the_machine()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("sv-SE") { NumberFormat = { NegativeSign = "−", NumberGroupSeparator = "." } };
            Assert.Equal("-1234567", TextTemplate<Letter>.From(With("{{ count }}"), "letter").Text(Sample with { Count = -1234567 }));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void One_text_is_filled_in_from_many_threads_at_once()
    {
        var template = TextTemplate<Letter>.From(With("{{ count }}：  {%- for line in lines -%}  {{ line.name }}{% if forloop.last %}{{ note }}{% endif %}  {%- endfor -%}  "), "letter");
        var texts = new string[64];

        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i => texts[i] = template.Text(Sample with { Count = i }));

        Assert.Equal(Enumerable.Range(0, texts.Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}：一二甲 <乙> & \"丙\"")), texts);
    }

    [Fact]
    public void Any_text_is_told_what_is_wrong_or_can_be_filled_in()
    {
        string[] pieces =
        [
            "{{", "}}", "{%", "%}", "{{-", "-%}", "{", "%", "-", "|", "(", ")", "[", "]", "..", ".", ",", ":", "==", ">", "\"", "'", "\n", "\u3000", "甲", "1", "-1", "1e9",
            "if", "elsif", "else", "endif", "unless", "endunless", "for", "in", "endfor", "comment", "endcomment", "raw", "endraw", "assign", "#",
            "note", "count", "has_note", "lines", "line", "words.size", "forloop.first", "true", "and", "contains",
            "{% if has_note %}", "{% elsif count > 1 %}", "{% else %}", "{% endif %}", "{% for line in lines %}", "{{ line.name }}", "{% endfor %}", "{{ note }}", "{% comment %}", "{% endraw %}",
        ];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 14].Select(parts => string.Join(' ', parts)).Sample(
            text =>
            {
                var faults = Check(text);
                return faults.IsEmpty ? Text(text).Length >= 0 : faults.All(fault => fault.Line >= 1 && fault.Column >= 1 && fault.Message.Length > 0);
            },
            iter: 20_000);
    }

    private static IEnumerable<(string Text, string Tag, int Column)> Choices(string condition) =>
    [
        ($"甲{{% if {condition} %}}{{% endif %}}", "if", 2),
        ($"甲{{% unless {condition} %}}{{% endunless %}}", "unless", 2),
        ($"甲{{% if has_note %}}{{% elsif {condition} %}}{{% endif %}}", "elsif", 19),
    ];

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{% if has_note -%}\n", depth)) + "甲" + string.Concat(Enumerable.Repeat("{%- endif %}", depth));

    private static Dictionary<string, string> With(string text) => new(StringComparer.Ordinal) { ["letter"] = text };

    private static ImmutableArray<ConfigError> Check(string text) => TextTemplate<Letter>.Check(With(text), "letter");

    private static IEnumerable<string> Told(string text) => Check(text).Select(fault => fault.ToString());

    private static string Text(string text) => TextTemplate<Letter>.From(With(text), "letter").Text(Sample);

    private sealed record Letter(string Note, int Count, bool HasNote, ImmutableArray<Line> Lines, ImmutableArray<string> Words, ImmutableArray<string> Nobody, Markup Parts);

    private sealed record Line(string Name, int Change);
}
