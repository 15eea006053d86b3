using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Rules.Surveillance;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.CrossChecks;
using Monitor.Worker.ConfigFiles.Documents.Levels;
using Monitor.Worker.ConfigFiles.Documents.Rosters;
using Monitor.Worker.ConfigFiles.Documents.Sources;

namespace Monitor.Worker.ConfigFiles;

/// <summary>Reads a profile: files, then documents, then what they mean together.</summary>
/// <remarks>Every step goes as far as it can, so that one run tells every mistake; a step that rests on a broken one is left out rather than told twice.</remarks>
internal sealed class ConfigurationLoader
{
    private readonly ConfigErrors errors = new();
    private readonly BoundPlaces places = new();
    private readonly ProfileFiles files;
    private readonly ProfileDocuments documents;
    private readonly Func<IOutbreakModel?>? model;
    private bool peopleHold;

    private ConfigurationLoader(string directory, Func<IOutbreakModel?>? model)
    {
        this.model = model;
        files = ProfileFiles.Read(directory, errors);
        documents = ProfileDocuments.Bind(files, new(errors, places));
    }

    /// <summary>Loads the profile in a folder.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="inputs">Folders of data, for a list of regions that comes with the data.</param>
    /// <param name="model">Gives the learned model, asked only where there are anomaly rules; null for the statistical score.</param>
    public static ConfigurationResult Load(string directory, IReadOnlyList<string> inputs, Func<IOutbreakModel?>? model = null) => new ConfigurationLoader(directory, model).Load(inputs);

    private ConfigurationResult Load(IReadOnlyList<string> inputs)
    {
        var regions = documents.Regions is { Document: { } tree, IsWhole: true } ? new RegionTreeBuilder(errors, places).Build(tree, files, inputs) : null;
        var indicators = documents.Indicators is { Document: { } listed } ? new IndicatorCatalogBuilder(errors, places).Build(listed, documents.Indicators.IsWhole) : null;
        var calendar = documents.Calendar is { Document: { } days } ? new CalendarBuilder(errors, places).Build(days) : FestivalCalendar.Empty;
        var scheme = documents.Levels is { Document: { } levels } ? SchemeOf(levels, documents.Levels.IsWhole) : null;
        var rules = BuildRules(regions, indicators);
        new SourceCheck(errors, places, files, regions, indicators).Check(documents.Sources);
        var filing = documents.Filing is { Document: { } filings } ? new FilingBuilder(errors, places, regions).Build(filings) : FilingPolicy.None;
        var briefing = documents.Briefing is { Document: { } content } ? new BriefingBuilder(errors, places, regions, indicators).Build(content) : BriefingPolicy.None;
        if (documents.Filing is null or { IsWhole: true })
        {
            new FindingRuleCheck(errors, places).Check(documents.Rules, filing);
        }

        new RegisterCheck(errors, places, indicators).Check(documents.Rules, SourcesIfWhole, documents.People?.Document?.People ?? []);
        CheckService(regions);
        CheckResponse(regions);
        CheckPanel();
        CheckRoster(regions, calendar);

        return errors.Count > 0
            ? new(null, errors.InOrder())
            : new(Compose(regions!, indicators!, calendar!, scheme!, rules, filing) with { Briefing = briefing }, []);
    }

    /// <summary>The sources; default where a file of them could not be read, so that nothing is called missing for it.</summary>
    private ImmutableArray<SourceDocument> SourcesIfWhole => documents.Sources.Length == files.In("sources").Count() ? documents.Sources : default;

    private ImmutableArray<Rule> BuildRules(RegionTree? regions, IndicatorCatalog? indicators)
    {
        var before = errors.Count;
        var groups = documents.Regions is { Document.Groups: var named, IsWhole: true } ? named : default;
        var lowersAloneUpTo = (Grade)(documents.Levels?.Document?.LowersAloneUpTo ?? 0);
        var detectorAloneUpTo = (Grade)(documents.Levels?.Document?.DetectorAloneUpTo ?? 4);
        var rules = new RuleBuilder(errors, places, regions, groups, indicators, SourcesIfWhole, lowersAloneUpTo, detectorAloneUpTo).Build(documents.Rules);
        if (regions is not null && indicators is not null && errors.Count == before)
        {
            var check = new RuleDataCheck(errors, places, regions, indicators);
            check.CheckPopulations(documents.Rules.Zip(rules), documents.Regions!.Document!.Populations);
            if (documents.Calendar is null)
            {
                check.CheckCalendar(documents.Rules);
            }
        }

        return documents.Calendar?.Document is { } calendar && CalendarBuilder.RemindFrom(calendar) is { } dueFrom
            ? rules.Add(RuleBuilder.Reminder(dueFrom))
            : rules;
    }

    private GradeScheme? SchemeOf(LevelsDocument levels, bool isWhole)
    {
        if (levels.Schemes.TryGetValue(levels.Scheme, out var scheme))
        {
            return new(levels.Scheme, [.. new[] { scheme.Moderate, scheme.Serious, scheme.Severe, scheme.Critical }.Select(name => new GradeName(name.Name, name.Label, name.Colour))]);
        }

        if (isWhole)
        {
            errors.Add(places.Of(levels, nameof(levels.Scheme)), ConfigRefusals.Unknown("分级方案", levels.Scheme, levels.Schemes.Keys));
        }

        return null;
    }

