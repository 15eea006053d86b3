using Monitor.Rules.Cases;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings.Issues;

/// <summary>What came of an act on an issue.</summary>
/// <param name="Issue">The issue after it; null where it was refused.</param>
/// <param name="Refusal">Why it was refused; null where it was done.</param>
internal sealed record IssueAnswer(BriefingIssueRow? Issue, Refusal? Refusal)
{
    public static IssueAnswer Done(BriefingIssueRow issue) => new(issue, null);

    public static IssueAnswer Refused(RefusalKind kind, string reason, string remedy) => new(null, new Refusal(kind, reason, remedy));

    public static IssueAnswer Refused(Refusal refusal) => new(null, refusal);

    /// <summary>Somebody else was faster.</summary>
    public static IssueAnswer Overtaken(string number) => Refused(RefusalKind.OutOfOrder, $"简报{number}刚刚被他人改动。", $"请先用 monitor brief show {number} 查看，再重试。");
}
