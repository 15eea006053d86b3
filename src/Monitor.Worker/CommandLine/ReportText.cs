using System.Globalization;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Notifications;
using Monitor.Rules.Panels;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>Prints reports and what they mean for officials. Contacts are not read and not printed.</summary>
internal sealed class ReportText(RuleSet rules)
{
    public void WriteList(IReadOnlyCollection<RecordedReport> reports, DateTimeOffset knownAt, TextWriter output)
    {
        output.WriteLine($"截至{Moment(knownAt)}有效的报告{Number(reports.Count)}份。");
        foreach (var (version, report) in reports.Select(version => (version, version.Report)))
        {
            output.WriteLine($"  {report.Number}　{NoticeWording.RegionName(report.Region, rules)}　{report.Enterprise}　{LayoffKindName.Of(report.Kind)}　{People(report.People, report.Headcount)}"
                + $"　第{Number(version.Version)}版{(report.Withdrawn ? "（已撤回）" : "")}　{Moment(version.KnownHereAt)}得知");
        }
    }

    public void WriteVersions(IReadOnlyList<RecordedReport> versions, IReadOnlyCollection<LayoffFinding> findings, IReadOnlyCollection<SeenCohort> cohorts, DateTimeOffset knownAt, TextWriter output)
    {
        output.WriteLine($"报告{versions[0].Report.Number}，截至{Moment(knownAt)}共{Number(versions.Count)}版。");
        foreach (var version in versions)
        {
            output.WriteLine();
            output.WriteLine($"第{Number(version.Version)}版　{Moment(version.KnownHereAt)}得知{(version.Report.Receipt is { } receipt ? $"　回执{receipt}" : "")}{(version.Report.Withdrawn ? "　撤回" : "")}");
            foreach (var (name, value) in Contents(version.Report).Where(part => part.Value.Length > 0))
            {
                output.WriteLine($"  {name}：{value}");
            }
        }

        if (cohorts.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("逐段对照（同一批人，不相加）：");
            foreach (var cohort in cohorts)
            {
                output.WriteLine($"  {cohort.Text}");
            }
        }

        output.WriteLine();
        WriteFindings(findings, knownAt, output);
    }

    public void WriteFindings(IReadOnlyCollection<LayoffFinding> findings, DateTimeOffset knownAt, TextWriter output)
    {
        output.WriteLine(findings.Count == 0 ? $"截至{Moment(knownAt)}没有需要提示的研判结果。" : $"截至{Moment(knownAt)}的研判结果{Number(findings.Count)}项，供核实，本身不改变预警级别。");
        foreach (var finding in findings)
        {
            output.WriteLine($"  【{LayoffWording.NameOf(finding.Kind)}】{NoticeWording.RegionName(finding.Region, rules)}　{finding.Enterprise}{(finding.Reports.IsEmpty ? "" : $"（{string.Join("、", finding.Reports)}）")}");
            output.WriteLine($"    {finding.Sentence}");
            output.WriteLine($"    依据：{finding.Law}");
        }
    }

    private IEnumerable<(string Name, string Value)> Contents(ReportRow report) =>
    [
        ("地区", NoticeWording.RegionName(report.Region, rules)),
        ("企业", report.Enterprise),
        ("报告期", report.Filing.Period),
        ("裁减类型", LayoffKindName.Of(report.Kind)),
        ("裁减人数", People(report.People, report.Headcount)),
        ("报告日期", Day(report.NoticeDate)),
        ("实施日期", Day(report.EffectiveDate)),
        ("行业", report.Industry),
        ("原因", report.Reason),
        .. Contents(report.Filing),
        .. Contents(report.Filing.Duties),
    ];

    private IEnumerable<(string Name, string Value)> Contents(Filing filing) =>
    [
        ("报告阶段", filing.Stage switch { FilingStage.First => "初报", FilingStage.FollowUp => "续报", FilingStage.Final => "终报", _ => "" }),
        ("计划裁减人数", Count(filing.PlannedPeople)),
        ("已裁减人数", Count(filing.DonePeople)),
        ("分批实施", string.Join("；", filing.Batches.Select(batch => $"{Day(batch.Day)}{Count(batch.People)}"))),
        ("减少类型", Code(rules.Filing.Types, filing.ReductionType)),
        ("主要原因", Code(rules.Filing.Reasons, filing.MainReason)),
        ("次要原因", Code(rules.Filing.Reasons, filing.SecondReason)),
        ("第三原因", Code(rules.Filing.Reasons, filing.ThirdReason)),
        ("停产停业开始日期", Day(filing.SuspendedFrom)),
        ("预计复工日期", Day(filing.ResumesOn)),
        ("关闭日期", Day(filing.ClosesOn)),
        ("欠薪人数", Count(filing.ArrearsPeople)),
        ("欠薪金额", filing.ArrearsYuan is { } yuan ? OfficialNumber.WithUnit(yuan, "元") : ""),
        ("群体性事件日期", Day(filing.IncidentOn)),
        ("群体性事件人数", Count(filing.IncidentPeople)),
        ("经营地址", filing.Address),
        ("重新招用日期", Day(filing.HiredAgainOn)),
        ("重新招用人数", Count(filing.HiredAgainPeople)),
        ("是否优先招用被裁人员", YesOrNo(filing.FormerStaffPreferred)),
    ];

    private static IEnumerable<(string Name, string Value)> Contents(FilingDuties duties) =>
    [
        ("说明情况日期", Day(duties.ExplainedOn)),
        ("是否听取工会或职工意见", YesOrNo(duties.UnionHeard)),
        ("是否排除不得裁减人员", YesOrNo(duties.ProtectedChecked)),
        ("是否附人员名单", YesOrNo(duties.ListPresent)),
        ("是否写明补偿办法", YesOrNo(duties.CompensationPresent)),
    ];

    private static string People(int? people, int? headcount) => (people, headcount) switch
    {
        (null, _) => "未报人数",
        ({ } count, > 0 and var staff) => $"{Number(count)}人（占职工总数{Number(staff)}人的{OfficialNumber.Percent(count / (decimal)staff)}）",
        ({ } count, _) => $"{Number(count)}人（未报职工总数）",
    };

    private static string Code(FilingCodes codes, string code) => code.Length == 0 ? "" : $"{codes.NameOf(code)}（{code}）";

    private static string Count(int? people) => people is { } count ? $"{Number(count)}人" : "";

    private static string YesOrNo(bool? said) => said switch { true => "是", false => "否", null => "" };

    private static string Day(DateOnly? day) => day is { } given ? OfficialTime.Day(given) : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Moment(DateTimeOffset moment) => OfficialTime.Moment(moment, rules.TimeZone);
}
