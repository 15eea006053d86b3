using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Evaluation;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake;

/// <summary>Reads a quarantined row again by the description of its source as it is now.</summary>
internal sealed class QuarantineReading(MonitorConfiguration configuration)
{
    /// <summary>What the row says; a fault where it cannot be taken.</summary>
    public Outcome Read(QuarantinedRow found, QuarantineAct act, RecordTransaction transaction)
    {
        if (Barred(found) is { } barred)
        {
            return new(barred);
        }

        if (configuration.Sources.FirstOrDefault(source => source.Id == found.Row.Source) is not { } source)
        {
            return new($"现行配置中已没有数据源 {found.Row.Source}，无法重新读取。请恢复该数据源，或定为不予采用。");
        }

        if (source.IsStatistical)
        {
            return new("此行是统计调查资料（统计法第二十八条），隔离区不存其内容，不能在此修改或放行。请由填报企业改正后重新报送；本行可定为不予采用。");
        }

        if (Cells(found.Row, act, source, out var cells) is { } wrong)
        {
            return new(wrong);
        }

        var row = QuarantinedCells.Row(found.File!.RelativePath, found.Row.Line, cells, found.Row.Raw);
        var mapped = new SourceRows(source, configuration.Rules).Read(row, transaction.Now);
        return Fault(mapped) is { } fault ? new(fault) : Checked(found, source, mapped, transaction);
    }

    private static string? Barred(QuarantinedRow found) => found switch
    {
        { File: null } => "此行经网络接口报送，报送时已退回。请由报送方改正后重新报送；本行可定为不予采用。",
        { File.RelativePath: var path } when MailedFile.Is(path) => "此行由报送单位发邮件报送，回信已逐行告知。在此改正会与其重新发来的报告重复计数；请由其改正后重新发来，编号不变；本行可定为不予采用。",
        { File.Status: not ImportStatus.Taken } => "此行所在的文件整份未入库。请改正后整份重新传送，或改正数据源配置后用 monitor import --retry 重读；本行可定为不予采用。",
        { Row.Line: 0 } => "这是关于整份文件的记录，没有可以入库的内容；看过后可定为不予采用。",
        _ => null,
    };

    private static string? Cells(QuarantineRow row, QuarantineAct act, SourceDocument source, out OrderedDictionary<string, string> cells)
    {
        cells = QuarantinedCells.Read(row.Cells);
        if (act.Outcome == QuarantineStatus.Released)
        {
            return row.Cells is null ? "此行当时未能拆分成单元格，或者内容已到保存期限而清除，不能原样放行。请用 monitor quarantine mend 逐列给出内容，或改正后重新传送文件。" : null;
        }

        if (act.Cells.Count == 0)
        {
            return "没有给出改正后的内容。请用 --set 列名=内容 给出，可以多次使用。";
        }

        var known = SourceColumns.Of(source);
        foreach (var (column, text) in act.Cells)
        {
            if (!cells.ContainsKey(column) && !known.Contains(column))
            {
                return $"没有“{column}”这一列。本行各列为：{string.Join("、", cells.Keys.Union(known))}。";
            }

            cells[column] = text;
        }

        return null;
    }

    private static string? Fault(MappedRow mapped) => mapped switch
    {
        { Fault: { } fault } => $"按现行数据源配置重读，本行仍有误：{(fault.Field is null ? "" : $"“{fault.Field}”列")}{fault.Advice}。没有入库。",
        { Fate: not RowFate.Taken and var fate } => $"按现行数据源配置，本行{WhyNothing(fate)}，没有可以入库的内容。可定为不予采用。",
        { Remarks: [var remark, ..] } => $"按现行数据源配置重读，本行仍有误：{(remark.Field is null ? "" : $"“{remark.Field}”列")}{remark.Advice}。没有入库。",
        { Observations: [], EnterpriseFigures: [], Report: null } => "按现行数据源配置，本行各项数值均为空，没有可以入库的内容。请用 monitor quarantine mend 给出数值，或定为不予采用。",
        _ => null,
    };

    private static string WhyNothing(RowFate fate) => fate switch
    {
        RowFate.Filtered => "属于应过滤的行",
        RowFate.Heading => "是表头、说明或者合计行",
        RowFate.Repeated => "与文件中另一行重复",
        _ => "是空行",
    };

    /// <summary>Holds back a row that would put an older figure over a newer one, or count a report a second time.</summary>
    private Outcome Checked(QuarantinedRow found, SourceDocument source, MappedRow mapped, RecordTransaction transaction)
    {
        var rules = configuration.Rules;
        var figures = mapped.Observations.Select(it => new ObservationRow(
            rules.Indicators.Indicators[it.Indicator].Key, rules.Regions.Regions[it.Region].Code, it.Period, it.Value, null, found.Row.Line)).ToImmutableArray();
        foreach (var figure in figures)
        {
            if (LaterVersions.HasFigure(transaction.Context, figure, found.Row.At))
            {
                return new($"此行隔离之后，同一地区{figure.Period.ToChinese()}的{rules.Indicators[figure.Indicator].Name}已另有数据入库，不能用旧行覆盖。如本行才是正确的，请重新传送文件；否则定为不予采用。");
            }
        }

        var people = mapped.EnterpriseFigures.Select(it => FileRecording.RowOf(it, rules, found.Row.Line)).ToImmutableArray();
        foreach (var figure in people)
        {
            if (LaterVersions.HasEnterpriseFigure(transaction.Context, figure, found.Row.At))
            {
                return new(string.Create(CultureInfo.InvariantCulture, $"此行隔离之后，{figure.Enterprise}{figure.Day:yyyy年M月d日}的同一项人数已另有数据入库，不能用旧行覆盖。如本行才是正确的，请重新传送文件；否则定为不予采用。"));
            }
        }

        var report = mapped.Report is null ? null : ReportRows.Of(mapped.Report, rules, knownOnArrival: true) with { FileId = found.File!.Id, Line = found.Row.Line };
        var isNumbered = source is LayoffReportsSource { Report.Number: not null };
        return report is not null && transaction.FindUnchanged(report) is null && LaterVersions.HasReport(transaction.Context, report, isNumbered, found.Row.At)
            ? new($"此行隔离之后，报告{report.Number}（或同一企业同日的报告）已另行入库，再入库会重复计数。如内容有更正，请重新传送文件；否则定为不予采用。")
            : new(null) { File = found.File!.Id, Figures = figures, EnterpriseFigures = people, Report = report };
    }

    /// <summary>What a row says, to be written.</summary>
    /// <param name="Fault">Why it cannot be taken; null where it can.</param>
    internal sealed record Outcome(string? Fault)
    {
        public long File { get; init; }

        public ImmutableArray<ObservationRow> Figures { get; init; } = [];

        public ImmutableArray<EnterpriseFigureRow> EnterpriseFigures { get; init; } = [];

        public ReportRow? Report { get; init; }

        /// <summary>The codes of the regions that it tells of.</summary>
        public IEnumerable<string> Regions => Figures.Select(figure => figure.Region).Append(Report?.Region).OfType<string>().Distinct();

        /// <summary>Writes it as known from now.</summary>
        /// <returns>How many figures and reports tell anything new.</returns>
        public int Write(RecordTransaction transaction) =>
            (int)transaction.AddObservations(File, Figures)
            + EnterpriseFigures.Count(figure => transaction.AddEnterpriseFigure(File, figure))
            + (Report is not null && transaction.AddReport(Report) ? 1 : 0);
    }
}
