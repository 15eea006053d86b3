using System.Collections.Immutable;
using System.Globalization;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Record;

namespace Monitor.Worker.Duty;

/// <summary>Looks for gaps ahead, once a day, and tells the keepers of the rosters.</summary>
internal sealed partial class RosterCheck(MonitorRecord record, DutyPlan plan, DutyMessages messages, DutyWording wording, TimeProvider clock, ILogger<RosterCheck> logger)
{
    private const string CheckedKey = "duty.checked";
    private const int MostNamed = 20;
    private static readonly TimeOnly At = new(8, 0);

    /// <summary>The gaps ahead in words; empty where there is none.</summary>
    public ImmutableArray<string> Warnings()
    {
        var now = clock.GetUtcNow();
        return [.. plan.Roster.Gaps(now, now + plan.CheckAhead).Select(gap => $"值班表空班：{wording.Gap(gap)}。请补排，或者写明备案原因。")];
    }

    /// <summary>Checks where today's check is due.</summary>
    /// <returns>How many messages that made.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var local = TimeZoneInfo.ConvertTime(now, wording.Zone).DateTime;
        var today = DateOnly.FromDateTime(local).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (TimeOnly.FromDateTime(local) < At || await record.MetaAsync(CheckedKey, cancellationToken) == today)
        {
            return 0;
        }

        var gaps = plan.Roster.Gaps(now, now + plan.CheckAhead);
        var told = await record.WriteAsync(
            transaction =>
            {
                transaction.SetMeta(CheckedKey, today);
                var made = 0;
                foreach (var message in gaps.GroupBy(gap => gap.Owner, StringComparer.Ordinal).SelectMany(owned => messages.Notice(Notice([.. owned.Select(wording.Gap)], now), [owned.Key], now)))
                {
                    transaction.AddMessage(message);
                    made++;
                }

                return made;
            },
            cancellationToken);
        LogChecked(gaps.Length);
        return told;
    }

    private DutyNoticeModel Notice(ImmutableArray<string> gaps, DateTimeOffset now) => messages.NoticeOf(
        string.Create(CultureInfo.InvariantCulture, $"值班表今后{plan.CheckAhead.Days}天有{gaps.Length}处空班"),
        gaps.Length <= MostNamed ? [.. gaps.Select(gap => gap + "。")] : [.. gaps.Take(MostNamed).Select(gap => gap + "。"), string.Create(CultureInfo.InvariantCulture, $"另有{gaps.Length - MostNamed}处。")],
        "请在 roster.yaml 中补排；确实不安排人员的，在 waived_gaps 中写明时段和原因。",
        now);

    [LoggerMessage(8002, LogLevel.Information, "The roster was checked; {Gaps} gaps lie ahead")]
    private partial void LogChecked(int gaps);
}
