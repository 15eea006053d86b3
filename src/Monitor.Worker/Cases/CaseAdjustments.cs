using System.Text.Json;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases;

/// <summary>划转: what a verification decided of people who moved together, as corrections for the panel. It takes effect with the event, a second person's consent included where one was needed.</summary>
internal static class CaseAdjustments
{
    /// <param name="happened">What happened.</param>
    /// <param name="subject">The case it happened to.</param>
    /// <returns>Null where it corrects nothing.</returns>
    public static AdjustmentRow? Of(CaseEvent happened, Case subject)
    {
        if (happened.Fact is not Acted { Act: Verify { Verdict: CaseVerdict.EntityTransfer, TransferredPeople: { } people } verify } acted
            || (verify.ReportNumbers.IsDefaultOrEmpty && verify.Indicator is null))
        {
            return null;
        }

        return new AdjustmentRow
        {
            CaseNumber = happened.Case,
            Version = happened.Version,
            KnownAt = happened.At,
            Region = subject.Region,
            People = people,
            Reports = verify.ReportNumbers.IsDefaultOrEmpty ? "" : JsonSerializer.Serialize(verify.ReportNumbers.AsSpan().ToArray(), CaseJson.Options),
            Indicator = verify.Indicator,
            Period = verify.Period,
            By = acted.ProposedBy is { } proposer ? $"{proposer},{happened.Actor.Person}" : happened.Actor.Person,
            Reason = verify.Reason,
        };
    }
}
