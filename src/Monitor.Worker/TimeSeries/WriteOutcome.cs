namespace Monitor.Worker.TimeSeries;

/// <summary>What a server made of a piece of lines.</summary>
internal enum WriteOutcome
{
    /// <summary>It confirmed all of them.</summary>
    Written,

    /// <summary>It would not take some of them; the others may have been written.</summary>
    Refused,

    /// <summary>It would not read so much at once.</summary>
    TooLarge,

    /// <summary>It cannot write now, is not there, or does not let us in. Nothing is known of the lines.</summary>
    TryLater,
}
