namespace Monitor.Worker.Escalation;

/// <summary>What the template of an answer to a text message can say. One of the five answers holds, or there is a refusal, or it tells of several cases at once. It knows no enterprise and no person, so that no template can name one.</summary>
internal sealed record ReplySmsModel
{
    /// <summary>演练：, as far as it holds.</summary>
    public required string Prefix { get; init; }

    /// <summary>The case's number; empty where the code fits none.</summary>
    public string Number { get; init; } = "";

    /// <summary>When it was acknowledged before; empty where it was not.</summary>
    public string Moment { get; init; } = "";

    /// <summary>签收成功.</summary>
    public bool IsSigned { get; init; }

    /// <summary>本人此前已签收.</summary>
    public bool IsOwn { get; init; }

    /// <summary>他人此前已签收.</summary>
    public bool IsOthers { get; init; }

    /// <summary>签收码有误.</summary>
    public bool IsWrong { get; init; }

    /// <summary>未见签收码.</summary>
    public bool IsWithoutCode { get; init; }

    /// <summary>Of several cases, those acknowledged now; empty for none, and where the answer is about one.</summary>
    public string Signed { get; init; } = "";

    /// <summary>Of several cases, those that were acknowledged before.</summary>
    public string Standing { get; init; } = "";

    /// <summary>Of several cases, those that were not acknowledged.</summary>
    public string Unsigned { get; init; } = "";

    /// <summary>Why it was refused otherwise, and what to do; empty for none.</summary>
    public string Refusal { get; init; } = "";
}
