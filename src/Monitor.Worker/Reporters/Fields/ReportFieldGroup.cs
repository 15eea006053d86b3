namespace Monitor.Worker.Reporters.Fields;

/// <summary>The parts of a report, in the order they are asked for.</summary>
internal enum ReportFieldGroup
{
    /// <summary>Who reports; filled in from the register where the reporter is known.</summary>
    Enterprise,

    /// <summary>What everybody has to say.</summary>
    Main,

    /// <summary>Whom to ask.</summary>
    Contact,

    /// <summary>裁员程序.</summary>
    Duties,

    /// <summary>分批实施.</summary>
    Course,
    Suspension,
    Closure,
    Arrears,
    Incident,

    /// <summary>重新招用.</summary>
    HiredAgain,

    /// <summary>关联企业.</summary>
    Related,

    /// <summary>零报告; on the web it has a form of its own.</summary>
    Zero,
}
