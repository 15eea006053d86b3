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
        MappedReport? mapped = null;
        var fault = JsonRow.Read(element, SourceId, index, Fields, row => Fault(row) ?? Map(row, arrival, out mapped));
        report = fault is null ? mapped : null;
        return fault;
    }

    private static SourceFault? Fault(SourceRow row)
    {
        if (row[KindField] is { Length: > 0 } kind && !Kinds.ContainsKey(kind))
        {
            return row.Fault(KindField, $"“{kind}”不是有效的种类；可用的种类为 {string.Join('、', Kinds.Keys)}");
        }

        if (row[WithdrawnField] is not (null or "true" or "false"))
        {
            return row.Fault(WithdrawnField, "应为 true 或 false");
        }

        return null;
    }

    private SourceFault? Map(SourceRow row, DateTimeOffset arrival, out MappedReport? report)
    {
        var mapped = mapping.Map(row, arrival);
        report = mapped.Report;
        return mapped.Fault ?? (mapped.Remarks is [var remark, ..] ? remark : null);
    }
}
