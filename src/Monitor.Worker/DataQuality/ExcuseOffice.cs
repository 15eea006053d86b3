using System.Collections.Immutable;
using System.Text.Json;
using Monitor.Rules.Cases;
using Monitor.Rules.Notifications;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.DataQuality;

/// <summary>停报核准: a person excuses a region from delivering what a source brings, for a stated span, or takes that back. Decision and audit entry are written in one transaction.</summary>
internal sealed class ExcuseOffice(MonitorRecord record, MonitorConfiguration configuration, TimeProvider clock)
{
    private const int MostLetters = 200;

    private RegionTree Regions => configuration.Rules.Regions;

    /// <summary>The excuses that nobody has taken back and whose span has not passed, by number.</summary>
    public IReadOnlyList<ReportingExcuse> List()
    {
        var today = configuration.Rules.DayOf(clock.GetUtcNow());
        return [.. Excuses().InForce.Where(excuse => excuse.Until >= today)];
    }

    /// <summary>Excuses a region, or says why not.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="regionCode">The region; what lies below it is excused with it.</param>
    /// <param name="span">The first and the last day: periods that end on one of them, or between, are not expected.</param>
    /// <param name="reason">Why.</param>
    /// <param name="actor">Who does it, as the door has made sure.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>Whether it was done, and in Chinese what was done, or why not.</returns>
    public async Task<(bool IsDone, string Message)> ExcuseAsync(string sourceId, string regionCode, (DateOnly From, DateOnly Until) span, string reason, Actor actor, CancellationToken cancellationToken)
    {
        if (Refusal(regionCode, span, reason, actor) is { } refusal)
        {
            return (false, refusal);
        }

        if (configuration.Sources.FirstOrDefault(one => one.Id == sourceId) is not FiguresSource source)
        {
            return (false, $"没有报送指标数据的数据源“{sourceId}”。现有数据源：{string.Join("、", configuration.Sources.OfType<FiguresSource>().Select(one => one.Id))}。企业报告有事才报，没有应报，不必核准停报。");
        }

        var region = Regions.Find(regionCode)!;
        var standing = List().Where(excuse => excuse.Source == source.Id && Regions.IsWithin(region, Regions.Regions[excuse.Region])).MaxBy(excuse => excuse.Until);
        if (standing is not null && standing.Until >= span.Until && standing.From <= span.From)
        {
            return (false, $"{Regions.FullName(region)}已核准停报至{OfficialTime.Day(standing.Until)}（编号{standing.Number}），不必再核准。");
        }

        if (standing is null && !await IsExpectedAsync(source, region, cancellationToken))
        {
            return (false, $"{Regions.FullName(region)}不在“{source.Name}”的应报之列，不必核准停报。应报情况见 monitor source show {source.Id}。");
        }

        var number = await record.WriteAsync(transaction => Write(transaction, source, region, span, reason.Trim(), actor), cancellationToken);
        return (true, $"已核准{Regions.FullName(region)}停报“{source.Name}”，统计期末日在{OfficialTime.Day(span.From)}至{OfficialTime.Day(span.Until)}之间的不计应报（编号{number}）。下一次研判起，上级地区的合计和研判不含该地区并注明；到期自动恢复应报。");
    }

    /// <summary>Takes an excuse back, or says why not.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="reason">Why.</param>
    /// <param name="actor">Who does it, as the door has made sure.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<(bool IsDone, string Message)> ExpectAsync(int number, string reason, Actor actor, CancellationToken cancellationToken)
    {
        if ((RefusalOf(actor) ?? RefusalOf(reason)) is { } refusal)
        {
            return (false, refusal);
        }

        if (List().FirstOrDefault(one => one.Number == number) is not { } excuse)
        {
            return (false, $"没有编号为{number}、尚在有效期内的停报核准。清单见 monitor source excused。");
        }

        var region = Regions.Regions[excuse.Region];
        if (RefusalOf(region, actor) is { } foreign)
        {
            return (false, foreign);
        }

        await record.WriteAsync(transaction => TakeBack(transaction, excuse, region, reason.Trim(), actor), cancellationToken);
        return (true, $"已撤销编号{number}的停报核准，{Regions.FullName(region)}自下一次研判起恢复应报，停报期间缺的数据同样应当补报。");
    }

    private ReportingExcuses Excuses() => RecordedAdjustment.Excuses(record.ReadAdjustments(0), configuration.Rules, clock.GetUtcNow());

