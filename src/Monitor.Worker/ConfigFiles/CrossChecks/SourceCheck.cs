using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Sources;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Checks what the descriptions of sources name, and that each choice is made once.</summary>
internal sealed class SourceCheck(ConfigErrors errors, BoundPlaces places, ProfileFiles files, RegionTree? regions, IndicatorCatalog? indicators)
{
    /// <summary>The source of the reports that come over HTTP, which needs no description.</summary>
    internal const string HttpReportsId = "layoff_http";

    /// <summary>The source of the monthly returns that come over HTTP.</summary>
    internal const string HttpReturnsId = "returns_http";

    private static readonly DateTime Sample = new(2024, 12, 25, 13, 45, 0, DateTimeKind.Unspecified);

    private readonly ConfigRefusals refusals = new(errors, places);

    public void Check(ImmutableArray<SourceDocument> sources)
    {
        refusals.AddDoubles(sources, source => source.Id, nameof(SourceDocument.Id));
        foreach (var source in sources)
        {
            CheckSource(source);
            if (source is FiguresSource figures)
            {
                CheckFigures(figures);
            }

            if (source is InfluxSource influx)
            {
                new InfluxCheck(refusals, files).Check(influx);
            }
        }
    }

    private void CheckSource(SourceDocument source)
    {
        if (source.Id is HttpReportsId or HttpReturnsId)
        {
            refusals.Add(source, nameof(source.Id), $"编号“{source.Id}”保留给 HTTP 接口，请换一个");
        }

        if (Path.IsPathRooted(source.Path) || source.Path.Contains('\\', StringComparison.Ordinal) || source.Path.Split('/').Contains(".."))
        {
            refusals.Add(source, nameof(source.Path), "应为相对路径，用“/”分隔，且不能含“..”");
        }

        if (source.Format.Type == SourceFileType.Csv && source.Format.Delimiter.Length != 1)
        {
            refusals.Add(source.Format, nameof(source.Format.Delimiter), $"分隔符应为一个字符，实际是“{source.Format.Delimiter}”");
        }

        CheckDates(source, nameof(source.Dates), source.Dates);
        CheckKnown(source.Known);
        CheckRegion(source.Region);
        foreach (var filter in source.OnlyIf.Concat(source.Rows.Notes.OrNone()))
        {
            CheckFilter(filter);
        }

        if (source is EnterpriseFiguresSource enterprises)
        {
            CheckCell(enterprises.Enterprise);
            CheckDates(enterprises.Period, nameof(enterprises.Period.Dates), enterprises.Period.Dates.OrNone());
            refusals.AddDoubles(enterprises.Figures, figure => ConfigName.Of(figure.Measure.ToString()), nameof(EnterpriseFigureReading.Measure));
        }

        if (source is LayoffReportsSource { Report: var report })
        {
            CheckReport(report);
        }

        if (source is MonthlyReturnsSource returns)
        {
            CheckReturns(returns);
        }
    }

    private void CheckReturns(MonthlyReturnsSource source)
    {
        if (source.Period.Kind != PeriodKind.Month)
        {
            refusals.Add(source.Period, nameof(source.Period.Kind), "企业月报的统计期应为 month");
        }

        CheckDates(source.Period, nameof(source.Period.Dates), source.Period.Dates.OrNone());
        foreach (var cell in source.Return.Needed().Concat(source.Return.Further()))
        {
            CheckCell(cell);
            if (cell.Optional)
            {
                refusals.Add(cell, nameof(cell.Optional), "企业月报的各项读不懂时一律进入隔离区，不能写 optional");
            }
        }
    }

    private void CheckReport(ReportReading report)
    {
        CellReading?[] texts = [report.Number, report.Enterprise, report.EnterpriseKey, report.CreditCode, report.Industry, report.Reason, report.ContactMobile];
        foreach (var cell in texts.OfType<CellReading>())
        {
            CheckCell(cell);
            if (cell.Optional)
            {
                refusals.Add(cell, nameof(cell.Optional), "optional 只用于人数和日期");
            }
        }

        foreach (var cell in new[] { report.People, report.Headcount, report.NoticeDate, report.EffectiveDate }.Concat(report.Filing?.Parts() ?? []).OfType<CellReading>())
        {
            CheckCell(cell);
            if (cell is DateReading date)
            {
                CheckDates(date, nameof(date.Dates), date.Dates.OrNone());
            }
        }

        if (report.Amendment is { } amendment)
        {
            CheckFilter(amendment.When);
        }
    }

    private void CheckCell(CellReading cell)
    {
        CheckTidying(cell, cell.Replace, nameof(cell.Pattern), cell.Pattern);
        if (cell.Or is { } other)
        {
            CheckCell(other);
        }
    }

    private void CheckTidying(object record, ImmutableArray<Replacement> replace, string property, string? pattern)
    {
        foreach (var replacement in replace.OrNone())
        {
            CheckExpression(replacement, nameof(replacement.Pattern), replacement.Pattern);
        }

        CheckExpression(record, property, pattern);
    }

