using System.Globalization;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Intake.Reading;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake;

/// <summary>The rows of one file on their way into one transaction.</summary>
internal sealed class FileRecording(RecordTransaction transaction, long file, SourceDocument source, RuleSet rules)
{
    private const int RowsBetweenLooks = 10_000;

    // a file of millions of bad rows is known as such by its first ten thousand
    private const int MostQuarantineRows = 10_000;

    private readonly bool knownOnArrival = source.Known is { Column: null, AfterWeekOf: null, AfterPeriodEnd: null };
    private long taken;
    private long filtered;
    private long quarantined;
    private long listed;

    public ImportResult Write(FoundFile found, Action<long>? progress, CancellationToken cancellationToken)
    {
        SourceFault? whole = null;
        foreach (var row in new SourceRows(source, rules).Read(found.Parts, transaction.Now))
        {
            if (row.Fault is { WholeFile: true } fault)
            {
                whole = fault;
                Quarantine(fault, null);
                break;
            }

            Write(row);
            if ((taken + filtered + quarantined) % RowsBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Invoke(taken + filtered + quarantined);
            }
        }

        NoteUnlisted();
        var (status, reason) = Judge(whole);
        return new(source.Id, found.RelativePath, status, new(taken + filtered + quarantined, taken, filtered, quarantined), reason, IsRepeat: false);
    }

    private void Write(MappedRow row)
    {
        switch (row.Fate)
        {
            case RowFate.Quarantined:
                quarantined++;
                Quarantine(row.Fault!, row.Row);
                break;
            case RowFate.Filtered:
                filtered++;
                break;
            default:
                taken++;
                Take(row);
                break;
        }
    }

    private void Take(MappedRow row)
    {
        foreach (var observation in row.Observations)
        {
            transaction.AddObservation(file, RowOf(observation, row.Line));
        }

        if (row.Report is { } report)
        {
            transaction.AddReport(ReportRows.Of(report, rules, knownOnArrival) with { FileId = file, Line = row.Line });
            foreach (var remark in report.Remarks)
            {
                Quarantine(remark, row.Row);
            }
        }
    }

    private ObservationRow RowOf(Observation observation, int line) => new(
        rules.Indicators.Indicators[observation.Indicator].Key,
        rules.Regions.Regions[observation.Region].Code,
        observation.Period,
        observation.Value,
        knownOnArrival ? null : observation.KnownAt,
        line);

    private void Quarantine(SourceFault fault, SourceRow? row)
    {
        if (++listed <= MostQuarantineRows)
        {
            Add(fault.Line, fault.Field ?? "", fault.Reason, fault.Raw, row);
        }
    }

    private void NoteUnlisted()
    {
        if (listed > MostQuarantineRows)
        {
            Add(0, "", string.Create(CultureInfo.InvariantCulture, $"另有 {listed - MostQuarantineRows} 处问题未逐一列出；请先处理已列出的问题"), "", null);
        }
    }

    private void Add(int line, string field, string reason, string raw, SourceRow? row) => transaction.AddQuarantine(
        new() { FileId = file, Source = source.Id, Line = line, Field = field, Reason = reason, Raw = raw, Cells = row is null ? null : QuarantinedCells.Write(row.Cells()) });

    private (ImportStatus Status, string Reason) Judge(SourceFault? whole)
    {
        if (whole is not null)
        {
            return (ImportStatus.Failed, whole.ToString());
        }

        var judged = taken + quarantined;
        return quarantined > source.MostlyBad * judged
            ? (ImportStatus.HeldBack, MostlyBad(judged))
            : (ImportStatus.Taken, "");
    }

    private string MostlyBad(long judged) => string.Create(
        CultureInfo.InvariantCulture,
        $"{judged} 行中有 {quarantined} 行有误，超过 {source.MostlyBad * 100:0.##}% 的上限，整份退回；请按隔离区所列原因改正后重新传送");
}
