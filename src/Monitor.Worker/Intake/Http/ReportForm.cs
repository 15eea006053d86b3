using System.Collections.Immutable;
using System.Text.Json;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Http;

/// <summary>A layoff report as JSON: the same fields, checks and reasons as in a file, under English names.</summary>
/// <remarks>Whoever sends it is there to mend it, so what a file's row would be remarked upon is refused here.</remarks>
internal sealed class ReportForm(RuleSet rules)
{
    /// <summary>The id of the source that these reports belong to.</summary>
    public const string SourceId = "layoff_http";

    private const string KindField = "kind";
    private const string WithdrawnField = "withdrawn";
    private const int MostFields = 64;

    private static readonly ImmutableSortedDictionary<string, LayoffKind> Kinds = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("layoff", LayoffKind.Layoff),
            KeyValuePair.Create("closure", LayoffKind.Closure),
            KeyValuePair.Create("suspension", LayoffKind.Suspension),
            KeyValuePair.Create("wage_arrears", LayoffKind.WageArrears),
            KeyValuePair.Create("collective_incident", LayoffKind.CollectiveIncident),
            KeyValuePair.Create("unknown", LayoffKind.Unknown),
            KeyValuePair.Create(ReportSender.ZeroKind, LayoffKind.ZeroReport),
        ]);

    private static readonly LayoffReportsSource Source = new()
    {
        Id = SourceId,
        Name = "企业规模裁员减员报告（接口）",
        Path = "",
        Missing = [""],
        Dates = ["yyyy-MM-dd"],
        Region = new() { Column = "region", By = RegionNaming.Code },
        Report = new()
        {
            Number = new() { Column = "number" },
            Enterprise = new() { Column = "enterprise" },
            EnterpriseKey = new() { Column = "enterprise_key" },
            CreditCode = new() { Column = "credit_code" },
            People = new() { Column = "people" },
            Headcount = new() { Column = "headcount" },
            NoticeDate = new() { Column = "notice_date" },
            EffectiveDate = new() { Column = "effective_date" },
            Kind = new() { Column = KindField, Map = Kinds },
            Industry = new() { Column = "industry" },
            Reason = new() { Column = "reason" },
            ContactMobile = new() { Column = "contact_mobile" },
            Withdrawn = new() { Column = WithdrawnField, EqualTo = "true" },
            Filing = new()
            {
                Stage = new() { Column = "stage" },
                PlannedPeople = new() { Column = "planned_people" },
                DonePeople = new() { Column = "done_people" },
                Batches = new() { Column = "batches" },
                ReductionType = new() { Column = "reduction_type" },
                MainReason = new() { Column = "main_reason" },
                SecondReason = new() { Column = "second_reason" },
                ThirdReason = new() { Column = "third_reason" },
                SuspendedFrom = new() { Column = "suspended_from" },
                ResumesOn = new() { Column = "resumes_on" },
                ClosesOn = new() { Column = "closes_on" },
                ArrearsPeople = new() { Column = "arrears_people" },
                ArrearsYuan = new() { Column = "arrears_yuan" },
                IncidentOn = new() { Column = "incident_on" },
                IncidentPeople = new() { Column = "incident_people" },
                OwnerCode = new() { Column = "owner_code" },
                Address = new() { Column = "address" },
                HiredAgainOn = new() { Column = "hired_again_on" },
                HiredAgainPeople = new() { Column = "hired_again_people" },
                FormerStaffPreferred = new() { Column = "former_staff_preferred" },
                ExplainedOn = new() { Column = "explained_on" },
                UnionHeard = new() { Column = "union_heard" },
                ProtectedChecked = new() { Column = "protected_checked" },
                ListPresent = new() { Column = "list_present" },
                CompensationPresent = new() { Column = "compensation_present" },
                Zero = new() { Column = ReportSender.ZeroField },
                Period = new() { Column = ReportSender.PeriodField },
                ContactName = new() { Column = "contact_name" },
            },
        },
    };

    /// <summary>The names of the fields that a report may have.</summary>
    public static readonly IReadOnlyList<string> Fields = [.. SourceColumns.Of(Source), .. SourceColumns.OptionalOf(Source)];

    private readonly ReportMapping mapping = new(Source, rules);

    /// <summary>Reads a report.</summary>
    /// <param name="element">The JSON value.</param>
    /// <param name="index">Its place in the batch, from zero.</param>
    /// <param name="arrival">When it came.</param>
    /// <param name="report">The report, where there is no fault.</param>
    public SourceFault? Read(JsonElement element, int index, DateTimeOffset arrival, out MappedReport? report)
    {
        report = null;
        try
        {
            return Read(element, element.GetRawText(), index, arrival, out report);
        }
        catch (InvalidOperationException) // the text of a value is looked at only when it is asked for
        {
            return new(SourceId, index + 1, null, "含有残缺的字符；内容应为 UTF-8 编码的 JSON，请改正");
        }
    }

    private SourceFault? Read(JsonElement element, string raw, int index, DateTimeOffset arrival, out MappedReport? report)
    {
        report = null;
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new(SourceId, index + 1, null, "报告应为一个 JSON 对象", raw);
        }

        var header = new SourceHeader(SourceId, []);
        string?[] cells;
        try
        {
            cells = JsonCells.Read(element, header, MostFields, index + 1);
        }
        catch (FileFaultException)
        {
            return new(SourceId, index + 1, null, "字段过多；请按接口说明填写", raw);
        }

        var row = new SourceRow(SourceId, index + 1, header, cells, raw);
        return Fault(row) ?? Map(row, arrival, out report);
    }

    private static SourceFault? Fault(SourceRow row)
    {
        var unknown = row.Header.Names.FirstOrDefault(name => !Fields.Contains(name, StringComparer.Ordinal));
        if (unknown is not null)
        {
            return row.Fault(unknown, $"没有这个字段；可用的字段为 {string.Join('、', Fields)}");
        }

        if (row[KindField] is { Length: > 0 } kind && !Kinds.ContainsKey(kind))
        {
            return row.Fault(KindField, $"“{kind}”不是有效的种类；可用的种类为 {string.Join('、', Kinds.Keys)}");
        }

        if (row[WithdrawnField] is not (null or "true" or "false"))
        {
            return row.Fault(WithdrawnField, "应为 true 或 false");
        }

        foreach (var (name, column) in row.Header.Names.Select((name, column) => (name, column)))
        {
            if (row[column]?.Contains('\0', StringComparison.Ordinal) == true)
            {
                return row.Fault(name, "含有空字符（NUL）；请改正");
            }
        }

        return null;
    }

    private SourceFault? Map(SourceRow row, DateTimeOffset arrival, out MappedReport? report)
    {
        var mapped = mapping.Map(row, arrival);
        report = mapped.Report;
        return mapped.Fault ?? (mapped.Remarks is [var remark, ..] ? remark with { Reason = remark.Reason[ReportMapping.RemarkPrefix.Length..] } : null);
    }
}
