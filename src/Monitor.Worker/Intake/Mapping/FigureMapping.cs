using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Makes observations of the rows of a source of figures.</summary>
/// <remarks>A row with one bad figure is set aside whole, so that it can be mended and read again.</remarks>
internal sealed class FigureMapping : IRowMapping
{
    private const decimal MostDigits = 1e15m;
    private readonly CellTexts texts;
    private readonly RowFilters filters;
    private readonly RegionFinder regions;
    private readonly PeriodFinder periods;
    private readonly KnownMoments known;
    private readonly QualityReading? quality;
    private readonly string periodColumn;
    private readonly ImmutableArray<Figure> figures;

    public FigureMapping(FiguresSource source, RuleSet rules)
    {
        texts = new(source.Missing, source.HtmlEntities);
        var dates = new DateTexts(source.Dates, source.FirstYear, source.LastYear);
        filters = new(source.OnlyIf, texts, dates);
        regions = new(source.Region, rules.Regions, texts);
        periods = new(source.Period, texts, source.Period.Dates.IsDefaultOrEmpty ? dates : dates.With(source.Period.Dates));
        known = new(source.Known, rules, texts, dates);
        (periodColumn, quality) = (source.Period.Column, source.Quality);
        figures = [.. source.Figures.Select(reading => FigureOf(reading, rules, dates))];
    }

    public MappedRow Map(SourceRow row, DateTimeOffset arrival)
    {
        if (!filters.Holds(row, out var fault))
        {
            return fault is null ? MappedRow.Filtered(row) : MappedRow.Quarantined(row, fault);
        }

        if (quality is not null && !quality.Good.Contains(texts.Trimmed(row, quality.Column)))
        {
            return quality.Otherwise == OddRow.Skip ? MappedRow.Filtered(row) : MappedRow.Quarantined(row, Doubtful(row, quality));
        }

        Period period = default;
        DateTimeOffset moment = default;
        fault = regions.Find(row, out var region) ?? periods.Find(row, out period) ?? known.Read(row, period, arrival, out moment) ?? known.NotBegun(periodColumn, period, moment);
        return fault is null ? Figures(row, region, period, moment) : MappedRow.Quarantined(row, fault);
    }

    public RowSubject SubjectOf(SourceRow row)
    {
        if (regions.Find(row, out var region) is not null || periods.Find(row, out var period) is not null)
        {
            return RowSubject.Unread;
        }

        var told = figures.Where(figure => figure.When.Holds(row, out _) && (Value(figure, row, out var value) is not null || value is not null));
        return new() { Figures = [.. told.Select(figure => (figure.Indicator, region.Index, period))] };
    }

    private CellFault Doubtful(SourceRow row, QualityReading marks) =>
        new(marks.Column, $"质量标记“{texts.Trimmed(row, marks.Column)}”不在可用之列（{string.Join('、', marks.Good.Select(mark => mark.Length == 0 ? "无标记" : mark))}）；请报送单位核实");

    private MappedRow Figures(SourceRow row, Region region, Period period, DateTimeOffset moment)
    {
        var observations = ImmutableArray.CreateBuilder<Observation>(figures.Length);
        var meant = 0;
        foreach (var figure in figures)
        {
            if (!figure.When.Holds(row, out var fault))
            {
                if (fault is not null)
                {
                    return MappedRow.Quarantined(row, fault);
                }

                continue;
            }

            meant++;
            fault = Value(figure, row, out var value);
            if (fault is not null)
            {
                return MappedRow.Quarantined(row, fault);
            }

            if (value is { } number)
            {
                observations.Add(new(figure.Indicator, region.Index, period, number, moment));
            }
        }

        return meant == 0
            ? MappedRow.Filtered(row)
            : new() { Fate = RowFate.Taken, Line = row.Line, Missing = meant - observations.Count, Observations = observations.ToImmutable() };
    }

    private CellFault? Value(Figure figure, SourceRow row, out double? value)
    {
        value = null;
        var reading = figure.Reading;
        var text = texts.Of(row, reading.Column);
        if (text.Length == 0)
        {
            return null;
        }

        if (!NumberText.TryRead(text, figure.IsPerCent, out var number))
        {
            return new(reading.Column, $"“{text}”不是数字；请改为数字，无数据时留空");
        }

        if (Math.Abs(number) > MostDigits)
        {
            return new(reading.Column, $"“{text}”过大，不可能是指标数值；请核对");
        }

        if (number == 0 && reading.ZeroIsMissing)
        {
            return null;
        }

        var converted = (number * (decimal)reading.Factor) + (decimal)reading.Add;
        var least = reading.Minimum is { } minimum ? (decimal)minimum : decimal.MinValue;
        var most = reading.Maximum is { } maximum ? (decimal)maximum : decimal.MaxValue;
        if (converted < least || converted > most)
        {
            return new(reading.Column, OutOfRange(text, reading));
        }

        value = (double)converted;
        return null;
    }

    private static string OutOfRange(string text, FigureReading reading) => (reading.Minimum, reading.Maximum) switch
    {
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"“{text}”低于合理的最小值 {least}；请核对"),
        (null, { } most) => string.Create(CultureInfo.InvariantCulture, $"“{text}”高于合理的最大值 {most}；请核对"),
        var (least, most) => string.Create(CultureInfo.InvariantCulture, $"“{text}”不在合理范围 {least} 至 {most} 之内；请核对"),
    };

    private Figure FigureOf(FigureReading reading, RuleSet rules, DateTexts dates)
    {
        var indicator = rules.Indicators.IndexOf(reading.Indicator);
        var when = new RowFilters(reading.When is null ? [] : [reading.When], texts, dates);
        return new(reading, indicator, rules.Indicators.Indicators[indicator].Unit == "%", when);
    }

    private sealed record Figure(FigureReading Reading, int Indicator, bool IsPerCent, RowFilters When);
}
