namespace Monitor.Rules.Cases.Facts;

/// <summary>Why a case changes its owner.</summary>
public enum OwnerChange
{
    /// <summary>移交: another region accepted it.</summary>
    Handover,

    /// <summary>跨地区: the same enterprise is behind cases of several regions, so that their common superior is responsible (突发事件应对法 §18).</summary>
    AcrossRegions,
}
