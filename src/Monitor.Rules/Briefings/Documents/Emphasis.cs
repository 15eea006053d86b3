namespace Monitor.Rules.Briefings.Documents;

/// <summary>How words stand out.</summary>
public enum Emphasis
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>加粗: bold.</summary>
    Strong,

    /// <summary>What is new or changed since the last issue: bold and underlined.</summary>
    Changed,
}
