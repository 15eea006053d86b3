using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Worker.Record;

namespace Monitor.Worker.Evaluation;

/// <summary>What the changes of an evaluation did to the cases.</summary>
/// <param name="OfAlert">The open case that lists each alert, by the alert's number.</param>
/// <param name="Messages">What is to be told of cases beside the alerts themselves.</param>
internal sealed record TakenCases(ImmutableSortedDictionary<string, CaseReference> OfAlert, ImmutableArray<OutboxMessage> Messages)
{
    /// <summary>Makes what people may acknowledge the cases with; nothing unless told.</summary>
    public OffersFor Offers { get; init; } = (_, _, _) => FrozenDictionary<string, AcknowledgementOffer>.Empty;

    /// <summary>No cases: the profile has no response plan.</summary>
    public static TakenCases None { get; } = new(ImmutableSortedDictionary.Create<string, CaseReference>(StringComparer.Ordinal), []);
}
