using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Notifications;

namespace Monitor.Worker.Cases.Calling;

/// <summary>A case that people are called for.</summary>
/// <param name="Telling">It in words.</param>
/// <param name="Round">The last call.</param>
/// <param name="Channels">How they are called, by all calls of the transaction.</param>
/// <param name="People">Who is called.</param>
/// <param name="Groups">The chat groups that are told of it; empty where the step asks for none, or where there is none.</param>
internal sealed record EscalationCalling(CaseTelling Telling, EscalationRound Round, ImmutableArray<EscalationChannel> Channels, ImmutableArray<Person> People, ImmutableArray<Person> Groups)
{
    /// <summary>Whether people themselves are written to. A step that asks for a group that is not there writes to them instead; one that has them called by telephone alone does not.</summary>
    public bool IsWritten => By(EscalationChannel.Sms) || By(EscalationChannel.Mail) || (By(EscalationChannel.Chat) && Groups.IsEmpty);

    public bool By(EscalationChannel channel) => Channels.Contains(channel);

    /// <summary>The numbers of the cases, parted by spaces.</summary>
    public static string Covers(IEnumerable<EscalationCalling> callings) => CaseMessages.Covers(callings.Select(calling => calling.Telling));

    /// <summary>One calling a case, the gravest first.</summary>
    public static ImmutableArray<EscalationCalling> Gathered(IEnumerable<EscalationCalling> callings) =>
    [
        .. callings
            .GroupBy(calling => calling.Telling.Case.Number, StringComparer.Ordinal)
            .Select(calls => calls.Last() with
            {
                Channels = [.. calls.SelectMany(call => call.Channels).Distinct()],
                People = [.. calls.SelectMany(call => call.People).DistinctBy(person => person.Id)],
                Groups = [.. calls.SelectMany(call => call.Groups).DistinctBy(group => group.Id)],
            })
            .OrderByDescending(calling => calling.Telling.Case.HandlingGrade)
            .ThenBy(calling => calling.Telling.Case.Number, StringComparer.Ordinal),
    ];
}
