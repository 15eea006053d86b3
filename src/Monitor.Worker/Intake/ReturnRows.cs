using Monitor.Rules.Evaluation;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake;

/// <summary>Monthly returns as the record keeps them.</summary>
internal static class ReturnRows
{
    /// <param name="mapped">The return.</param>
    /// <param name="rules">The regions it speaks of.</param>
    /// <param name="knownOnArrival">Whether it counts as known from the transaction that writes it.</param>
    public static ReturnRow Of(MappedReturn mapped, RuleSet rules, bool knownOnArrival) => new()
    {
        Source = mapped.Source,
        EnterpriseKey = mapped.Return.EnterpriseKey,
        Month = mapped.Return.Month,
        Region = rules.Regions.Regions[mapped.Return.Region].Code,
        Enterprise = mapped.Enterprise,
        Content = mapped.Return.Content,
        Withdrawn = mapped.Return.Withdrawn,
        KnownAt = knownOnArrival ? null : mapped.KnownAt,
    };
}
