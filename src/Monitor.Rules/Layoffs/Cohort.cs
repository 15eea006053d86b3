using System.Collections.Immutable;

namespace Monitor.Rules.Layoffs;

/// <summary>同一批人: people of one enterprise, seen at one stage after another. The stages are shown side by side and never added up.</summary>
public sealed record Cohort
{
    /// <summary>The enterprise.</summary>
    public required string EnterpriseKey { get; init; }

    /// <summary>The first day on which any of them was seen.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>People seen at each stage, in the order of the stages; 0 where none were seen yet.</summary>
    public required ImmutableArray<int> ByStage { get; init; }

    /// <summary>How many they are: the most seen at any one stage.</summary>
    public int People => ByStage.Max();

    /// <summary>What an official reads, such as 企业报告120人，停保100人，申领失业保险金60人（同一批人，不相加，按120人计）.</summary>
    public string ToChinese() => $"企业报告{Seen(CohortStage.Reported)}，停保{Seen(CohortStage.InsuranceStopped)}，申领失业保险金{Seen(CohortStage.Claimed)}（同一批人，不相加，按{People}人计）";

    private string Seen(CohortStage stage) => ByStage[(int)stage] is > 0 and var people ? $"{people}人" : "未见";
}
