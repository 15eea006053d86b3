using Monitor.Rules.Alerts;
using Monitor.Rules.Grading;

namespace Monitor.Worker.Evaluation;

/// <summary>One alert with all its changes.</summary>
internal sealed record AlertLife(string Number, string RuleId, string Region, bool IsData)
{
    /// <summary>In the order they happened; the first one raised it.</summary>
    public List<AlertChange> Changes { get; } = [];

    public DateTimeOffset RaisedAt => Changes[0].At;

    public DateTimeOffset? EndedAt => Changes[^1] is { Kind: AlertChangeKind.Quiet } last ? last.At : IsNoted ? RaisedAt : null;

    /// <summary>Whether it was only noted: late data would have raised and ended it, and it never stood.</summary>
    public bool IsNoted => Changes.All(change => change.Kind == AlertChangeKind.Note);

    public Grade Peak => Changes.Where(c => c.Kind is AlertChangeKind.Raise or AlertChangeKind.Upgrade or AlertChangeKind.Note).Max(c => c.To);
}
