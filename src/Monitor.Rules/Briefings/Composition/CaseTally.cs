using Monitor.Rules.Cases;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>What was done on some cases in the days of an edition.</summary>
/// <param name="Open">未办结, at the snapshot.</param>
/// <param name="Begun">新立.</param>
/// <param name="BegunBefore">新立 in the stretch before.</param>
/// <param name="Closed">办结.</param>
/// <param name="ClosedBefore">办结 in the stretch before.</param>
/// <param name="OnTime">Tasks done within their limit.</param>
/// <param name="Late">Tasks done or set aside after their limit.</param>
/// <param name="Overdue">Tasks whose limit has passed and that are still open, at the snapshot.</param>
internal sealed record CaseTally(int Open, int Begun, int BegunBefore, int Closed, int ClosedBefore, int OnTime, int Late, int Overdue)
{
    public bool IsEmpty => this is { Open: 0, Begun: 0, Closed: 0, OnTime: 0, Late: 0 };

    public static CaseTally Of(EditionView view, IEnumerable<Case> cases)
    {
        Case[] all = [.. cases];
        var tasks = all.SelectMany(one => one.Tasks).ToArray();
        var ended = tasks.Where(task => task.Ended is { At: var at } && In(view, at)).ToArray();
        return new CaseTally(
            all.Count(one => one.IsOpen),
            all.Count(one => In(view, one.RaisedAt)),
            all.Count(one => InBefore(view, one.RaisedAt)),
            all.Count(one => one.Closing is { By.At: var at } && In(view, at)),
            all.Count(one => one.Closing is { By.At: var at } && InBefore(view, at)),
            ended.Count(task => task.State == TaskState.Done && task.Ended!.At <= task.DueAt),
            ended.Count(task => task.Ended!.At > task.DueAt),
            tasks.Count(task => task.IsRunning && task.DueAt <= view.Now.KnownAt));
    }

    private static bool In(EditionView view, DateTimeOffset moment) => view.Rules.DayOf(moment) is var day && day >= view.Edition.From && day <= view.Edition.To;

    private static bool InBefore(EditionView view, DateTimeOffset moment) => view.Rules.DayOf(moment) is var day && day >= view.Edition.FromBefore && day < view.Edition.From;
}
