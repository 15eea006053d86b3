using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Notifications;

/// <summary>Decides who is told what of one evaluation, on the complete set of its changes.</summary>
public static class NotificationPolicy
{
    /// <summary>The notices of one evaluation: for each person at most one mail and one text message (for a chat group one message), in which what rose above stands for what rose below. Of a data alert also those are told by mail who follow its source up.</summary>
    /// <param name="changes">All changes of the evaluation, of every level.</param>
    /// <param name="people">The people, in the order of the configuration.</param>
    /// <param name="rules">The rules that the evaluation judged by.</param>
    /// <returns>The graver notices first, then in the order of the people, a person's text message before the mail.</returns>
    public static ImmutableArray<PlannedNotice> Plan(IEnumerable<AlertChange> changes, IEnumerable<Person> people, RuleSet rules)
    {
        Person[] all = [.. people];
        var told = changes.Where(c => c.Kind != AlertChangeKind.Keep).Select(c => ToldOf(c, RegionOf(c, rules), all, rules)).ToArray();
        return
        [
            .. all
                .SelectMany(person => (IEnumerable<PlannedNotice?>)[Notice(person, NotificationChannel.Sms, told, rules), Notice(person, NotificationChannel.Mail, told, rules), Notice(person, NotificationChannel.Chat, told, rules)])
                .OfType<PlannedNotice>()
                .OrderByDescending(notice => notice.Grade),
        ];
    }

    /// <summary>Why a change is told.</summary>
    public static NotificationReason ReasonOf(AlertChange change) => change.Kind switch
    {
        AlertChangeKind.Freeze => NotificationReason.Frozen,
        AlertChangeKind.Thaw => NotificationReason.Thawed,
        _ when change.IsData => NotificationReason.Data,
        AlertChangeKind.Raise => NotificationReason.New,
        AlertChangeKind.Upgrade => NotificationReason.Upgraded,
        AlertChangeKind.Extend => NotificationReason.Extended,
        AlertChangeKind.Lower => NotificationReason.Lowered,
        AlertChangeKind.ProposeLowering => NotificationReason.LoweringProposed,
        AlertChangeKind.WithdrawProposal => NotificationReason.ProposalWithdrawn,
        AlertChangeKind.RefuseOrder => NotificationReason.OrderRefused,
        AlertChangeKind.Note => NotificationReason.Noted,
        AlertChangeKind.Quiet => NotificationReason.Quiet,
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, "Nobody is told of such a change."),
    };

    /// <summary>A change as a notice tells it.</summary>
    public static NoticeItem ItemOf(AlertChange change) => new(change, ReasonOf(change), (Grade)Math.Max((int)change.From, (int)change.To));

    /// <summary>Where a change belongs. A code that has left the tree is told to those who answer for the whole, never to nobody.</summary>
    private static Region RegionOf(AlertChange change, RuleSet rules) => rules.Regions.Resolve(change.Region) ?? rules.Regions.Root;

    private static Told ToldOf(AlertChange change, Region region, Person[] people, RuleSet rules) => new(ItemOf(change), region, [.. DataResponsibility.Followers(change, region, people, rules)]);

    private static PlannedNotice? Notice(Person person, NotificationChannel channel, Told[] told, RuleSet rules)
    {
        if (AddressOf(person, channel) is null || rules.Regions.Find(person.Region) is not { } own)
        {
            return null;
        }

        var items = told
            .Where(t => (AnswersFor(person, own, t.Region, rules) && Wants(person, channel, t.Item)) || (channel == NotificationChannel.Mail && t.Followers.Contains(person.Id)))
            .OrderByDescending(t => t.Item.Grade)
            .ThenBy(t => t.Item.Change.IsData)
            .ThenBy(t => t.Item.Reason)
            .ThenBy(t => t.Region.Index)
            .ThenBy(t => t.Item.Change.Number, StringComparer.Ordinal)
            .Select(t => (t.Item, t.Region))
            .ToImmutableArray();
        return items.IsEmpty ? null : new PlannedNotice(person, channel, NoticeFolding.Of(items, rules));
    }

    private static bool AnswersFor(Person person, Region own, Region region, RuleSet rules) =>
        (!person.IsOffDuty && rules.Regions.IsWithin(region, own) && person.Levels.Contains(region.Level))
        || person.StandsInFor.Any(code => rules.Regions.Find(code) is { } other && rules.Regions.IsWithin(region, other));

    private static bool Wants(Person person, NotificationChannel channel, NoticeItem item)
    {
        var speaksOfData = item.Reason is NotificationReason.Data or NotificationReason.Frozen or NotificationReason.Thawed;
        if (speaksOfData && !person.DataAlerts)
        {
            return false;
        }

        return channel == NotificationChannel.Mail
            ? item.Grade >= person.MailFrom
            : item.Reason is not (NotificationReason.Frozen or NotificationReason.Thawed or NotificationReason.Noted) && item.Grade >= (channel == NotificationChannel.Sms ? person.SmsFrom : person.ChatFrom);
    }

    private static string? AddressOf(Person person, NotificationChannel channel) => channel switch
    {
        NotificationChannel.Mail => person.Mail,
        NotificationChannel.Sms => person.Mobile,
        _ => person.Chat,
    };

    /// <param name="Item">The change.</param>
    /// <param name="Region">Where it belongs.</param>
    /// <param name="Followers">Who is told by mail whatever else they receive: it is theirs to follow up.</param>
    private sealed record Told(NoticeItem Item, Region Region, ImmutableArray<string> Followers);
}
