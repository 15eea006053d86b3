using System.Text;

namespace Monitor.Worker.Tests.ConfigFiles.Binding;

public sealed class YamlBinderTests
{
    [Fact]
    public void A_complete_document_is_bound_to_its_record()
    {
        var reading = new Reading("""
            # 注释不影响内容
            title: 山东
            share: 0.10
            people: 20
            active: false
            from: 2024-02-29
            timeout: 12h
            at: "09:30"
            limit: 512MB
            levels: [city, xian]
            codes:
              - 370102
              - "370103"
            rules:
              - { family: event, id: law41 }
              - { family: rate, id: claims, indicator: initial_claims }
            grades:
              3: { at_least: 6.5 }
              2: { at_least: 5.5 }
            known: arrival
            point: { east: 117.02 }
            encoding: gb18030
            """);

        Assert.Empty(reading.Errors);
        Assert.True(reading.IsWhole);
        var document = reading.Document!;
        Assert.Equal(("山东", 0.10m, 20, false), (document.Title, document.Share, document.People, document.Active));
        Assert.Equal((new DateOnly(2024, 2, 29), TimeSpan.FromHours(12), new TimeOnly(9, 30)), (document.From, document.Timeout, document.At));
        Assert.Equal(512L * 1024 * 1024, document.Limit.Bytes);
        Assert.Equal([SampleLevel.City, SampleLevel.County], document.Levels);
        Assert.Equal(["370102", "370103"], document.Codes);
        Assert.Equal([new SampleEvent { Id = "law41", WindowDays = 30 }, new SampleRate { Id = "claims", Indicator = "initial_claims" }], document.Rules);
        Assert.Equal([2, 3], document.Grades.Keys);
        Assert.Equal(6.5m, document.Grades[3].AtLeast);
        Assert.Equal(new SampleKnown { Moment = "arrival" }, document.Known);
        Assert.Equal(new SamplePoint(117.02m, 36m), document.Point);
    }

    [Fact]
    public void What_is_left_out_keeps_its_default()
    {
        var document = new Reading("title: 山东").Document!;

        Assert.Equal((0.5m, true, TimeSpan.FromMinutes(15)), (document.Share, document.Active, document.Timeout));
        Assert.Null(document.People);
        Assert.Empty(document.Levels);
        Assert.Equal("default", Assert.Single(document.Rules).Id);
        Assert.Empty(document.Grades);
    }

    [Fact]
    public void A_list_of_one_may_be_its_bare_item_and_null_means_no_value_where_none_is_needed()
    {
        var reading = new Reading("""
            title: 山东
            codes: 370102
            from: null
            """);

        Assert.Empty(reading.Errors);
        Assert.Equal(["370102"], reading.Document!.Codes);
        Assert.Null(reading.Document.From);
    }

    [Fact]
    public void Every_mistake_is_told_with_its_place_and_what_was_expected()
    {
        var reading = new Reading("""
            titel: 山东
            share: 1.5
            people: "20"
            active: yes
            from: 2023-02-29
            timeout: 15
            at: 8点
            limit: 2T
            levels: [town, ctiy]
            codes: [37010]
            grades:
              two: { at_least: 5.5 }
              3: { at_least: 5% }
            point: 117
            encoding: utf-8
            whatever: 1
            """);

        Assert.Equal(
            [
                "rules.yaml:1:1 titel — 没有“titel”这个键，是否想写“title”？",
                "rules.yaml:1:1 title — 缺少必填的键“title”（标题）",
                "rules.yaml:2:8 share — 应在 0 到 1 之间，实际是 1.5",
                "rules.yaml:3:9 people — 应为整数，实际是带引号的文字“20”；请去掉引号",
                "rules.yaml:4:9 active — 应为true 或 false，实际是“yes”；是否想写“true”？",
                "rules.yaml:5:7 from — 应为日期（如 2024-01-31），实际是“2023-02-29”",
                "rules.yaml:6:10 timeout — 应为时长（如 30s、15m、12h、5d），实际是“15”",
                "rules.yaml:7:5 at — 应为时刻（如 \"08:00\"），实际是“8点”",
                "rules.yaml:8:8 limit — 应为数据量（如 512MB、2GB），实际是“2T”",
                "rules.yaml:9:10 levels[1] — 应为province、city、xian 之一，实际是“town”",
                "rules.yaml:9:16 levels[2] — 应为province、city、xian 之一，实际是“ctiy”；是否想写“city”？",
                "rules.yaml:10:9 codes[1] — 应为六位数字的行政区划代码，实际是“37010”",
                "rules.yaml:12:3 grades.two — 键应为整数，实际是“two”",
                "rules.yaml:13:18 grades.3.at_least — 应为数字，实际是“5%”；不要写百分号",
                "rules.yaml:14:8 point — 应为若干行“键: 值”，实际是“117”",
                "rules.yaml:15:11 encoding — 应为utf8、gb18030 之一，实际是“utf-8”；是否想写“utf8”？",
                "rules.yaml:16:1 whatever — 没有“whatever”这个键；此处可用的键：title、share、people、active、from、timeout、at、limit、levels、codes、rules、grades、known、point、encoding",
            ],
            reading.Errors);
        Assert.Null(reading.Document);
    }

