using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>How many text messages a number gets in a day.</summary>
internal sealed record BudgetSettings
{
    [Meaning("每个号码每天最多多少条短信，超出的次日合并发送"), Between(1, 1000)]
    public required int PerDay { get; init; }

    [Meaning("其中留给最高级别多少条，须小于 per_day"), Between(0, 999)]
    public int Reserve { get; init; }
}