    // expressions are matched without backtracking, which knows no looking ahead or behind and no references back
    private void CheckExpression(object record, string property, string? pattern)
    {
        if (pattern is null)
        {
            return;
        }

        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            refusals.Add(record, property, $"“{pattern}”不是可用的正则表达式；不支持环视、反向引用等需要回溯的写法");
        }
    }

    private void CheckFigures(FiguresSource source)
    {
        CheckDates(source.Period, nameof(source.Period.Dates), source.Period.Dates);
        foreach (var figure in source.Figures)
        {
            CheckIndicator(source, figure);
            if (figure is { Minimum: { } minimum, Maximum: { } maximum } && minimum > maximum)
            {
                refusals.Add(figure, nameof(figure.Maximum), "最大值小于最小值");
            }

            if (figure.When is { } filter)
            {
                CheckFilter(filter);
            }
        }
    }

    private void CheckIndicator(FiguresSource source, FigureReading figure)
    {
        if (indicators is null)
        {
            return;
        }

        if (!indicators.Contains(figure.Indicator))
        {
            refusals.Add(figure, nameof(figure.Indicator), ConfigRefusals.Unknown("指标", figure.Indicator, indicators.Indicators.Select(indicator => indicator.Key)));
            return;
        }

        var indicator = indicators[figure.Indicator];
        if (indicator.Formula is not null)
        {
            refusals.Add(figure, nameof(figure.Indicator), $"“{figure.Indicator}”由公式得出，不能由数据源提供");
        }
        else if (indicator.Returns is not null)
        {
            refusals.Add(figure, nameof(figure.Indicator), $"“{figure.Indicator}”由失业动态监测企业月报得出，不能由数据源提供");
        }
        else if (indicator.Period != source.Period.Kind)
        {
            refusals.Add(
                figure, nameof(figure.Indicator), $"“{figure.Indicator}”的统计期是 {ConfigName.Of(indicator.Period.ToString())}，与此数据源的 {ConfigName.Of(source.Period.Kind.ToString())} 不同");
        }
    }

    private void CheckRegion(RegionLookup region)
    {
        if (region.Column is null == region.Fixed is null)
        {
            refusals.Add(region, "“column”和“fixed”应恰写一个");
        }

        if (region.Fixed is { } code && regions is not null && regions.Resolve(code) is null)
        {
            refusals.Add(region, nameof(region.Fixed), $"区划代码“{code}”不在区划表里");
        }

        CheckTidying(region, region.Replace, nameof(region.Pattern), region.Pattern);
        CheckExpression(region, nameof(region.Split), region.Split);
        if (region.Within is { } within && regions is not null && regions.Resolve(within) is null)
        {
            refusals.Add(region, nameof(region.Within), $"区划代码“{within}”不在区划表里");
        }

        if (region.By != RegionNaming.Place && (!region.Kinds.IsDefaultOrEmpty || region.AtEnd))
        {
            refusals.Add(region, nameof(region.By), "kinds 和 at_end 只与 by: place 连用");
        }

        if (region.Fallback is { } fallback)
        {
            CheckRegion(fallback);
        }
        else if (region.FallbackWhen != RegionFallback.Empty)
        {
            refusals.Add(region, nameof(region.FallbackWhen), "写了 fallback_when 就须写 fallback");
        }
    }

    private void CheckKnown(KnownMoment known)
    {
        var ways = new[] { known.Moment is not null, known.Column is not null, known.AfterPeriodEnd is not null, known.AfterWeekOf is not null }.Count(given => given);
        if (ways != 1)
        {
            refusals.Add(known, "应恰写一种：arrival、column、after_period_end 或 after_week_of");
        }
    }

    private void CheckFilter(RowFilter filter)
    {
        var tests = new[]
        {
            filter.EqualTo is not null, filter.In is not null, filter.NotIn is not null, filter.Matches is not null, filter.NotEmpty is not null, filter.Before is not null, filter.NotBefore is not null,
        }.Count(given => given);
        if (tests != 1)
        {
            refusals.Add(filter, "应恰写一个条件：equals、in、not_in、matches、not_empty、before 或 not_before");
        }

        CheckExpression(filter, nameof(filter.Matches), filter.Matches);
    }

    private void CheckDates(object record, string property, ImmutableArray<string> shapes)
    {
        foreach (var (index, shape) in shapes.Index().Where(one => !NamesAMonth(one.Item)))
        {
            refusals.Add(record, property, index, $"“{shape}”不是可用的日期写法；应含年 yyyy 和月 MM，如 yyyy-MM-dd、yyyy年M月d日、yyyyMM");
        }
    }

    private static bool NamesAMonth(string shape)
    {
        try
        {
            var written = Sample.ToString(shape, CultureInfo.InvariantCulture);
            return DateTime.TryParseExact(written, shape, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
                && (read.Year, read.Month) == (Sample.Year, Sample.Month);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
