using System.Globalization;
using Monitor.Rules.Evaluation;
using Monitor.Rules.MonthlyReturns;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Makes monthly returns of the rows of a source. A return that is not whole is set aside: aggregates must not rest on half of one.</summary>
internal sealed class ReturnMapping : IRowMapping
{
    private const int LongestText = 200;
    private readonly string source;
    private readonly ReturnReading reading;
    private readonly CellTexts texts;
    private readonly RowFilters filters;
    private readonly RegionFinder regions;
    private readonly PeriodFinder periods;
    private readonly KnownMoments known;
    private readonly RuleSet rules;
    private readonly string periodColumn;
    private readonly Dictionary<CellReading, CellReader> cells = new(ReferenceEqualityComparer.Instance);

    public ReturnMapping(MonthlyReturnsSource source, RuleSet rules)
    {
        (this.source, this.rules, reading, periodColumn) = (source.Id, rules, source.Return, source.Period.Column);
        texts = new(source.Missing, source.HtmlEntities);
        var dates = new DateTexts(source.Dates, source.FirstYear, source.LastYear);
        filters = new(source.OnlyIf, texts, dates);
        regions = new(source.Region, rules.Regions, texts);
        periods = new(source.Period, texts, source.Period.Dates.IsDefaultOrEmpty ? dates : dates.With(source.Period.Dates));
        known = new(source.Known, rules, texts, dates);
        foreach (var part in reading.Needed().Concat(reading.Further()))
        {
            cells[part] = new(part, texts);
        }
    }

    public MappedRow Map(SourceRow row, DateTimeOffset arrival)
    {
        if (!filters.Holds(row, out var fault))
        {
            return fault is null ? MappedRow.Filtered(row) : MappedRow.Quarantined(row, fault);
        }

        Period month = default;
        DateTimeOffset moment = default;
        fault = regions.Find(row, out var region) ?? periods.Find(row, out month) ?? known.Read(row, month, arrival, out moment) ?? known.NotBegun(periodColumn, month, moment);
        return fault is null ? Return(row, region, month, moment) : MappedRow.Quarantined(row, fault);
    }

    // of statistical returns quarantine keeps no contents to read it from (统计法第二十八条)
    public RowSubject SubjectOf(SourceRow row) => RowSubject.Unread;

    private MappedRow Return(SourceRow row, Region region, Period month, DateTimeOffset moment)
    {
        var cell = new ReturnRow(row, cells, rules);
        var enterprise = cell.Text(reading.Enterprise);
        var key = cell.Key(reading, enterprise);
        var content = cell.Content(reading);
        if (cell.Fault is { } fault)
        {
            return MappedRow.Quarantined(row, fault);
        }

        var withdrawn = reading.Withdrawn is { } mark && texts.Trimmed(row, mark.Column) == mark.EqualTo;
        return !withdrawn && ReturnCheck.FaultOf(content) is var wrong and not ReturnFault.None
            ? MappedRow.Quarantined(row, new CellFault(ColumnOf(wrong), ReturnCheck.NameOf(wrong)))
            : new()
            {
                Fate = RowFate.Taken,
                Line = row.Line,
                Return = new(source, new() { EnterpriseKey = key, Region = region.Index, Month = month, Content = content, Withdrawn = withdrawn }, enterprise, moment),
            };
    }

    private string? ColumnOf(ReturnFault fault) => fault switch
    {
        ReturnFault.TypeMissing => reading.ReductionType?.Column,
        ReturnFault.ReasonMissing => reading.MainReason?.Column,
        ReturnFault.ExplanationMissing => reading.MainReason?.Explanation?.Column,
        ReturnFault.CounterpartMissing => reading.Counterpart?.Column,
        ReturnFault.TransferTooLarge => reading.TransferredOut?.Column,
        _ => reading.Current.Column,
    };

    /// <summary>One row, with the first thing that is wrong with it.</summary>
    private sealed class ReturnRow(SourceRow row, Dictionary<CellReading, CellReader> cells, RuleSet rules)
    {
        public CellFault? Fault { get; private set; }

        public ReturnContent Content(ReturnReading reading) => new()
        {
            Industry = Text(reading.Industry),
            Size = Size(reading.Size),
            IsGiant = YesOrNo(reading.Giant),
            Business = Text(reading.Business),
            Filed = People(reading.Filed),
            Previous = Needed(reading.Previous, "没有填写上期末就业人数"),
            Current = Needed(reading.Current, "没有填写调查期就业人数；没有变动的也要填写，不填不是零"),
            Hired = People(reading.Hired),
            Left = People(reading.Left),
            Hidden = People(reading.Hidden),
            ReductionType = Code(reading.ReductionType, rules.Filing.Types, "减少类型"),
            MainReason = Reason(reading.MainReason),
            SecondReason = Reason(reading.SecondReason),
            ThirdReason = Reason(reading.ThirdReason),
            Transfer = new(People(reading.TransferredOut) ?? 0, People(reading.TransferredIn) ?? 0, Text(reading.Counterpart)),
        };

        public string Key(ReturnReading reading, string enterprise)
        {
            if (enterprise.Length == 0)
            {
                Note(reading.Enterprise, "没有填写企业名称");
            }

            var code = Code(reading.CreditCode);
            return Text(reading.EnterpriseKey) is { Length: > 0 } key ? key : EnterpriseKey.Of(code, enterprise);
        }

        public string Text(CellReading? cell)
        {
            var text = cell is null ? "" : cells[cell].Of(row);
            if (text.Length > LongestText)
            {
                Note(cell!, string.Create(CultureInfo.InvariantCulture, $"超过 {LongestText} 个字；请缩短"));
            }

            return text;
        }

        private string Code(CellReading? cell)
        {
            var text = CellTexts.Halved(Text(cell));
            if (text.Length == 0)
            {
                return "";
            }

            if (SocialCreditCode.TryParse(text, out var code))
            {
                return code.Text;
            }

            Note(cell!, "不是有效的统一社会信用代码（18 位，校验码不符）；请核对是否抄错");
            return "";
        }

        private int Needed(CellReading cell, string missing)
        {
            var people = People(cell);
            if (people is null)
            {
                Note(cell, missing);
            }

            return people ?? 0;
        }

        private int? People(CellReading? cell)
        {
            int? people = null;
            Fault ??= cell is null ? null : ReportMapping.ReadPeople(row, cells[cell], out people);
            return people;
        }

        private EnterpriseSize Size(CellReading? cell)
        {
            var size = EnterpriseSizeName.Find(Text(cell));
            if (size is null)
            {
                Note(cell!, "不是企业规模；请填写大型、中型、小型或者微型");
            }

            return size ?? EnterpriseSize.Unstated;
        }

        private bool YesOrNo(CellReading? cell)
        {
            var text = Text(cell);
            if (text is not ("" or "是" or "否" or "true" or "false"))
            {
                Note(cell!, "不明确；请填写是或者否");
            }

            return text is "是" or "true";
        }

        private StatedReason Reason(ReasonReading? cell) => new(Code(cell, rules.Filing.Reasons, "减少原因"), Text(cell?.Explanation));

        private string Code(CellReading? cell, FilingCodes codes, string table)
        {
            var text = Text(cell);
            var code = text.Length == 0 ? "" : codes.Find(text)?.Code;
            if (code is null)
            {
                Fault ??= FilingMapping.NoCode(cell!.Column, null, codes, table);
            }

            return code ?? "";
        }

        private void Note(CellReading cell, string reason) => Fault ??= new(cell.Column, reason);
    }
}
