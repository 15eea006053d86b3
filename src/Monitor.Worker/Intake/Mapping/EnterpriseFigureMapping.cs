using System.Collections.Immutable;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Makes numbers of single enterprises of the rows of a source. A row with one bad number is set aside whole.</summary>
internal sealed class EnterpriseFigureMapping : IRowMapping
{
    private readonly EnterpriseFiguresSource source;
    private readonly CellTexts texts;
    private readonly RowFilters filters;
    private readonly RegionFinder regions;
    private readonly PeriodFinder periods;
    private readonly KnownMoments known;
    private readonly CellReader enterprises;
    private readonly CellReader? codes;
    private readonly ImmutableArray<(EnterpriseMeasure Measure, CellReader Cell)> figures;

    public EnterpriseFigureMapping(EnterpriseFiguresSource source, RuleSet rules)
    {
        this.source = source;
        texts = new(source.Missing, source.HtmlEntities);
        var dates = new DateTexts(source.Dates, source.FirstYear, source.LastYear);
        filters = new(source.OnlyIf, texts, dates);
        regions = new(source.Region, rules.Regions, texts);
        periods = new(source.Period, texts, source.Period.Dates.IsDefaultOrEmpty ? dates : dates.With(source.Period.Dates));
        known = new(source.Known, rules, texts, dates);
        enterprises = new(source.Enterprise, texts);
        codes = source.CreditCode is { } code ? new(code, texts) : null;
        figures = [.. source.Figures.Select(figure => (figure.Measure, new CellReader(new() { Column = figure.Column }, texts)))];
    }

    public MappedRow Map(SourceRow row, DateTimeOffset arrival)
    {
        if (!filters.Holds(row, out var fault))
        {
            return fault is null ? MappedRow.Filtered(row) : MappedRow.Quarantined(row, fault);
        }

        Period period = default;
        DateTimeOffset moment = default;
        string name = "", key = "";
        fault = regions.Find(row, out var region) ?? periods.Find(row, out period) ?? known.Read(row, period, arrival, out moment) ?? known.NotBegun(source.Period.Column, period, moment) ?? ReadEnterprise(row, out name, out key);
        if (fault is not null)
        {
            return MappedRow.Quarantined(row, fault);
        }

        var read = ImmutableArray.CreateBuilder<EnterpriseFigure>(figures.Length);
        foreach (var (measure, cell) in figures)
        {
            fault = ReportMapping.ReadPeople(row, cell, out var people);
            if (fault is not null)
            {
                return MappedRow.Quarantined(row, fault);
            }

            if (people is { } number)
            {
                read.Add(new(source.Id, measure, key, name, region.Index, period.End, number, moment));
            }
        }

        return new() { Fate = RowFate.Taken, Line = row.Line, Missing = figures.Length - read.Count, EnterpriseFigures = read.ToImmutable() };
    }

    public RowSubject SubjectOf(SourceRow row) => periods.Find(row, out var period) is null && ReadEnterprise(row, out _, out var key) is null
        ? new() { EnterpriseFigures = [.. figures.Where(figure => figure.Cell.Of(row).Length > 0).Select(figure => (figure.Measure, key, period.End))] }
        : RowSubject.Unread;

    private CellFault? ReadEnterprise(SourceRow row, out string name, out string key)
    {
        (name, key) = (enterprises.Of(row), "");
        if (name.Length == 0)
        {
            return new(enterprises.Column, "没有填写企业名称");
        }

        key = EnterpriseKey.Of(null, name);
        if (codes is null || CellTexts.Halved(codes.Of(row)) is not { Length: > 0 } text)
        {
            return null;
        }

        if (!SocialCreditCode.TryParse(text, out var code))
        {
            return new(codes.Column, $"“{text}”不是有效的统一社会信用代码（18 位，末位为校验码）；请核对");
        }

        key = code.Text;
        return null;
    }
}
