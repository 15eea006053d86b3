using Monitor.Rules.Cases.Acts;

namespace Monitor.Rules.Cases;

/// <summary>人数台账: how many people were affected by the end of a day, and where they stood.</summary>
/// <param name="Act">The figures.</param>
/// <param name="By">Who recorded them, and when.</param>
public sealed record PeopleCounts(RecordCounts Act, Signature By)
{
    /// <summary>Whether everybody affected is accounted for: 受影响 = 已安置 + 参加培训 + 领取失业保险金 + 尚未安置.</summary>
    public bool Meet => Act.Affected == (long)Act.Resettled + Act.Retrained + Act.DrawingBenefit + Act.Open;
}
