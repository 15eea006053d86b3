namespace Monitor.Rules.Briefings.Composition;

/// <summary>What kind of briefing an edition is.</summary>
public enum EditionKind
{
    /// <summary>周报.</summary>
    Weekly,

    /// <summary>月报.</summary>
    Monthly,

    /// <summary>专报: any stretch of days.</summary>
    Special,
}
