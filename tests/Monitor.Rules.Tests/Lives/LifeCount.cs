namespace Monitor.Rules.Tests.Lives;

/// <summary>What one life came to.</summary>
internal sealed class LifeCount
{
    public int Moves { get; set; }

    public int Evaluations { get; set; }

    public int Rises { get; set; }

    public int Falls { get; set; }

    public int Frozen { get; set; }

    public int Taken { get; set; }

    public int Refused { get; set; }

    public int Opened { get; set; }

    public int Closed { get; set; }

    public int Reopened { get; set; }

    public int Ordered { get; set; }

    public int DeadLetters { get; set; }

    public int Restarts { get; set; }

    public int Calls { get; set; }

    public int Lapses { get; set; }
}
