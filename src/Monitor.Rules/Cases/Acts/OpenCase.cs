using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases.Acts;

/// <summary>接报登记: an officer opens a case by hand for what somebody reported by word of mouth; the clocks are those of a case the machine opened.</summary>
/// <param name="Region">The code of the region where it happens (事发地).</param>
/// <param name="Cause">The cause's key in the response plan (事由).</param>
/// <param name="Caller">Who called (来电单位或人员).</param>
/// <param name="CalledAt">When the call came (接报时间); not in the future. The clock 数据得知 runs from here.</param>
/// <param name="What">What was reported: time, place, enterprise, how it stands (主要情况).</param>
public sealed record OpenCase(string Region, string Cause, string Caller, DateTimeOffset CalledAt, string What) : CaseAct(ActKind.OpenCase)
{
    /// <summary>How the caller can be reached (联系方式). Personal data: never in a message.</summary>
    public string? CallerContact { get; init; }

    /// <summary>People affected, as reported (涉及人数); 0 or more.</summary>
    public int? People { get; init; }

    /// <summary>The officer's first estimate (初步判断级别); the plan of at least the lowest grade applies.</summary>
    public Grade? Grade { get; init; }
}
