namespace Monitor.Rules.Cases;

/// <summary>不予办理: why an act is refused, and what to do instead; in Chinese.</summary>
/// <param name="Kind">The kind of reason.</param>
/// <param name="Reason">The reason, a whole sentence that names the rule.</param>
/// <param name="Remedy">What to do, a whole sentence.</param>
public sealed record Refusal(RefusalKind Kind, string Reason, string Remedy)
{
    /// <summary>Reason and remedy.</summary>
    public override string ToString() => Reason + Remedy;
}