    [Fact]
    public void The_kind_of_a_record_is_picked_by_one_key()
    {
        var reading = new Reading("""
            title: 山东
            rules:
              - { id: a, family: evnet }
              - { id: b }
              - { id: c, family: rate, window_days: 3 }
              - { family: event, id: d, windowdays: 3 }
            """);

        Assert.Equal(
            [
                "rules.yaml:3:22 rules[a].family — 应为event、rate 之一，实际是“evnet”；是否想写“event”？",
                "rules.yaml:4:5 rules[b].family — 缺少必填的键“family”（规则类别），应为event、rate 之一",
                "rules.yaml:5:5 rules[c].indicator — 缺少必填的键“indicator”（指标）",
                "rules.yaml:5:28 rules[c].window_days — 没有“window_days”这个键；此处可用的键：family、id、indicator",
                "rules.yaml:6:29 rules[d].windowdays — 没有“windowdays”这个键，是否想写“window_days”？",
            ],
            reading.Errors);
        Assert.False(reading.IsWhole);
        Assert.Equal("d", Assert.Single(reading.Document!.Rules).Id);
    }

    [Fact]
    public void Duplicate_keys_anchors_references_and_tags_are_refused_and_the_rest_is_still_read()
    {
        var reading = new Reading("""
            title: &name 山东
            encoding: *name
            people: !!int 20
            people: 30
            share: 2
            """);

        Assert.Equal(
            [
                "rules.yaml:1:8 — 不支持 YAML 锚点“&name”，请删去并把内容完整写出",
                "rules.yaml:2:11 — 不支持 YAML 引用“*name”，请把内容完整写出",
                "rules.yaml:3:9 — 不支持 YAML 标签“tag:yaml.org,2002:int”，请删去",
                "rules.yaml:4:1 people — 键“people”重复，第 3 行已经写过",
                "rules.yaml:5:8 share — 应在 0 到 1 之间，实际是 2",
            ],
            reading.Errors);
    }

