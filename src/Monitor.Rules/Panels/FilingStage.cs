namespace Monitor.Rules.Panels;

/// <summary>报告阶段: where a report stands in the course of its event (《山东省突发事件应对条例》第三十条: 续报 until done, then 终报).</summary>
public enum FilingStage
{
    /// <summary>The report does not say.</summary>
    Unstated,

    /// <summary>初报: the first report.</summary>
    First,

    /// <summary>续报: a further report of what has changed.</summary>
    FollowUp,

    /// <summary>终报: the final report, when the event is over.</summary>
    Final,
}
