using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Intake.Reading;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake;

/// <summary>The rows of one file on their way into one transaction.</summary>
/// <param name="transaction">The transaction.</param>
/// <param name="file">The file's id in it.</param>
/// <param name="source">The source it belongs to.</param>
/// <param name="rules">The regions and indicators that its rows speak of.</param>
/// <param name="now">The moment, for the limit of time.</param>
/// <param name="sender">Who sent the file, where that matters; null for one that lay in a folder.</param>
internal sealed class FileRecording(RecordTransaction transaction, long file, SourceDocument source, RuleSet rules, Func<DateTimeOffset> now, FileSender? sender = null)
{
    private const int RowsBetweenLooks = 1_000;
    private const string Taken = "本行已入库，但";
    private const string Then = "；";

    // a file of millions of bad rows is known as such by its first ten thousand
    private const int MostQuarantineRows = 10_000;

    private readonly StatisticalText? statistical = source.IsStatistical ? new(source) : null;
    private readonly bool knownOnArrival = source.Known is { Column: null, AfterWeekOf: null, AfterPeriodEnd: null };
    private ImportCounts counts;
    private ImmutableArray<string> columns = [];
    private long listed;

    public ImportResult Write(FoundFile found, Action<long>? progress, CancellationToken cancellationToken)
    {
        SourceFault? whole = null;
        var until = now() + source.Limits.Time;
        foreach (var row in new SourceRows(source, rules).Read(found.Parts, transaction.Now))
        {
            columns = row.Headings.IsEmpty ? columns : Headings(row);
            if (row.Fault is { WholeFile: true } fault)
            {
                whole = statistical?.Told(fault) ?? fault;
                Quarantine(fault, null);
                break;
            }

            Write(sender is null ? row : sender.Look(row));
            if (counts.Rows % RowsBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Invoke(counts.Rows);
                if (now() > until)
                {
                    whole = TooSlow(found.RelativePath, row.Line);
                    Quarantine(whole, row.Row);
                    break;
                }
            }
        }

        NoteUnlisted();
        var (status, reason, told) = Judge(whole);
        if (status != ImportStatus.Taken)
        {
            TakeBackRemarks();
        }

        return new(source.Id, found.RelativePath, status, counts, reason, IsRepeat: false) { Columns = ImportedColumns.Write(columns), Told = told };
    }

    private void Write(MappedRow row)
    {
        counts = Counted(row);
        if (row.Fate == RowFate.Quarantined)
        {
            Quarantine(row.Fault!, row.Row);
        }
        else if (row.Fate == RowFate.Taken)
        {
            Take(row);
        }
    }

    private ImmutableArray<string> Headings(MappedRow row) => statistical is null ? row.Headings : [.. row.Headings.Where(statistical.IsHeading)];

    private ImportCounts Counted(MappedRow row)
    {
        var rows = counts.Rows + 1;
        return row.Fate switch
        {
            RowFate.Heading => counts with { Headings = counts.Headings + 1 },
            RowFate.Empty => counts with { Rows = rows, Empty = counts.Empty + 1 },
            RowFate.Repeated => counts with { Rows = rows, Repeated = counts.Repeated + 1 },
            RowFate.Filtered => counts with { Rows = rows, Filtered = counts.Filtered + 1 },
            RowFate.Quarantined => counts with { Rows = rows, Quarantined = counts.Quarantined + 1 },
            _ => counts with { Rows = rows, Taken = counts.Taken + 1, Amending = counts.Amending + (row.Amends ? 1 : 0) },
        };
    }

