using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>When somebody is reminded.</summary>
internal sealed record ReminderDocument
{
    [Meaning("截止日之后第几天；负数为截止日之前"), Between(-30, 60)]
    public required int DaysAfterDue { get; init; }

    [Meaning("当天的时刻")]
    public TimeOnly At { get; init; } = new(9, 0);
}
