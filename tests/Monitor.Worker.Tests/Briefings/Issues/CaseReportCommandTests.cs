using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Testing.Hosts;
using Monitor.Testing.Servers;
using Monitor.Worker.Tests.Cases.Doors;

namespace Monitor.Worker.Tests.Briefings.Issues;

/// <summary>初报、续报、终报 of a case as a Word document of one page.</summary>
public sealed class CaseReportCommandTests(OpenDoors doors) : IClassFixture<OpenDoors>
{
    private static readonly string Officer = OpenDoors.Id(PersonRole.DutyOfficer, SmallProfile.East);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_tells_the_case_on_one_page()
    {
        var number = await doors.OpenCaseAsync(SmallProfile.East, "layoffs", Grade.Severe);
        var first = await WrittenAsync(number, "first");

        Assert.Contains("规模性失业风险事项初报", first, StringComparison.Ordinal);
        Assert.Contains("甲市甲东县企业规模裁员减员事项于2026年11月23日8时30分触发，按橙色预警处置，目前待核实；受影响人数尚未登记。", first, StringComparison.Ordinal);
        Assert.Contains("2026年11月23日8时30分接报：甲东县示例造船厂拟于本月底停产，涉及职工约三百人。（报称涉及300人）", first, StringComparison.Ordinal);
        Assert.DoesNotContain("0531", first, StringComparison.Ordinal);

        var actor = OpenDoors.ActorOf(PersonRole.DutyOfficer, SmallProfile.East);
        await doors.DoneAsync(number, new Acknowledge(), actor);
        await doors.DoneAsync(number, new Verify(CaseVerdict.Confirmed, "企业负责人确认停产，职工三百人。"), actor);
        await doors.DoneAsync(number, new RecordCounts(new DateOnly(2026, 11, 23), 300, 120, 60, 40, 80), actor);
        await doors.DoneAsync(number, new TakeMeasure("deferral") { People = 300, Amount = 250000m }, actor);

        var followUp = await WrittenAsync(number, "follow_up");
        Assert.Contains("受影响300人，尚未安置80人，已落实措施1项。", followUp, StringComparison.Ordinal);
        Assert.Contains("缓缴社会保险费（300人，250000元，2026年11月23日8时30分）", followUp, StringComparison.Ordinal);

        var printed = (await Printing.PrintOrSkipAsync([await File.ReadAllBytesAsync(FileOf(number, "follow_up"), Token)], Token))[0];
        Assert.Single(printed.Pages);
    }

    [Fact]
    public async Task A_report_that_the_case_has_nothing_for_is_refused()
    {
        var number = await doors.OpenCaseAsync(SmallProfile.West);

        Assert.Equal((4, $"事项{number}立项以来没有核实、人数或者措施的记录，没有可写的续报。请先办理并登记，或者出初报。\n"), await ReportAsync(OpenDoors.Id(PersonRole.DutyOfficer, SmallProfile.West), number, "follow_up"));
        Assert.Equal((4, $"事项{number}尚未解除预警，也未办结，不能出终报。请出续报，或者在解除、办结以后再出终报。\n"), await ReportAsync(OpenDoors.Id(PersonRole.DutyOfficer, SmallProfile.West), number, "final"));
        Assert.Equal(4, (await ReportAsync(OpenDoors.Id(PersonRole.Operator, SmallProfile.West), number, "first")).Code);
    }

    private string FileOf(string number, string kind) => Path.Combine(doors.Data, $"{number}-{kind}.docx");

    private Task<(int Code, string Printed)> ReportAsync(string person, string number, string kind) => doors.CaseAsync(person, "report", number, "--kind", kind, "--out", FileOf(number, kind));

    private async Task<string> WrittenAsync(string number, string kind)
    {
        Assert.Equal(0, (await ReportAsync(Officer, number, kind)).Code);
        var bytes = await File.ReadAllBytesAsync(FileOf(number, kind), Token);
        await ReportAsync(Officer, number, kind);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(FileOf(number, kind), Token));
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file, TestContext.Current.CancellationToken));
        return file.MainDocumentPart!.Document!.InnerText;
    }
}
