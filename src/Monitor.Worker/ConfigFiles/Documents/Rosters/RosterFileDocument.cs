using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rosters;

/// <summary>roster.yaml: who is on duty when.</summary>
[Meaning("值班表：各地区何时由谁值班")]
internal sealed record RosterFileDocument
{
    [Meaning("每天向后检查多少天有无空班"), Between("1d", "366d")]
    public TimeSpan CheckAhead { get; init; } = TimeSpan.FromDays(30);

    [Meaning("接班后多久仍未确认交接班单即提醒；此后每次间隔加倍，最多提醒六次"), Between("5m", "24h")]
    public TimeSpan RemindAfter { get; init; } = TimeSpan.FromMinutes(30);

    [Meaning("各地区的值班表；没有值班表的地区由上级值班"), NotEmpty]
    public required ImmutableArray<RegionRosterDocument> Rosters { get; init; }
}
