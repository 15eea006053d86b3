using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>When text and chat messages of the lowest grade wait.</summary>
internal sealed record QuietSettings
{
    [Meaning("从几点起")]
    public required TimeOnly From { get; init; }

    [Meaning("到几点止；早于 from 的为次日")]
    public required TimeOnly Until { get; init; }
}
