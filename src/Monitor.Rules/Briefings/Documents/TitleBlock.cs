namespace Monitor.Rules.Briefings.Documents;

/// <summary>The head of a document: 编发单位, title, 期号, date, and what it was made from.</summary>
public sealed record TitleBlock
{
    /// <summary>编发单位, such as 山东省人力资源和社会保障厅.</summary>
    public required string Issuer { get; init; }

    /// <summary>The title, such as 就业失业风险监测周报.</summary>
    public required string Title { get; init; }

    /// <summary>期号, such as 2026年第47期; empty for a document without one.</summary>
    public required string Issue { get; init; }

    /// <summary>编号 under which the issue is kept, such as JB2026-0047; empty for one that is not kept.</summary>
    public string Number { get; init; } = "";

    /// <summary>The region or group it speaks of, such as 山东省.</summary>
    public required string Region { get; init; }

    /// <summary>The period in words, such as 2026年第47周（11月16日至11月22日）.</summary>
    public required string Period { get; init; }

    /// <summary>The day it is issued.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The snapshot that every figure comes from.</summary>
    public required string SnapshotId { get; init; }

    /// <summary>The version of the configuration.</summary>
    public required string ConfigVersion { get; init; }

    /// <summary>草稿: not approved. Parts that nobody has written yet are shown as such.</summary>
    public bool IsDraft { get; init; }

    /// <summary>What stands loudly above all else, such as 演练; empty for none. 草稿 is added where the document is a draft.</summary>
    public string Mark { get; init; } = "";

    /// <summary>密级 or the circle of readers, such as 内部资料 注意保存; empty for none.</summary>
    public string Circulation { get; init; } = "";

    /// <summary>The issue that this one corrects, such as 本期更正2026年第46期; empty for none.</summary>
    public string Corrects { get; init; } = "";
}
