namespace Monitor.Rules.Briefings.CaseReports;

/// <summary>Which of the reports that a case asks for.</summary>
public enum CaseReportKind
{
    /// <summary>初报: what happened.</summary>
    First,

    /// <summary>续报: how it goes on.</summary>
    FollowUp,

    /// <summary>终报: how it ended.</summary>
    Final,
}