    private void Take(MappedRow row)
    {
        foreach (var observation in row.Observations)
        {
            transaction.AddObservation(file, RowOf(observation, row.Line));
        }

        foreach (var figure in row.EnterpriseFigures)
        {
            transaction.AddEnterpriseFigure(file, RowOf(figure, rules, row.Line) with { KnownAt = knownOnArrival ? null : figure.KnownAt });
        }

        if (row.Report is { } report)
        {
            transaction.AddReport(ReportRows.Of(report, rules, knownOnArrival) with { FileId = file, Line = row.Line, Receipt = sender?.Receipt });
        }

        if (row.Return is { } returned)
        {
            transaction.AddReturn(ReturnRows.Of(returned, rules, knownOnArrival) with { FileId = file, Line = row.Line });
        }

        foreach (var remark in row.Remarks)
        {
            Quarantine(remark with { Reason = Taken + remark.Reason + (remark.Consequence.Length > 0 ? Then + remark.Consequence : "") }, row.Row, QuarantineKind.Remark);
        }
    }

    private ObservationRow RowOf(Observation observation, int line) => new(
        rules.Indicators.Indicators[observation.Indicator].Key,
        rules.Regions.Regions[observation.Region].Code,
        observation.Period,
        observation.Value,
        knownOnArrival ? null : observation.KnownAt,
        line);

    /// <summary>A number of an enterprise as the record keeps it, known on arrival.</summary>
    public static EnterpriseFigureRow RowOf(EnterpriseFigure figure, RuleSet rules, int line) => new(
        figure.Source, figure.Measure, figure.EnterpriseKey, figure.Enterprise, rules.Regions.Regions[figure.Region].Code, figure.Day, figure.People, null, line);

    private void Quarantine(SourceFault fault, SourceRow? row, QuarantineKind kind = QuarantineKind.Row)
    {
        if (++listed <= MostQuarantineRows)
        {
            Add(statistical?.Told(fault) ?? fault, statistical is null ? row : null, kind);
        }
    }

    private void NoteUnlisted()
    {
        if (listed > MostQuarantineRows)
        {
            Add(new("", 0, null, string.Create(CultureInfo.InvariantCulture, $"另有 {listed - MostQuarantineRows} 处问题未逐一列出；请先处理已列出的问题")), null, QuarantineKind.Row);
        }
    }

    /// <summary>Of a file that is not taken, no row is: the remarks keep what is wrong and no longer say so.</summary>
    private void TakeBackRemarks() => transaction.Context.Quarantine
        .Where(row => row.FileId == file && row.Kind == QuarantineKind.Remark)
        .ExecuteUpdate(row => row.SetProperty(it => it.Reason, it => it.Reason.Replace(Taken, "").Replace(Then + FilingMapping.LeftOut, "")));

    private void Add(SourceFault told, SourceRow? row, QuarantineKind kind) => transaction.AddQuarantine(new()
    {
        FileId = file,
        Source = source.Id,
        Line = told.Line,
        Field = told.Field ?? "",
        Reason = told.Reason,
        Remedy = told.Remedy,
        Raw = told.Raw,
        Kind = kind,
        Cells = row is null ? null : QuarantinedCells.Write(row.NamedCells()),
    });

    private (ImportStatus Status, string Reason, string Told) Judge(SourceFault? whole)
    {
        if (whole is not null)
        {
            return (ImportStatus.Failed, whole.ToString(), whole.ToSender());
        }

        var judged = counts.Taken + counts.Quarantined;
        return counts.Quarantined > source.MostlyBad * judged
            ? (ImportStatus.HeldBack, $"{MostlyBad(judged)}；请按隔离区所列原因改正后重新传送", $"{MostlyBad(judged)}；请按下面所列原因改正后整份重新发来")
            : (ImportStatus.Taken, "", "");
    }

    private SourceFault TooSlow(string path, int line) => new(
        path, line, null, string.Create(CultureInfo.InvariantCulture, $"读取超过 {source.Limits.Time.TotalMinutes:0.##} 分钟仍未读完；请拆分文件"), WholeFile: true)
    {
        Remedy = "或在数据源配置的 limits 中调高 time",
    };

    private string MostlyBad(long judged) => string.Create(
        CultureInfo.InvariantCulture, $"{judged} 行中有 {counts.Quarantined} 行有误，超过 {source.MostlyBad * 100:0.##}% 的上限，整份暂扣");
}