    [Theory]
    [InlineData("", "rules.yaml:1:1 — 文件是空的")]
    [InlineData("# 只有注释\n", "rules.yaml:1:1 — 文件是空的")]
    [InlineData("- 山东", "rules.yaml:1:1 — 应为若干行“键: 值”，实际是列表")]
    [InlineData("title:", "rules.yaml:1:7 title — 没有填写内容，应为一段文字")]
    [InlineData("title: ' '", "rules.yaml:1:8 title — 不能为空白")]
    [InlineData("title: 山东\nrules: []", "rules.yaml:2:8 rules — 列表不能为空，至少要有一项")]
    [InlineData("title: 山东\nlevels: city", "rules.yaml:2:9 levels — 应为列表（每项以“- ”开头，或写在方括号里），实际是“city”")]
    [InlineData("title: 山东\nlevels:", "rules.yaml:2:8 levels — 没有填写内容，应为列表（每项以“- ”开头，或写在方括号里）")]
    [InlineData("title: [山东]", "rules.yaml:1:8 title — 应为一段文字，实际是列表")]
    [InlineData("title: 山东\npeople: -1", "rules.yaml:2:9 people — 应不小于 0，实际是 -1")]
    [InlineData("title: 山东\npeople: 1,000", "rules.yaml:2:9 people — 应为整数，实际是“1,000”；请去掉千分位逗号")]
    [InlineData("title: 山东\ntimeout: 31d", "rules.yaml:2:10 timeout — 应在 1m 到 30d 之间，实际是 31d")]
    [InlineData("title: 山东\nknown: departure", "rules.yaml:2:8 known — 应为arrival 之一，实际是“departure”")]
    [InlineData("title: 山东\n---\ntitle: 山西", "rules.yaml:2:1 — 一个文件只能有一份 YAML 文档，请删去多余的“---”")]
    [InlineData("title：山东", "rules.yaml:1:1 — 应为若干行“键: 值”，实际是“title：山东”；冒号请用半角并在后面加一个空格")]
    [InlineData("title: 山东\nshare：0.5\npeople: 3", "rules.yaml:2:1 — YAML 格式有误：键后面用了全角冒号“：”，请改为半角冒号加一个空格")]
    [InlineData("title: 山东\npoint:\n\teast: 1", "rules.yaml:3:1 — YAML 格式有误：行首缩进里有制表符（Tab），请改用空格")]
    [InlineData("title: \"山东", "rules.yaml:1:8 — YAML 格式有误：引号没有成对")]
    [InlineData("title: 山东\nlevels: [city", "rules.yaml:2:14 — YAML 格式有误：方括号或花括号没有成对，或者各项之间缺少半角逗号")]
    [InlineData("title: @山东", "rules.yaml:1:8 — YAML 格式有误：此处的字符不能作为值的开头，请给整个值加上引号")]
    [InlineData("title: 山东: 人社", "rules.yaml:1:10 — YAML 格式有误：冒号的位置不对，请检查缩进；值里含有冒号时请加引号")]
    [InlineData("title: 山东\npoint: { 1: [ %, a:}", "rules.yaml:2:20 — YAML 格式有误：方括号或花括号没有成对，或者各项之间缺少半角逗号")]
    [InlineData("title: !!bi[nary 山东", "rules.yaml:1:6 — YAML 格式有误：请检查此行及上一行的缩进、冒号后的空格、引号和括号是否成对")]
    [InlineData("%title: 山东\npoint: { east: 1 }", "rules.yaml:1:1 — YAML 格式有误：请检查此行及上一行的缩进、冒号后的空格、引号和括号是否成对")]
    public void A_single_mistake_gives_a_single_message(string text, string expected)
    {
        Assert.Equal([expected], new Reading(text).Errors);
    }

    [Fact]
    public void A_file_in_another_encoding_is_named_as_such()
    {
        var content = Encoding.UTF8.GetBytes("title: a\nencoding: utf8 # ").Concat(new byte[] { 0xC9, 0xBD, 0xB6, 0xAB }).ToArray();

        Assert.Equal(["rules.yaml:2:1 — 文件不是 UTF-8 编码（可能存成了 GBK 或 GB18030），请用编辑器另存为 UTF-8"], new Reading(content).Errors);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        Assert.Equal("山东", new Reading([.. Encoding.UTF8.Preamble, .. "title: 山东"u8]).Document!.Title);
    }

    [Fact]
    public void Nesting_without_end_is_a_message_and_no_crash()
    {
        var reading = new Reading("title: " + new string('[', 200) + new string(']', 200));

        Assert.Equal("rules.yaml:1:57 — 嵌套层次过深", reading.Errors.Last());
    }

    [Fact]
    public void Later_checks_can_point_at_a_record_a_key_an_item_and_an_entry()
    {
        var reading = new Reading("""
            title: 山东
            codes: ["370102", "370103"]
            rules:
              - id: law41
                family: event
            grades:
              2: { at_least: 5.5 }
            """);
        var document = reading.Document!;

        Assert.Equal("rules.yaml:4:5 rules[law41]", Shown(reading.Places.Of(document.Rules[0])));
        Assert.Equal("rules.yaml:4:9 rules[law41].id", Shown(reading.Places.Of(document.Rules[0], nameof(SampleRule.Id))));
        Assert.Equal("rules.yaml:4:5 rules[law41].window_days", Shown(reading.Places.Of(document.Rules[0], nameof(SampleEvent.WindowDays))));
        Assert.Equal("rules.yaml:2:19 codes[2]", Shown(reading.Places.Of(document, nameof(SampleDocument.Codes), 1)));
        Assert.Equal("rules.yaml:7:3 grades.2", Shown(reading.Places.Of(document, nameof(SampleDocument.Grades), "2")));
    }

    private static string Shown(Monitor.Worker.ConfigFiles.Binding.ConfigPlace place) => $"{place.File}:{place.Line}:{place.Column} {place.Key}";
}
