using System.Text.Json;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Http;

/// <summary>A monthly return as JSON: the same fields, checks and reasons as in a file, under English names.</summary>
internal sealed class ReturnForm(RuleSet rules)
{
    /// <summary>The id of the source that these returns belong to.</summary>
    public const string SourceId = "returns_http";

    private const string WithdrawnField = "withdrawn";

    /// <summary>The description of that source.</summary>
    public static readonly MonthlyReturnsSource Source = new()
    {
        Id = SourceId,
        Name = "失业动态监测企业月报（接口）",
        Path = "",
        Missing = [""],
        Dates = ["yyyy-MM"],
        Region = new() { Column = ReportSender.RegionField, By = RegionNaming.Code },
        Period = new() { Column = "month", Kind = PeriodKind.Month },
        Return = new()
        {
            Enterprise = new() { Column = ReportSender.EnterpriseField },
            EnterpriseKey = new() { Column = ReportSender.EnterpriseKeyField },
            CreditCode = new() { Column = ReportSender.CreditCodeField },
            Industry = new() { Column = "industry" },
            Size = new() { Column = "size" },
            Giant = new() { Column = "giant" },
            Business = new() { Column = "business" },
            Filed = new() { Column = "filed" },
            Previous = new() { Column = "previous" },
            Current = new() { Column = "current" },
            Hired = new() { Column = "hired" },
            Left = new() { Column = "left" },
            Hidden = new() { Column = "hidden" },
            ReductionType = new() { Column = "reduction_type" },
            MainReason = new() { Column = "main_reason", Explanation = new() { Column = "main_explanation" } },
            SecondReason = new() { Column = "second_reason", Explanation = new() { Column = "second_explanation" } },
            ThirdReason = new() { Column = "third_reason", Explanation = new() { Column = "third_explanation" } },
            TransferredOut = new() { Column = "transferred_out" },
            TransferredIn = new() { Column = "transferred_in" },
            Counterpart = new() { Column = "counterpart" },
            Withdrawn = new() { Column = WithdrawnField, EqualTo = "true" },
        },
    };

    /// <summary>The names of the fields that a return may have.</summary>
    public static readonly IReadOnlyList<string> Fields = [.. SourceColumns.Of(Source), .. SourceColumns.OptionalOf(Source)];

    private readonly ReturnMapping mapping = new(Source, rules);

    /// <summary>Reads a return.</summary>
    /// <param name="element">The JSON value.</param>
    /// <param name="index">Its place in the batch, from zero.</param>
    /// <param name="arrival">When it came.</param>
    /// <param name="mapped">The return, where there is no fault.</param>
    public SourceFault? Read(JsonElement element, int index, DateTimeOffset arrival, out MappedReturn? mapped)
    {
        MappedReturn? read = null;
        var fault = JsonRow.Read(element, SourceId, index, Fields, row => Map(row, arrival, out read));
        mapped = fault is null ? read : null;
        return fault;
    }

    private SourceFault? Map(SourceRow row, DateTimeOffset arrival, out MappedReturn? mapped)
    {
        mapped = null;
        if (row[WithdrawnField] is not (null or "true" or "false"))
        {
            return row.Fault(WithdrawnField, "应为 true 或 false");
        }

        var made = mapping.Map(row, arrival);
        mapped = made.Return;
        return made.Fault;
    }
}
