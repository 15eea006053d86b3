namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>A rule that speaks of data: it makes data alerts, never grades or cases.</summary>
internal abstract record DataRuleDocument : RuleDocument;
