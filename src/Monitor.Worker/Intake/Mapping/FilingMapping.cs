using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Reads the further contents of a report. None of it is worth losing the report for: what cannot be read is left out and remarked upon.</summary>
internal sealed class FilingMapping
{
    /// <summary>What becomes of a cell that cannot be read and is not worth losing its row for.</summary>
    public const string LeftOut = "此项按未填写处理";

    private const int LongestText = 200;
    private const decimal MostYuan = 1_000_000_000_000m;
    private readonly FilingReading reading;
    private readonly CellTexts texts;
    private readonly DateTexts dates;
    private readonly FilingCodes types;
    private readonly FilingCodes reasons;
    private readonly Dictionary<CellReading, CellReader> cells = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CellReading, DateReader> days = new(ReferenceEqualityComparer.Instance);

    public FilingMapping(FilingReading reading, CellTexts texts, DateTexts dates, FilingCodes types, FilingCodes reasons)
    {
        (this.reading, this.texts, this.dates, this.types, this.reasons) = (reading, texts, dates, types, reasons);
        foreach (var part in reading.Parts())
        {
            cells[part] = new(part, texts);
            if (part is DateReading date)
            {
                days[part] = new(date, texts, dates);
            }
        }
    }

    /// <summary>Reads what the row says; <see cref="Filing.Unstated"/> where it says nothing of it.</summary>
    public Filing Read(SourceRow row, ImmutableArray<CellFault>.Builder remarks)
    {
        var cell = new FilingRow(row, remarks, this);
        var filing = new Filing
        {
            Stage = cell.Stage(reading.Stage),
            PlannedPeople = cell.People(reading.PlannedPeople),
            DonePeople = cell.People(reading.DonePeople),
            Batches = cell.Batches(reading.Batches),
            ReductionType = cell.Code(reading.ReductionType, types, "减少类型"),
            MainReason = cell.Code(reading.MainReason, reasons, "减少原因"),
            SecondReason = cell.Code(reading.SecondReason, reasons, "减少原因"),
            ThirdReason = cell.Code(reading.ThirdReason, reasons, "减少原因"),
            SuspendedFrom = cell.Day(reading.SuspendedFrom),
            ResumesOn = cell.Day(reading.ResumesOn),
            ClosesOn = cell.Day(reading.ClosesOn),
            ArrearsPeople = cell.People(reading.ArrearsPeople),
            ArrearsYuan = cell.Yuan(reading.ArrearsYuan),
            IncidentOn = cell.Day(reading.IncidentOn),
            IncidentPeople = cell.People(reading.IncidentPeople),
            OwnerCode = cell.OwnerCode(reading.OwnerCode),
            Address = cell.Text(reading.Address),
            HiredAgainOn = cell.Day(reading.HiredAgainOn),
            HiredAgainPeople = cell.People(reading.HiredAgainPeople),
            FormerStaffPreferred = cell.YesOrNo(reading.FormerStaffPreferred),
            Duties = new()
            {
                ExplainedOn = cell.Day(reading.ExplainedOn),
                UnionHeard = cell.YesOrNo(reading.UnionHeard),
                ProtectedChecked = cell.YesOrNo(reading.ProtectedChecked),
                ListPresent = cell.YesOrNo(reading.ListPresent),
                CompensationPresent = cell.YesOrNo(reading.CompensationPresent),
            },
        };
        return filing.Equals(Filing.Unstated) ? Filing.Unstated : filing;
    }

    /// <summary>A text that is no code, with those that are.</summary>
    /// <param name="column">The heading.</param>
    /// <param name="text">What was written; null where it must not be told.</param>
    /// <param name="codes">The codes.</param>
    /// <param name="table">What they are called.</param>
    public static CellFault NoCode(string column, string? text, FilingCodes codes, string table) =>
        new(column, $"{(text is null ? "" : $"“{text}”")}不在{table}代码表中；{(codes.All.IsEmpty ? "请不要填写此项" : $"请填写代码或者名称：{string.Join('、', codes.All.Select(code => $"{code.Code} {code.Name}"))}")}") { Remedy = "代码表见 filing.yaml" };

    /// <summary>Whether the row says that there was nothing to report.</summary>
    public bool IsZero(SourceRow row) => reading.Zero is { } zero && cells[zero].Of(row) is "是" or "√" or "1" or "true";

    /// <summary>Reads the period that a zero report speaks of; it is nothing without.</summary>
    public CellFault? ReadPeriod(SourceRow row, out Period period)
    {
        period = default;
        var text = reading.Period is { } cell ? CellTexts.Halved(cells[cell].Of(row)) : "";
        var column = reading.Period?.Column ?? reading.Zero?.Column;
        return text.Length == 0 ? new(column, "零报告没有填写报告期；请写明是哪一期，例如 2026-11 或者 2026年第47周")
            : ReportPeriodText.TryRead(text, out period) ? null
            : new(column, $"“{text}”不是报告期；请写作 2026-11（月）或者 2026-W47、2026年第47周（周）");
    }

