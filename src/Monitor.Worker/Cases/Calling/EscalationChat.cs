using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases.Calling;

/// <summary>Composes what chat groups are told of 逐级呼叫: one message a group and transaction. It names the posts that are called and no person; links and codes are for one person each and never stand in a group.</summary>
/// <param name="messages">The words.</param>
/// <param name="groups">The groups, in the order of the configuration.</param>
/// <param name="frame">The regions and what they are called.</param>
internal sealed class EscalationChat(CaseMessages messages, ImmutableArray<Person> groups, CaseFrame frame)
{
    private const int MostLines = 8;

    /// <summary>The groups that a call goes to: of each region asked, those of the nearest region upwards that has any. None where the step asks for none.</summary>
    public ImmutableArray<Person> GroupsOf(Case subject, Escalated call) => call.Channels.Contains(EscalationChannel.Chat)
        ? [.. call.To.Select(to => to.Region).DefaultIfEmpty(subject.Owner).SelectMany(Nearest).DistinctBy(group => group.Id)]
        : [];

    /// <summary>The messages to the groups.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="callings">All calls.</param>
    /// <param name="offered">The cases for which people were given a link or a code.</param>
    public IEnumerable<OutboxMessage> Compose(CallMoment moment, ImmutableArray<EscalationCalling> callings, IReadOnlySet<string> offered)
    {
        var told = callings.SelectMany(calling => calling.Groups.Select(group => (group.Id, Calling: calling))).ToLookup(one => one.Id, one => one.Calling, StringComparer.Ordinal);
        return groups.Where(group => told.Contains(group.Id)).Select(group => Message(moment, group, EscalationCalling.Gathered(told[group.Id]), offered));
    }

    private OutboxMessage Message(CallMoment moment, Person group, ImmutableArray<EscalationCalling> callings, IReadOnlySet<string> offered)
    {
        var (first, others) = (callings[0], callings[1..]);
        var subject = first.Telling.Case;
        var message = CaseMessages.Message(group, OutboxKind.Chat, group.Chat!, subject, moment.Now, moment.Next);
        var model = new EscalationChatModel
        {
            Prefix = messages.Marks,
            Region = messages.NameOf(subject.Region),
            Grade = messages.GradeOf(subject),
            Number = subject.Number + MessageSequence.Text(message.Sequence),
            Summary = first.Telling.Summary,
            Step = first.Round.Call.Step,
            Called = Posts(first),
            IsShiftEmpty = first.Round.Call.EmptyShift,
            IsOffered = callings.Any(calling => offered.Contains(calling.Telling.Case.Number)),
            Count = callings.Length,
            Lines = [.. others.Take(MostLines).Select(Line)],
            More = Math.Max(0, others.Length - MostLines),
        };
        return message with { Subject = $"{model.Prefix}逐级呼叫：{model.Region}{model.Grade}", Text = messages.Chat(first, model), Purpose = OutboxPurpose.Call, Covers = EscalationCalling.Covers(callings) };
    }

    private string Line(EscalationCalling calling)
    {
        var subject = calling.Telling.Case;
        return $"{messages.NameOf(subject.Region)}{messages.GradeOf(subject)}事项{subject.Number}{calling.Telling.Summary}，呼叫{Posts(calling)}";
    }

    private string Posts(EscalationCalling calling)
    {
        var posts = calling.People.IsEmpty ? calling.Round.Call.To.Select(to => (to.Region, to.Role)) : calling.People.Select(person => (person.Region, person.Role));
        return string.Join('、', posts.Select(post => $"{frame.NameOf(post.Region)}{CaseWording.Of(post.Role)}").Distinct(StringComparer.Ordinal));
    }

    private Person[] Nearest(string code)
    {
        for (Region? region = frame.Regions.Resolve(code) ?? frame.Regions.Root; region is not null; region = frame.Regions.ParentOf(region))
        {
            if (groups.Where(group => group.Region == region.Code).ToArray() is { Length: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }
}
