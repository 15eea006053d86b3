using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>How a row says that it amends an earlier row of the same file, where no number says so.</summary>
internal sealed record AmendmentReading
{
    [Meaning("符合此条件的行是对前面某一行的更正")]
    public required RowFilter When { get; init; }

    [Meaning("更正的是同一企业、同一地区最近一份报告，且两者的报告日期相差不超过这么多天；找不到时作为新报告"), Between(0, 3660)]
    public int WithinDays { get; init; } = 365;
}