    private void CheckService(RegionTree? regions)
    {
        if (documents.Service?.Document is { } service)
        {
            new ServiceCheck(errors, places, files, regions).Check(service);
        }

        if (documents.People?.Document is { } people)
        {
            var before = errors.Count;
            new PeopleCheck(errors, places, regions).Check(people);
            peopleHold = errors.Count == before && documents.People.IsWhole;
            if (peopleHold && documents is { Service.Document: { } sending })
            {
                new BriefingListCheck(errors, places, regions).Check(sending.Briefing, people.People);
            }
        }

        CheckFolder("rules");
        CheckFolder("sources");
    }

    private void CheckResponse(RegionTree? regions)
    {
        var builder = new ResponseBuilder(errors, places, regions);
        if (documents.Response is null)
        {
            builder.CheckWithout(documents.Rules);
        }
        else if (documents.Response is { Document: { } response, IsWhole: true })
        {
            builder.Check(response, documents.Rules, documents.People?.Document?.People ?? [], documents.Service is { Document: { } service, IsWhole: true } ? service.Channels.Chat : default);
        }
    }

    /// <summary>Returns without a way of aggregating them would come to nothing, and nobody would notice.</summary>
    private void CheckPanel()
    {
        if (documents.Filing is { Document: null or { MonthlyReturns: not null } })
        {
            return;
        }

        const string Without = "没有写明企业月报如何汇总；请在 filing.yaml 中补上 monthly_returns";
        foreach (var indicator in documents.Indicators?.Document?.Indicators.Where(indicator => indicator.Returns is not null) ?? [])
        {
            errors.Add(places.Of(indicator, nameof(indicator.Returns)), Without);
        }

        foreach (var source in documents.Sources.OfType<MonthlyReturnsSource>())
        {
            errors.Add(places.Of(source), Without);
        }
    }

    private void CheckRoster(RegionTree? regions, FestivalCalendar? calendar)
    {
        if (documents.Roster?.Document is { } roster)
        {
            new RosterBuilder(errors, places, calendar).Check(roster);
            new RosterPeopleCheck(errors, places, regions, peopleHold ? documents.People!.Document!.People : default).Check(roster);
        }
    }

    private DutyPlan DutyOf(RosterFileDocument document, RegionTree regions, FestivalCalendar calendar, TimeZoneInfo zone) => RosterBuilder.Build(document, regions, calendar, zone) with
    {
        Places = document.Rosters.ToImmutableSortedDictionary(roster => roster.Region, places.Of, StringComparer.Ordinal),
    };

    private void CheckFolder(string folder)
    {
        if (Directory.Exists(files.Directory) && !files.In(folder).Any())
        {
            errors.Add(new(folder + "/", 1, 1, ""), "此目录中没有任何 .yaml 文件");
        }
    }

    private MonitorConfiguration Compose(RegionTree regions, IndicatorCatalog indicators, FestivalCalendar calendar, GradeScheme scheme, ImmutableArray<Rule> rules, FilingPolicy filing)
    {
        var service = documents.Service!.Document!;
        var names = documents.Levels!.Document!.AdministrativeLevels;
        var version = files.Version();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(service.TimeZone);
        var duty = documents.Roster?.Document is { } roster ? DutyOf(roster, regions, calendar, zone) : null;
        return new()
        {
            Directory = files.Directory,
            Version = version,
            Service = service,
            People = documents.People?.Document?.People ?? [],
            Sources = documents.Sources,
            Cases = documents.Response is { Document: { } response } ? ResponseBuilder.Build(response, documents.Rules, regions, scheme, calendar, zone, duty?.Roster, version) : null,
            Duty = duty,
            Settings = RuleSettings.Of(documents.Rules),
            Texts = files.In("texts").ToImmutableSortedDictionary(name => Path.GetFileNameWithoutExtension(name), name => Encoding.UTF8.GetString(files[name]), StringComparer.Ordinal),
            Rules = new()
            {
                Version = version,
                TimeZone = zone,
                LateDataMonths = service.Evaluation.LateDataMonths,
                Regions = regions,
                Indicators = indicators,
                Rules = rules,
                Sources = [.. documents.Sources.Select(SourceOf)],
                Filing = filing,
                Returns = documents.Filing is { Document: { } filings } ? FilingBuilder.Returns(filings) : null,
                Model = rules.Any(rule => rule is AnomalyRule) ? model?.Invoke() : null,
                Grades = scheme,
                LevelNames = new Dictionary<AdministrativeLevel, string>
                {
                    [AdministrativeLevel.Province] = names.Province,
                    [AdministrativeLevel.City] = names.City,
                    [AdministrativeLevel.County] = names.County,
                }.ToFrozenDictionary(),
                Calendar = calendar,
                Populations = documents.Regions!.Document!.Populations.ToFrozenDictionary(place => place.Key, place => (double)place.Value, StringComparer.Ordinal),
            },
        };
    }

    private static DataSource SourceOf(SourceDocument source) => new(
        source.Id, source.Owner, source.FollowUp.ToString(), source is FiguresSource figures ? [.. figures.Figures.Select(figure => figure.Indicator).Distinct(StringComparer.Ordinal)] : []);
}
