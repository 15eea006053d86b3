namespace Monitor.Rules.Briefings.Documents;

/// <summary>One block of a document.</summary>
public abstract record DocumentBlock;
