using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Monitor.Worker.CommandLine;
using Monitor.Worker.Surveillance;
using Monitor.Worker.Tests.Surveillance;

namespace Monitor.Worker.Tests.ConfigFiles;

public sealed class CheckCommandTests : IDisposable
{
    private readonly AProfile profile = new();
    private readonly FakeTimeProvider clock = new(new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));

    public void Dispose() => profile.Dispose();

    [Fact]
    public void A_good_profile_is_summed_up_and_ends_with_zero()
    {
        var (code, output) = Check();

        Assert.Equal(0, code);
        var version = profile.Load().Configuration!.Version;
        Assert.Equal(
            $"""
            配置无误：{profile.Folder}（版本 {version}）
              标题    山东省就业失业监测预警系统（试运行）
              地区    省级 1 个，市级 16 个，县级 136 个
              指标    15 个，其中 6 个由公式得出
              数据源  9 个
              规则    35 条（事件 8，水平 5，变动 3，异动 3，综合 3，数据质量 13）
              检测    学习模型 {ModelArchive.Unpack(AShippedModel.Bytes()).Version}
              待确认  32 条规则的阈值是示例
              预案    山东省规模性失业风险应急预案（示例，待确认）：事由 6 个，任务 9 项，措施 17 项
              人员    7 人
              值班表  6 个地区，向后检查 30 天
              保存    日志 184 天（由系统日志服务执行）；联系方式 730 天；隔离行原文 365 天；通知正文 730 天；数据文件 1095 天；失效的链接和密钥 365 天；防重复登记 365 天；预警和审计记录不删除
              通道    邮件：以文件代替；短信：以文件代替

            """.ReplaceLineEndings("\n"),
            output);
    }

    [Theory]
    [InlineData("sms.single.new.g4", "{{ region }}{{ change }}，见https://example.gov.cn", "texts/sms.single.new.g4.liquid:1:27 — 短信中不得出现“https://”（service.yaml 的 delivery.sms_text.forbidden），请改写")]
    [InlineData("sms.single", "第一行\n请找示例济南值班员，{{ number }}", "texts/sms.single.liquid:2:3 — 短信中不得出现人员姓名“示例济南值班员”，请改写")]
    [InlineData("sms.digest", "{{ overview }}，荣成造船有限公司", "texts/sms.digest.liquid:1:16 — 短信中不得出现企业名称（“荣成造船有限公司”），请改写")]
    [InlineData("case.sms", "【人社】{{ number }}", "texts/case.sms.liquid:1:1 — 短信签名由系统加在最前，模板里不要写【】")]
    public void A_text_message_with_what_is_forbidden_is_told_with_its_place(string name, string text, string expected)
    {
        profile.WithFile($"texts/{name}.liquid", text);

        var (code, output) = Check();

        Assert.Equal(2, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_message_that_grows_beyond_its_parts_is_told_once()
    {
        profile.WithFile("texts/sms.single.lifted.liquid", string.Concat(Enumerable.Repeat("请及时核实情况并按程序报告。", 12)) + "{{ number }}");

        var (code, output) = Check();

        Assert.Equal(2, code);
        Assert.Contains("填写后连同签名超过2段短信，会被截断；请缩短", output, StringComparison.Ordinal);
        Assert.Single(output.Split("texts/sms.single.lifted.liquid:1:1 — 样例“蓝色预警、建议降级”等")[1..]);
    }

    [Fact]
    public void Mistakes_are_printed_with_their_places_and_end_with_two()
    {
        profile.WithFile("levels.yaml", "administrative_levels: { province: 省级, city: 市级, county: 县级 }\nscheme: four\nschemes: {}\n");

        var (code, output) = Check();

        Assert.Equal(2, code);
        Assert.Equal(
            $"""
            配置有误，共 1 处：{profile.Folder}
            levels.yaml:3:10 schemes — 不能为空，至少要有一项

            """.ReplaceLineEndings("\n"),
            output);
    }

    [Fact]
    public void Mistakes_can_be_had_as_JSON()
    {
        profile.WithFile("levels.yaml", "title: 山东\n");

        var (code, output) = Check("--json");

        Assert.Equal(2, code);
        var json = JsonNode.Parse(output)!;
        Assert.False((bool)json["ok"]!);
        Assert.Equal(
            """{"file":"levels.yaml","line":1,"column":1,"key":"title","message":"没有“title”这个键；此处可用的键：administrative_levels、scheme、schemes、lowers_alone_up_to、detector_alone_up_to"}""",
            json["errors"]![0]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public void A_gap_in_the_roster_ahead_is_a_mistake()
    {
        profile.With("roster.yaml", "    from: 2025-12-01\n", "    from: 2025-12-01\n    to: 2026-01-31\n");

        var (code, output) = Check();

        Assert.Equal(2, code);
        Assert.Contains("roster.yaml:", output, StringComparison.Ordinal);
        Assert.Contains("空班：山东省", output, StringComparison.Ordinal);
        Assert.Contains("没有值班员和带班领导；请补排，或者在 waived_gaps 中写明时段和原因", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_ahead_whose_holidays_are_not_entered_is_a_warning_and_the_roster_says_so_too()
    {
        clock.SetUtcNow(new(2026, 12, 15, 0, 0, 0, TimeSpan.Zero));

        var (code, output) = Check();
        using var shown = new StringWriter { NewLine = "\n" };
        var shows = MonitorCommandLine.Create(Surroundings).Parse(["roster", "show", "--config", profile.Folder, "--from", "2026-12-31", "--to", "2027-01-01"]).Invoke(new() { Output = shown });

        const string Warning = "2027年放假安排未录入，该年节假日暂按平常的周末和工作日处理；通知公布后请在 calendar.yaml 的 make_up_days 中补入。";
        Assert.Equal((0, 0), (code, shows));
        Assert.Contains($"  提醒    {Warning}\n", output, StringComparison.Ordinal);
        Assert.Equal(Warning, (string)JsonNode.Parse(Check("--json").Output)!["warnings"]![0]!);
        Assert.EndsWith($"{Warning}\n", shown.ToString(), StringComparison.Ordinal);
    }

    private CommandSurroundings Surroundings => new("tester", "host1", clock);

    private (int Code, string Output) Check(params string[] more)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var code = CheckCommand.Create(Surroundings).Parse(["--config", profile.Folder, .. more]).Invoke(new() { Output = output });
        return (code, output.ToString());
    }
}
