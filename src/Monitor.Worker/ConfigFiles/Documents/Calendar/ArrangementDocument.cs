using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Calendar;

/// <summary>The days off and make-up workdays of one year.</summary>
internal sealed record ArrangementDocument
{
    [Meaning("通知名称或文号")]
    public required string Source { get; init; }

    [Meaning("放假日期"), NotEmpty]
    public required ImmutableArray<DateOnly> Holidays { get; init; }

    [Meaning("调休上班的周末日期")]
    public required ImmutableArray<DateOnly> Workdays { get; init; }
}