    private string? Refusal(string regionCode, (DateOnly From, DateOnly Until) span, string reason, Actor actor)
    {
        if ((RefusalOf(actor) ?? RefusalOf(reason)) is { } refusal)
        {
            return refusal;
        }

        if (Regions.Find(regionCode) is not { IsGraded: true } region)
        {
            return "没有这个地区。请核对行政区划代码。";
        }

        if (RefusalOf(region, actor) is { } foreign)
        {
            return foreign;
        }

        var longest = configuration.Service.Evaluation.ExcuseDays;
        return span.Until < span.From ? "末日（--until）早于首日（--from）。"
            : span.Until < configuration.Rules.DayOf(clock.GetUtcNow()) ? "末日（--until）已经过去。停报只能核准到今天或者以后。"
            : span.Until.DayNumber - span.From.DayNumber + 1 > longest ? $"一次最长核准{longest}天（service.yaml 的 evaluation.excuse_days），请缩短；到期仍不能报的，再行核准。"
            : null;
    }

    private static string? RefusalOf(Actor actor) => actor.Role is PersonRole.Operator or PersonRole.Analyst ? null : "只能由运维员或者分析员办理。请与上级单位的分析员联系。";

    private static string? RefusalOf(string reason) => reason.Trim().Length is > 0 and <= MostLetters ? null : $"理由（--reason）应为 1 至 {MostLetters} 个字，例如“机构撤并”“系统改造停报”。";

    /// <summary>Whoever must report does not excuse itself: the region above decides.</summary>
    private string? RefusalOf(Region region, Actor actor) => Regions.ParentOf(region) is not { } above ? "省级没有上级汇总，不必核准停报。"
        : DataRights.MayDecide(actor, above.Code, Regions) ? null
        : $"{Regions.FullName(region)}的停报由上级核准。请{Regions.FullName(above)}的分析员或者运维员办理。";

    private async Task<bool> IsExpectedAsync(FiguresSource source, Region region, CancellationToken cancellationToken)
    {
        var delivered = await new QualityReview(record, configuration.Rules, configuration.Sources).OfAsync(source, clock.GetUtcNow(), cancellationToken);
        return delivered.SelectMany(one => one.Periods).SelectMany(period => period.Regions).Any(code => Regions.Find(code) is { } one && Regions.IsWithin(one, region));
    }

    private static int Write(RecordTransaction transaction, FiguresSource source, Region region, (DateOnly From, DateOnly Until) span, string reason, Actor actor)
    {
        ImmutableArray<string> indicators = [.. source.Figures.Select(figure => figure.Indicator).Distinct(StringComparer.Ordinal)];
        var row = new AdjustmentRow
        {
            CaseNumber = "",
            Version = NextVersion(transaction),
            KnownAt = transaction.Now,
            Region = region.Code,
            People = 0,
            Reports = "",
            Source = source.Id,
            Excused = JsonSerializer.Serialize(indicators),
            From = span.From,
            Until = span.Until,
            By = actor.Person,
            Reason = reason,
        };
        Add(transaction, row, "reporting.excuse", $"{source.Id} {region.Code}", new { number = row.Version, from = span.From, until = span.Until, indicators, reason }, actor);
        return row.Version;
    }

    private static void TakeBack(RecordTransaction transaction, ReportingExcuse excuse, Region region, string reason, Actor actor)
    {
        var row = new AdjustmentRow { CaseNumber = "", Version = NextVersion(transaction), KnownAt = transaction.Now, Region = region.Code, People = 0, Reports = "", TakesBack = excuse.Number, By = actor.Person, Reason = reason };
        Add(transaction, row, "reporting.expect", $"{excuse.Source} {region.Code}", new { number = excuse.Number, excuse.Until, reason }, actor);
    }

    private static int NextVersion(RecordTransaction transaction) => transaction.Context.Adjustments.Count(earlier => earlier.CaseNumber == "") + 1;

    private static void Add(RecordTransaction transaction, AdjustmentRow row, string act, string subject, object detail, Actor actor)
    {
        transaction.Context.Adjustments.Add(row);
        transaction.Context.SaveChanges();
        transaction.AddAudit(new AuditEntry { At = transaction.Now, Actor = actor.Person, Act = act, Subject = subject, Origin = actor.Origin, Detail = JsonSerializer.Serialize(detail, CaseJson.Options) });
    }
}
