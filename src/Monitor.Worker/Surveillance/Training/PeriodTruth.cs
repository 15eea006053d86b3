namespace Monitor.Worker.Surveillance.Training;

/// <summary>What is true of a made period.</summary>
internal enum PeriodTruth
{
    /// <summary>No outbreak.</summary>
    Ordinary,

    /// <summary>Within an outbreak, but without a case of it, or not reported: it teaches nothing.</summary>
    Unclear,

    /// <summary>At least one case of an outbreak.</summary>
    Outbreak,
}
