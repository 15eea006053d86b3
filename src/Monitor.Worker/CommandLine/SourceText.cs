using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Briefings;
using Monitor.Rules.Cases;
using Monitor.Rules.DataQuality;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Periods;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.DataQuality;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>Prints what sources are to deliver and how they did.</summary>
internal sealed class SourceText(RuleSet rules)
{
    private const int Indent = 12;

    public static SourceLine Line(SourceQuality found) => new(
        found.Source.Id, found.Source.Name, found.Source.Owner, Role(found), Last(found)?.RelativePath, Last(found)?.ArrivedAt, found.Open,
        [.. found.Expected.Select(duty => new SourceLine.Duty(duty.Indicator.Key, duty.Registered, duty.NextDue.ToString(), duty.DueDay, [.. duty.Periods.Select(Line)]))],
        found.Unread);

    /// <summary>A source in a few lines.</summary>
    public void WriteShort(SourceQuality found, TextWriter output)
    {
        WriteHead(found, output);
        Write(output, "最近来文", found.Files is [var file, ..] ? FileText(file) : "尚未收到");
        foreach (var duty in found.Expected)
        {
            Write(output, "应报", Expectation(duty));
            Write(output, "报送质量", duty.Periods.IsEmpty
                ? "尚无到期的统计期"
                : string.Create(CultureInfo.InvariantCulture, $"近{duty.Periods.Length}期到报率{Rate(duty.Periods, one => one.Received)}，及时率{Rate(duty.Periods, one => one.Received - one.Late.Length)}；最近一期缺报{duty.Periods[0].Quality.Missing.Length}个、迟报{duty.Periods[0].Quality.Late.Length}个"));
        }

        WriteFoot(found, output);
    }

    /// <summary>A source period by period.</summary>
    public void WriteLong(SourceQuality found, TextWriter output)
    {
        WriteHead(found, output);
        foreach (var file in found.Files)
        {
            Write(output, "来文", FileText(file));
        }

        if (found.Files.Count == 0)
        {
            Write(output, "来文", "尚未收到");
        }

        foreach (var duty in found.Expected)
        {
            Write(output, "应报", Expectation(duty));
            foreach (var (quality, quarantined) in duty.Periods)
            {
                WritePeriod(quality, quarantined, output);
            }
        }

        WriteFoot(found, output);
    }

    private static ImportedFile? Last(SourceQuality found) => found.Files is [var file, ..] ? file : null;

    private static SourceLine.PeriodLine Line((ReportingQuality Quality, int Quarantined) one) => new(
        one.Quality.Period.ToString(), one.Quality.Expected, one.Quality.Received, one.Quality.Late, one.Quality.Missing, one.Quality.Zero, one.Quality.Revised, one.Quarantined,
        one.Quality.Completeness is { } complete ? Math.Round(complete, 4) : null, one.Quality.Timeliness is { } timely ? Math.Round(timely, 4) : null);

    private static void WriteHead(SourceQuality found, TextWriter output)
    {
        output.WriteLine($"{found.Source.Id}  {found.Source.Name}");
        Write(output, "报送单位", found.Source.Owner.Length == 0 ? "未登记（数据源配置的 owner）" : found.Source.Owner);
        Write(output, "责任角色", $"{Role(found)}负责催报、核实");
        if (found.Expected.IsEmpty)
        {
            Write(output, "应报", "发生即报，没有固定的应报日；无报告不等于零报");
        }
    }

    private void WriteFoot(SourceQuality found, TextWriter output)
    {
        foreach (var file in found.Unread)
        {
            Write(output, "未能入库", $"{Plain(file.RelativePath)}，自{TerminalTime.Of(file.Since, rules.TimeZone)}起：{file.Why}");
        }

        WriteQuarantine(found, output);
    }

    private static void WriteQuarantine(SourceQuality found, TextWriter output) => Write(output, "隔离区", found.Open == 0
        ? "没有待处理的行"
        : string.Create(CultureInfo.InvariantCulture, $"{found.Open}行待处理，见 monitor quarantine list --source {found.Source.Id}"));

    private void WritePeriod(ReportingQuality quality, int quarantined, TextWriter output)
    {
        Write(output, "", string.Create(
            CultureInfo.InvariantCulture,
            $"{quality.Period.ToChinese()}：应报{quality.Expected}、实报{quality.Received}、迟报{quality.Late.Length}、缺报{quality.Missing.Length}、零报{quality.Zero}、更正{quality.Revised}、隔离{quarantined}行；到报率{Percent(quality.Completeness)}，及时率{Percent(quality.Timeliness)}"));
        if (!quality.Late.IsEmpty)
        {
            Write(output, "", $"迟报：{RegionNames.ByCity(quality.Late, rules)}");
        }

        if (!quality.Missing.IsEmpty)
        {
            Write(output, "", $"缺报：{RegionNames.ByCity(quality.Missing, rules)}");
        }
    }

    private string FileText(ImportedFile file) => string.Create(
        CultureInfo.InvariantCulture,
        $"{TerminalTime.Of(file.ArrivedAt, rules.TimeZone)} {Plain(file.RelativePath)}，{(file.Status == ImportStatus.Taken ? $"已入库{file.Taken}行、隔离{file.Quarantined}行" : $"整份未入库：{Plain(file.Reason)}")}");

    private static string Expectation(SourceQuality.Duty duty) => string.Create(
        CultureInfo.InvariantCulture,
        $"{duty.Indicator.Name}：{(duty.Registered == 0 ? "应报名册未登记，按近一年报送过的地区计" : $"名册登记{duty.Registered}个地区")}，{Pace(duty.Indicator.Period)}，期后{duty.Indicator.DueDays}天内；下次应报{duty.NextDue.ToChinese()}，截止{duty.DueDay:M月d日}");

    private static string Pace(PeriodKind kind) => kind switch
    {
        PeriodKind.Day => "每日",
        PeriodKind.Week or PeriodKind.SundayWeek => "每周",
        PeriodKind.Month => "每月",
        PeriodKind.Quarter => "每季",
        _ => "每年",
    };

    private static string Role(SourceQuality found) => CaseWording.Of(Enum.Parse<Rules.Notifications.PersonRole>(found.Source.FollowUp.ToString()));

    private static string Rate(ImmutableArray<(ReportingQuality Quality, int Quarantined)> periods, Func<ReportingQuality, int> part) =>
        periods.Sum(one => one.Quality.Expected) is var expected and > 0 ? OfficialNumber.Percent((decimal)periods.Sum(one => part(one.Quality)) / expected) : "—";

    private static string Percent(decimal? share) => share is { } known ? OfficialNumber.Percent(known) : "—";

    private static void Write(TextWriter output, string label, string text) => TerminalText.Write(output, $"  {label}", text, Indent);

    // what came from outside must not steer the terminal
    private static string Plain(string text) => string.Concat(text.Select(it => char.IsControl(it) ? ' ' : it));
}
