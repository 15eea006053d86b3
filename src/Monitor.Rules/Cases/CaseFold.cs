using Monitor.Rules.Cases.Facts;

namespace Monitor.Rules.Cases;

/// <summary>The present state of a case from its events.</summary>
public static class CaseFold
{
    /// <summary>The case after one more event.</summary>
    /// <param name="before">The case before; null before its first event.</param>
    /// <param name="happened">The event.</param>
    /// <exception cref="ArgumentException">The event does not follow: another case's, out of order, or of a closed case.</exception>
    public static Case Apply(Case? before, CaseEvent happened) => throw new NotSupportedException();
}
