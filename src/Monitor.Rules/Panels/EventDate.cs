namespace Monitor.Rules.Panels;

/// <summary>Which date of a report decides whether it lies in a rule's window.</summary>
public enum EventDate
{
    /// <summary>报告日期; the day it first became known where the report gives none or one still to come.</summary>
    Notice,

    /// <summary>实施日期; the day of the report where none is given.</summary>
    Effective,

    /// <summary>得知日期: the day its first version became known.</summary>
    Known,
}