    /// <summary>联系人; null where none is given.</summary>
    public string? ContactName(SourceRow row, ImmutableArray<CellFault>.Builder remarks) =>
        new FilingRow(row, remarks, this).Text(reading.ContactName) is { Length: > 0 } name ? name : null;

    /// <summary>One row with what is remarked upon it.</summary>
    private readonly ref struct FilingRow(SourceRow row, ImmutableArray<CellFault>.Builder remarks, FilingMapping mapping)
    {
        public FilingStage Stage(CellReading? cell) => Of(cell) switch
        {
            "" => FilingStage.Unstated,
            "初报" or "首报" or "first" => FilingStage.First,
            "续报" or "follow_up" => FilingStage.FollowUp,
            "终报" or "final" => FilingStage.Final,
            var text => Without(cell, $"“{text}”不是报告阶段；请填写初报、续报或者终报", FilingStage.Unstated),
        };

        public int? People(CellReading? cell)
        {
            int? people = null;
            return cell is not null && ReportMapping.ReadPeople(row, mapping.cells[cell], out people) is { } fault ? Without<int?>(fault, null) : people;
        }

        public decimal? Yuan(CellReading? cell)
        {
            if (Of(cell) is not { Length: > 0 } text)
            {
                return null;
            }

            return NumberText.TryRead(text.TrimEnd('元'), perCent: false, out var yuan) && yuan is >= 0 and <= MostYuan && decimal.Round(yuan, 2) == yuan
                ? yuan
                : Without<decimal?>(cell, $"“{text}”不是有效金额；请填写以元为单位的数字，最多两位小数", null);
        }

        public DateOnly? Day(DateReading? cell)
        {
            DateOnly? day = null;
            return cell is not null && mapping.days[cell].Read(row, out day) is { } fault ? Without<DateOnly?>(fault, null) : day;
        }

        public bool? YesOrNo(CellReading? cell) => Of(cell) switch
        {
            "" => null,
            "是" or "true" => true,
            "否" or "false" => false,
            var text => Without<bool?>(cell, $"“{text}”不明确；请填写是或者否", null),
        };

        public string Code(CellReading? cell, FilingCodes codes, string table)
        {
            var text = Of(cell);
            return text.Length == 0 ? "" : codes.Find(text)?.Code ?? Without(NoCode(cell!.Column, text, codes, table), "");
        }

        public string Text(CellReading? cell)
        {
            var text = Of(cell);
            return text.Length <= LongestText ? text : Without(cell, string.Create(CultureInfo.InvariantCulture, $"超过 {LongestText} 个字；请缩短"), "");
        }

        /// <summary>A code of eighteen characters has a check character; an identity card's number would not pass, and is not kept.</summary>
        public string OwnerCode(CellReading? cell)
        {
            var text = CellTexts.Halved(Text(cell)).ToUpperInvariant();
            return text.Length == 18 && !SocialCreditCode.TryParse(text, out _)
                ? Without(cell, "出资人代码有 18 位，但不是有效的统一社会信用代码（请勿填写身份证号码）；请核对", "")
                : text;
        }

        public ImmutableArray<LayoffBatch> Batches(CellReading? cell)
        {
            var text = CellTexts.Halved(Of(cell));
            var batches = new List<LayoffBatch>();
            foreach (var part in text.Split([';', '\n', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var between = part.IndexOfAny([':', ' ', '=']);
                if (between < 0
                    || mapping.dates.Read(cell!.Column, part[..between].Trim(), out DateOnly day) is not null
                    || !int.TryParse(part[(between + 1)..].Trim().TrimEnd('人'), NumberStyles.None, CultureInfo.InvariantCulture, out var people))
                {
                    return Without<ImmutableArray<LayoffBatch>>(cell, $"“{part}”不是一批的日期和人数；请写作“2024-03-20:120；2024-04-20:80”", []);
                }

                batches.Add(new(day, people));
            }

            return [.. batches.OrderBy(batch => batch.Day)];
        }

        private string Of(CellReading? cell) => cell is null ? "" : mapping.cells[cell].Of(row);

        private T Without<T>(CellReading? cell, string reason, T nothing) => Without(new CellFault(cell!.Column, reason), nothing);

        private T Without<T>(CellFault fault, T nothing)
        {
            remarks.Add(fault with { Consequence = LeftOut });
            return nothing;
        }
    }
}
