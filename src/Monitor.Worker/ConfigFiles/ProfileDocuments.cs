using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Calendar;
using Monitor.Worker.ConfigFiles.Documents.Filings;
using Monitor.Worker.ConfigFiles.Documents.Indicators;
using Monitor.Worker.ConfigFiles.Documents.Levels;
using Monitor.Worker.ConfigFiles.Documents.People;
using Monitor.Worker.ConfigFiles.Documents.Regions;
using Monitor.Worker.ConfigFiles.Documents.Response;
using Monitor.Worker.ConfigFiles.Documents.Rosters;
using Monitor.Worker.ConfigFiles.Documents.Rules;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.ConfigFiles.Documents.Stories;

namespace Monitor.Worker.ConfigFiles;

/// <summary>The documents of a profile as far as each could be bound; null where the file is not there.</summary>
internal sealed record ProfileDocuments(
    Bound<ServiceDocument>? Service,
    Bound<PeopleDocument>? People,
    Bound<LevelsDocument>? Levels,
    Bound<RegionsDocument>? Regions,
    Bound<CalendarDocument>? Calendar,
    Bound<IndicatorsDocument>? Indicators,
    Bound<ResponseDocument>? Response,
    Bound<FilingDocument>? Filing,
    Bound<RosterFileDocument>? Roster,
    ImmutableArray<SourceDocument> Sources,
    ImmutableArray<RuleDocument> Rules)
{
    /// <summary>The types of the documents with the names of their schemas.</summary>
    public static ImmutableArray<(string Name, Type Type)> Types { get; } =
    [
        ("service", typeof(ServiceDocument)),
        ("people", typeof(PeopleDocument)),
        ("levels", typeof(LevelsDocument)),
        ("regions", typeof(RegionsDocument)),
        ("calendar", typeof(CalendarDocument)),
        ("indicators", typeof(IndicatorsDocument)),
        ("response", typeof(ResponseDocument)),
        ("filing", typeof(FilingDocument)),
        ("roster", typeof(RosterFileDocument)),
        ("source", typeof(SourceDocument)),
        ("rules", typeof(RulesDocument)),
        ("story", typeof(StoryDocument)),
    ];

    public static ProfileDocuments Bind(ProfileFiles files, YamlBinder binder)
    {
        return new(
            One<ServiceDocument>("service.yaml"),
            One<PeopleDocument>("people.yaml"),
            One<LevelsDocument>("levels.yaml"),
            One<RegionsDocument>("regions.yaml"),
            One<CalendarDocument>("calendar.yaml"),
            One<IndicatorsDocument>("indicators.yaml"),
            One<ResponseDocument>("response.yaml"),
            One<FilingDocument>("filing.yaml"),
            One<RosterFileDocument>("roster.yaml"),
            [.. files.In("sources").Select(name => One<SourceDocument>(name)?.Document).OfType<SourceDocument>()],
            [.. files.In("rules").SelectMany(name => One<RulesDocument>(name)?.Document?.Rules ?? [])]);

        Bound<TDocument>? One<TDocument>(string name)
            where TDocument : class => files.Has(name) ? binder.Bind<TDocument>(name, files[name]) : null;
    }
}
