using System.Globalization;
using System.Security.Cryptography;
using DocumentFormat.OpenXml.Packaging;
using Monitor.Rules.Briefings.Issues;
using Monitor.Testing.Hosts;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Cases.Doors;

namespace Monitor.Worker.Tests.Briefings.Issues;

/// <summary>The life of an issue by the command line, beside a service that runs.</summary>
public sealed class IssueCommandTests(OpenDoors doors) : IClassFixture<OpenDoors>, IAsyncLifetime
{
    private const string City = "990100";
    private const string Analyst = $"analyst_{City}";
    private const string Lead = $"lead_{City}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await doors.Service.EvaluateAsync(Token);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_issue_is_made_written_on_approved_sent_kept_verified_and_corrected()
    {
        var number = await MadeAsync("--region", City);
        Assert.Equal([".docx", ".html", ".xlsx"], Directory.GetFiles(Path.Combine(doors.Data, "briefings", "drafts"), $"{number}.*").Select(Path.GetExtension).Order(StringComparer.Ordinal));
        Assert.Contains("【待填写：工作建议】", TextOf(Draft(number)), StringComparison.Ordinal);

        Assert.Equal((0, true), Told(await EditAsync(number, "advice", "请甲东县上门核实。"), "已编辑"));
        Assert.Contains("请甲东县上门核实。", TextOf(Draft(number)), StringComparison.Ordinal);
        Assert.Equal((0, true), Told(await doors.CommandAsync(Lead, "brief", "approve", number), "已审批"));
        var (code, sent) = await doors.CommandAsync(Lead, "brief", "send", number);
        Assert.Equal((0, true), (code, sent.Contains("已归档，没有配置发送名单", StringComparison.Ordinal)));

        var files = await doors.Service.Record.Briefings.FilesAsync(number, Token);
        Assert.Equal(["docx", "xlsx", "html"], files.Select(file => file.Format));
        Assert.All(files, file => Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(doors.Data, file.RelativePath))))));
        var archived = TextOf(Path.Combine(doors.Data, files[0].RelativePath));
        Assert.DoesNotContain("草稿", archived, StringComparison.Ordinal);
        Assert.Contains($"编号：{number}", archived, StringComparison.Ordinal);

        doors.Clock.Advance(TimeSpan.FromMinutes(10));
        var (sound, verified) = await doors.CommandAsync($"auditor_{City}", "brief", "verify", number);
        Assert.Equal((0, 3), (sound, verified.Split("由快照重新生成逐字节相同").Length - 1));
        Assert.Equal(["briefing.make", "briefing.edit", "briefing.approve", "briefing.send"], await ActsAsync(number));

        var (_, corrected) = await doors.CommandAsync(Analyst, "brief", "correct", number, "--reason", "人数有误");
        var next = NumberIn(corrected);
        Assert.Contains($"本期更正{number}：人数有误", TextOf(Draft(next)), StringComparison.Ordinal);
        Assert.Contains("请甲东县上门核实。", TextOf(Draft(next)), StringComparison.Ordinal);
        Assert.Contains($"更正{number}", (await doors.CommandAsync($"auditor_{City}", "brief", "list")).Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archived_file_that_was_touched_is_found()
    {
        var number = await ArchivedAsync("--region", City, "--from", "2026-11-20", "--to", "2026-11-22");
        var file = (await doors.Service.Record.Briefings.FilesAsync(number, Token))[0];
        var path = Path.Combine(doors.Data, file.RelativePath);
        File.SetAttributes(path, FileAttributes.Normal);
        await File.AppendAllTextAsync(path, " ", Token);

        var (code, printed) = await doors.CommandAsync(Lead, "brief", "verify", number);

        Assert.Equal(3, code);
        Assert.Contains($"异常　{number}　{file.RelativePath}：归档文件与登记的哈希不符，可能被改动。", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_out_of_order_is_refused_with_what_to_do()
    {
        var number = await MadeAsync("--region", City, "--from", "2026-11-18", "--to", "2026-11-22");

        Assert.Equal((4, true), Told(await doors.CommandAsync(Lead, "brief", "send", number), "尚未审批（草稿），不能发送。请带班领导用"));
        Assert.Equal((4, true), Told(await doors.CommandAsync(Analyst, "brief", "correct", number, "--reason", "x"), "尚未归档，不需要更正"));
        Assert.Equal((4, true), Told(await doors.CommandAsync(Lead, "brief", "approve", number, "--if-version", "7"), "刚刚被他人改动"));
        Assert.Equal((4, true), Told(await doors.CommandAsync(Lead, "brief", "approve", "JB2026-9999"), "没有简报JB2026-9999"));
        Assert.Equal((2, true), Told(await EditAsync(number, "grade", "红色"), "没有“grade”这一部分。可编辑的部分："));
        Assert.Equal((2, true), Told(await EditAsync(number, "advice", new string('长', 5001)), "内容有5001字，超过5000字"));

        await doors.CommandAsync(Lead, "brief", "approve", number);
        Assert.Equal((4, true), Told(await doors.CommandAsync(Lead, "brief", "approve", number), "已经审批"));
        await EditAsync(number, "advice", "改一句");
        Assert.Equal((4, true), Told(await doors.CommandAsync(Lead, "brief", "send", number), "尚未审批（已编辑），不能发送"));

        await doors.CommandAsync(Lead, "brief", "approve", number);
        await doors.CommandAsync(Lead, "brief", "send", number);
        Assert.Equal((4, true), Told(await EditAsync(number, "advice", "再改"), "已经归档，不能再改动"));
        Assert.Equal((4, true), Told(await doors.CommandAsync(Analyst, "brief", "make", "--region", City, "--from", "2026-11-18", "--to", "2026-11-22"), "已经归档"));
    }

    [Theory]
    [InlineData($"duty_officer_{City}", "值班员不能生成简报。请由带班领导、分析员办理。")]
    [InlineData($"analyst_{SmallProfile.East}", "甲市不在您负责的地区之内，不能生成简报。")]
    [InlineData("nobody", "没有对应的人员，不能办理")]
    public async Task Who_has_no_right_to_it_is_told_who_has(string account, string told)
    {
        var (code, printed) = await doors.CommandAsync(account, "brief", "make", "--region", City);

        Assert.NotEqual(0, code);
        Assert.Contains(told, printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_analyst_does_not_approve_and_an_operator_does_not_read()
    {
        var number = await MadeAsync("--region", City, "--from", "2026-11-16", "--to", "2026-11-22");

        Assert.Equal((4, true), Told(await doors.CommandAsync(Analyst, "brief", "approve", number), "分析员不能审批简报。请由带班领导办理。"));
        Assert.Equal((4, true), Told(await doors.CommandAsync($"operator_{City}", "brief", "show", number), "运维员不能查阅简报"));
        Assert.Equal((4, true), Told(await doors.CommandAsync($"analyst_{SmallProfile.East}", "brief", "show", number), "不在您可以查阅的范围之内"));
    }

    [Fact]
    public async Task A_briefing_on_any_days_is_written_without_being_kept()
    {
        var (code, printed) = await doors.CommandAsync("nobody", "brief", "--region", City, "--from", "2026-11-09", "--to", "2026-11-22", "--format", "docx", "--format", "mail");

        Assert.Equal((0, 2), (code, printed.Split("甲市就业失业风险监测专报已写入").Length - 1));
        Assert.Equal((2, true), Told(await doors.CommandAsync("nobody", "brief", "--region", "123456"), "既不是区划代码，也不是地区组的编号"));
        Assert.Equal((2, true), Told(await doors.CommandAsync("nobody", "brief", "--from", "2026-11-09"), "须同时写明起止日期"));
        Assert.Equal((2, true), Told(await doors.CommandAsync("nobody", "brief", "--format", "pdf"), "没有“pdf”这种格式"));
        Assert.Equal((0, true), Told(await doors.CommandAsync("nobody", "brief", "--week", "2026-W47"), "周报已写入"));
    }

    private async Task<string> ArchivedAsync(params string[] edition)
    {
        var number = await MadeAsync(edition);
        await doors.CommandAsync(Lead, "brief", "approve", number);
        Assert.Equal(0, (await doors.CommandAsync(Lead, "brief", "send", number)).Code);
        return number;
    }

    private async Task<string> MadeAsync(params string[] edition)
    {
        var (code, printed) = await doors.CommandAsync(Analyst, ["brief", "make", .. edition]);
        Assert.Equal((0, true), Told((code, printed), "已生成草稿"));
        return NumberIn(printed);
    }

    private async Task<(int Code, string Printed)> EditAsync(string number, string part, string text)
    {
        var file = Path.Combine(doors.Data, "words.txt");
        await File.WriteAllTextAsync(file, text, Token);
        return await doors.CommandAsync(Analyst, "brief", "edit", number, "--part", part, "--file", file);
    }

    private async Task<IEnumerable<string>> ActsAsync(string number)
    {
        await using var reader = doors.Service.Record.Reader();
        return [.. reader.Audit.Where(row => row.Subject == number).OrderBy(row => row.Seq).Select(row => row.Act)];
    }

    private string Draft(string number) => Path.Combine(doors.Data, "briefings", "drafts", $"{number}.docx");

    private static string NumberIn(string printed) => printed[printed.IndexOf("（JB", StringComparison.Ordinal)..].Substring(1, "JB2026-0001".Length);

    private static (int, bool) Told((int Code, string Printed) answer, string words) => (answer.Code, answer.Printed.Contains(words, StringComparison.Ordinal));

    private static string TextOf(string path)
    {
        using var file = WordprocessingDocument.Open(path, false);
        return file.MainDocumentPart!.Document!.InnerText + string.Concat(file.MainDocumentPart.HeaderParts.Select(head => head.Header!.InnerText));
    }
}
