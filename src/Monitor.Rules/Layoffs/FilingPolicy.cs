using Monitor.Rules.Panels;

namespace Monitor.Rules.Layoffs;

/// <summary>报告制度: the codes that reports are filled in with, and what they are judged by in law.</summary>
public sealed record FilingPolicy
{
    /// <summary>No codes and no law: reports are taken and not judged.</summary>
    public static FilingPolicy None { get; } = new() { Types = new([]), Reasons = new([]) };

    /// <summary>就业人数减少类型.</summary>
    public required FilingCodes Types { get; init; }

    /// <summary>就业人数减少原因.</summary>
    public required FilingCodes Reasons { get; init; }
}
