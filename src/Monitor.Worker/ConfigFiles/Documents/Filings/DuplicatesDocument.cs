using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>Reports that came twice.</summary>
internal sealed record DuplicatesDocument : FilingSection
{
    [Meaning("人数相差不超过多少人算相近"), Between(0, 1000)]
    public required int PeopleWithin { get; init; }

    [Meaning("人数相差不超过多大比例也算相近，百分之五写作 0.05"), Between(0, 0.5)]
    public required decimal PeopleShare { get; init; }
}
