using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Cases;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>Which messages a caller may look at: those to the caller, those to people of the caller's region, and those about nothing but a case that the caller may read. The operator sees how far any came, and reads none.</summary>
internal sealed class MessageRights
{
    private readonly Actor caller;
    private readonly Officials officials;
    private readonly RegionTree regions;
    private readonly FrozenDictionary<string, (string Owner, string Place)> cases;
    private readonly FrozenDictionary<string, string> alerts;

    private MessageRights(Actor caller, RecordSession session, FrozenDictionary<string, (string Owner, string Place)> cases, FrozenDictionary<string, string> alerts)
    {
        this.caller = caller;
        this.cases = cases;
        this.alerts = alerts;
        officials = session.Officials;
        regions = session.Configuration.Rules.Regions;
    }

    public static async Task<MessageRights> OfAsync(Actor caller, RecordSession session, CancellationToken cancellationToken)
    {
        await using var reader = session.Record.Reader();
        var cases = await reader.Cases.Select(row => new { row.Number, row.Owner, row.Region }).ToListAsync(cancellationToken);
        var alerts = await reader.Alerts.Select(row => new { row.Number, row.Region }).ToListAsync(cancellationToken);
        return new(
            caller,
            session,
            cases.ToFrozenDictionary(row => row.Number, row => (row.Owner, row.Region), StringComparer.Ordinal),
            alerts.ToFrozenDictionary(row => row.Number, row => row.Region, StringComparer.Ordinal));
    }

    /// <summary>Whether the caller may know that there is such a message, and how far it came.</summary>
    public bool MayFollow(OutboxMessage message) => caller.Role == PersonRole.Operator || MayRead(message);

    /// <summary>Whether the caller may read what it says.</summary>
    public bool MayRead(OutboxMessage message) =>
        message.Person == caller.Person
        || MayReadOf(RegionOf(message.Person), RegionOf(message.Person))
        || (IsAboutOne(message) && Place(message) is var (owner, place) && MayReadOf(owner, place));

    /// <summary>Whether the caller may read a case; not one that there is not.</summary>
    public bool MayReadCase(string number) => cases.TryGetValue(number, out var one) && MayReadOf(one.Owner, one.Place);

    // a group, and one who has left the configuration, is a matter of the whole
    private string RegionOf(string person) => officials.ById(person, caller.Origin)?.Region ?? regions.Root.Code;

    // what tells of several may tell of some that the caller has nothing to do with
    private static bool IsAboutOne(OutboxMessage message) => !message.Covers.Contains(' ', StringComparison.Ordinal) && message.Kind != OutboxKind.Mail;

    private (string Owner, string Place)? Place(OutboxMessage message) =>
        message.CaseNumber is { } number && cases.TryGetValue(number, out var one) ? one
        : message.AlertNumber is { } alert && alerts.TryGetValue(alert, out var region) ? (region, region)
        : null;

    private bool MayReadOf(string owner, string place) => ActRights.MayRead(caller.Role, ActRights.RelationOf(caller.Region, owner, place, regions));
}
