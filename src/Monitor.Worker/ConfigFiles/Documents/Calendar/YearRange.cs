using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Calendar;

/// <summary>Years, both included.</summary>
internal sealed record YearRange
{
    [Meaning("第一年"), Between(1949, 2100)]
    public required int From { get; init; }

    [Meaning("最后一年"), Between(1949, 2100)]
    public required int To { get; init; }
}
