namespace Monitor.Worker.Record;

/// <summary>报送单位: an enterprise that reports for itself, over HTTP, the form or by mail.</summary>
internal sealed class ReporterRow
{
    /// <summary>Its word in the system, such as <c>sl-textile</c>; stands before the numbers of its reports.</summary>
    public required string Id { get; init; }

    public required string Enterprise { get; init; }

    /// <summary>Its social credit code; null where it is not known.</summary>
    public string? CreditCode { get; init; }

    /// <summary>The code of the region it reports to.</summary>
    public required string Region { get; init; }

    /// <summary>The address it may mail reports from, in lower case; null where it may not.</summary>
    public string? Mail { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}
