using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Testing;
using Monitor.Worker.Briefings;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Notifications;
using Monitor.Worker.WebConsole;

namespace Monitor.Worker.Tests.Notifications;

public sealed class MessageTemplatesTests
{
    [Fact]
    public void The_shipped_texts_are_sound()
    {
        Assert.Empty(Check(ShippedTexts.All));
        Assert.Empty(HtmlBriefing.Entries.Concat(StatusPage.Entries).SelectMany(entry => entry.Check(ShippedTexts.All)));
    }

    [Fact]
    public void A_missing_text_is_named()
    {
        var errors = Check(Without("sms.single"));

        Assert.Equal(["texts/sms.single.liquid:1:1 — 缺少此文本模板；请从发行包的 config/texts 目录复制一份"], errors.Select(e => e.ToString()));
    }

    [Theory]
    [InlineData("第一行\n{% if headline != \"\" %}没有结束\n", "texts/mail.text.liquid:2:1 — “if headline != \"\"”没有对应的“endif”")]
    [InlineData("{{ headline", "texts/mail.text.liquid:1:1 — “{{”没有对应的“}}”")]
    [InlineData("级别\n  {{ headline | upcase }}", "texts/mail.text.liquid:2:3 — “headline | upcase”不是变量名；只能写由小写字母、数字、下划线和点组成的名称，不支持过滤器和运算")]
    [InlineData("{{ grade.hue }}", "texts/mail.text.liquid:1:1 — 没有名为“grade.hue”的变量，“hue”处可用：colour、ink、label、name")]
    [InlineData("{{ items }}", "texts/mail.text.liquid:1:1 — “items”不是文字或数字，不能直接写出")]
    [InlineData("{% for a in headline %}{{ b }}{% endfor %}", "texts/mail.text.liquid:1:1 — “headline”不是列表，不能循环")]
    [InlineData("{% endif %}", "texts/mail.text.liquid:1:1 — 标签“endif”无法识别或位置不对，可用 if、elsif、else、endif、unless、endunless、for、endfor、comment、endcomment、raw、endraw")]
    [InlineData("{% if count %}{% endif %}", "texts/mail.text.liquid:1:1 — 条件“if count”不成立：是非量直接写名称，文字只能用 ==、!= 与文字比较，数字与整数比较")]
    [InlineData("{% if headline > \"a\" %}{% endif %}", "texts/mail.text.liquid:1:1 — 条件“if headline > \"a\"”不成立：是非量直接写名称，文字只能用 ==、!= 与文字比较，数字与整数比较")]
    [InlineData("{% for item in items %}{% if item.rule == \"x\" %}{% else %}{{ item.nothing }}{% endif %}{% endfor %}", "texts/mail.text.liquid:1:59 — 没有名为“item.nothing”的变量，“nothing”处可用：basis、case_number、data_notes、enterprises、event、figures、folded、grade、has_link、headline、history、limits、link、members、more_enterprises、next_step、number、period、region、rule、sentence")]
    public void A_fault_is_named_with_its_place_and_what_is_possible(string text, string expected) =>
        Assert.Equal([expected], Check(With("mail.text", text)).Select(e => e.ToString()));

    [Fact]
    public void A_text_message_has_no_way_to_name_an_enterprise()
    {
        var error = Assert.Single(Check(With("sms.single", "{{ prefix }}\n{{ region }}{{ enterprise }}")));

        Assert.Equal("texts/sms.single.liquid:2:13 — 没有名为“enterprise”的变量，“enterprise”处可用：change、code、count、grade、has_code、has_link、label、link、number、overview、prefix、region、summary", error.ToString());
    }

    [Fact]
    public void Several_faults_of_one_text_are_told_at_once() => Assert.Equal(2, Check(With("sms.single", "{{ a }}\n{{ b }}")).Length);

    [Fact]
    public void Remarks_and_white_space_beside_a_minus_leave_no_trace()
    {
        var texts = With("sms.single", "{% comment %}给{{ 运维 }}的说明{% if %}{% endcomment %}{{ region }}  {%- if count > 1 -%}  等  {%- endif %}。");

        Assert.Empty(Check(texts));
        Assert.Equal("青岛市等。", new MessageTemplates(texts).SmsSingle.For([], Grade.Severe).Text(new SmsModel("", "青岛市", "", "", "", "", "", 2, "")));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);

        Assert.Equal(6, Check(texts).Length);
    }

    [Theory]
    [InlineData("drill lifted", Grade.Severe, "sms.single.drill")]
    [InlineData("new", Grade.Critical, "sms.single.new.g4")]
    [InlineData("new", Grade.Severe, "sms.single.new")]
    [InlineData("worse", Grade.Critical, "sms.single.g4")]
    [InlineData("worse", Grade.Severe, "sms.single")]
    [InlineData("late correction lifted", Grade.Severe, "sms.single")]
    public void A_text_is_found_by_the_most_particular_reason_then_by_grade(string reasons, Grade grade, string expected)
    {
        var texts = With("sms.single.drill", "演练");
        foreach (var name in (string[])["sms.single.new", "sms.single.new.g4", "sms.single.g4"])
        {
            texts[name] = "文字";
        }

        Assert.Equal(expected, new MessageTemplates(texts).SmsSingle.NameFor(reasons.Split(' '), grade));
    }

    [Fact]
    public void A_text_for_a_reason_that_there_is_not_is_told() => Assert.Equal(
        ["texts/sms.single.newer.liquid:1:1 — 没有“newer”这种通知；sms.single 之后可写事由 drill、late、correction、new、worse、lifted、repeat，再写级别 g1 至 g4，或者只写级别"],
        Check(With("sms.single.newer", "文字")).Select(error => error.ToString()));

    private static ImmutableArray<ConfigError> Check(IReadOnlyDictionary<string, string> texts) => [.. MessageTemplates.Entries.SelectMany(entry => entry.Check(texts))];

    private static Dictionary<string, string> Without(string name) => ShippedTexts.All.Where(p => p.Key != name).ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, string> With(string name, string text) => new(ShippedTexts.All, StringComparer.Ordinal) { [name] = text };
}
