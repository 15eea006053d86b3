using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>Exposure of industries to substitution by artificial intelligence.</summary>
internal sealed record SubstitutionDocument : FilingSection
{
    [Meaning("暴露程度多少以上提示（0 到 1）"), Between(0, 1)]
    public required decimal ExposureFrom { get; init; }

    [Meaning("裁减多少人以上提示（含本数）"), Between(0)]
    public required int PeopleFrom { get; init; }

    [Meaning("行业的暴露程度；报告所填行业含有其名称即算，以先写的为准"), NotEmpty]
    public required ImmutableArray<ExposureDocument> Exposures { get; init; }
}
