namespace Monitor.Worker.Demo;

/// <summary>One row of a file of monthly returns, before it is written.</summary>
internal sealed record MadeReturn(DemoEnterprise Enterprise, DateOnly Month, int Filed, int Previous, int Current)
{
    public bool IsGiant { get; init; }

    public required int Hired { get; init; }

    public required int Left { get; init; }

    public int Hidden { get; init; }

    public string Type { get; init; } = "";

    public string Reason { get; init; } = "";

    public bool IsTransfer { get; init; }

    public string Counterpart { get; init; } = "";
}
