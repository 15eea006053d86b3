using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Indicators;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Sources;

namespace Monitor.Worker.Evaluation;

/// <summary>The sources of a configuration as a replay reads them.</summary>
/// <remarks>Where the arrival of a file makes its rows known, a folder of history does not tell when that was: the day the figures were due, or the day of the report, stands in for it, and the replay says so.</remarks>
internal static class ReplaySources
{
    /// <summary>The configuration with every source's rows known at a moment of the past, and what was assumed for that, in Chinese.</summary>
    public static (MonitorConfiguration Configuration, ImmutableArray<string> Assumptions) Of(MonitorConfiguration configuration)
    {
        var assumptions = ImmutableArray.CreateBuilder<string>();
        var sources = configuration.Sources.Select(source => source.Known.Moment == KnownAs.Arrival ? Assumed(source, configuration.Rules.Indicators, assumptions) : source);
        return (configuration with { Sources = [.. sources] }, assumptions.ToImmutable());
    }

    private static SourceDocument Assumed(SourceDocument source, IndicatorCatalog indicators, ImmutableArray<string>.Builder assumptions)
    {
        if (source is FiguresSource figures)
        {
            var days = figures.Figures.Max(figure => indicators[figure.Indicator].DueDays);
            assumptions.Add(string.Create(CultureInfo.InvariantCulture, $"{source.Id}：文件没有得知时刻，假设统计期结束后{days}天得知。"));
            return figures with { Known = new KnownMoment { AfterPeriodEnd = TimeSpan.FromDays(days) } };
        }

        if (source is LayoffReportsSource { Report.NoticeDate: { } notice } reports)
        {
            assumptions.Add($"{source.Id}：文件没有得知时刻，假设报告日期（{notice.Column}）当日得知。");
            return reports with { Known = new KnownMoment { Column = notice.Column } };
        }

        if (source is MonthlyReturnsSource returns)
        {
            var days = indicators.Indicators.Where(indicator => indicator.Returns is not null).Select(indicator => indicator.DueDays).DefaultIfEmpty().Max();
            assumptions.Add(string.Create(CultureInfo.InvariantCulture, $"{source.Id}：文件没有得知时刻，假设统计月份结束后{days}天得知。"));
            return returns with { Known = new KnownMoment { AfterPeriodEnd = TimeSpan.FromDays(days) } };
        }

        assumptions.Add($"{source.Id}：文件既没有得知时刻也没有报告日期，其内容视为现在才得知，回放中看不到。请在数据源中写明 known。");
        return source;
    }
}
