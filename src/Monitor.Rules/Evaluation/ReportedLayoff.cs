using System.Text.Json.Serialization;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Evaluation;

/// <summary>An enterprise report as a snapshot keeps it. The enterprise's name is for readers inside the house, never for a text message.</summary>
/// <param name="Number">The report's number.</param>
/// <param name="Region">The region's code.</param>
/// <param name="Enterprise">The enterprise's name.</param>
/// <param name="Kind">What is reported.</param>
/// <param name="People">Workers affected, less those found to be transferred; null where the report does not say.</param>
/// <param name="Headcount">Staff before; null where the report does not say.</param>
/// <param name="Industry">The industry as reported.</param>
/// <param name="KnownOn">The local day it first became known.</param>
/// <param name="EffectiveOn">The first day of the reduction; null where not given.</param>
/// <param name="Reason">The cause as the enterprise states it.</param>
public sealed record ReportedLayoff(string Number, string Region, string Enterprise, LayoffKind Kind, int? People, int? Headcount, string Industry, DateOnly KnownOn, DateOnly? EffectiveOn, string Reason)
{
    /// <summary>裁减人数: the workers affected, where the report is one that reduces staff; null where it does not say, and of wages in arrears and incidents.</summary>
    [JsonIgnore]
    public int? Reduced => LayoffKinds.Reduces(Kind) ? People : null;

    /// <summary>减少类型: its code; empty where the report does not say.</summary>
    public string Type { get; init; } = "";

    /// <summary>主要原因: its code; empty where the report does not say.</summary>
    public string MainReason { get; init; } = "";
}
