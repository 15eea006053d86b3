using System.Collections.Immutable;
using System.Text;
using Monitor.Testing;
using Monitor.Testing.Hosts;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.CrossChecks;
using Monitor.Worker.ConfigFiles.Documents.Briefings;
using Monitor.Worker.ConfigFiles.Documents.Calendar;
using Monitor.Worker.ConfigFiles.Documents.Filings;
using Monitor.Worker.ConfigFiles.Documents.Response;
using Monitor.Worker.ConfigFiles.Documents.Rosters;
using Monitor.Worker.ConfigFiles.Documents.Rules;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Demo;
using Monitor.Worker.Notifications;
using Monitor.Worker.Stories;

namespace Monitor.Worker.Tests.Fuzzing.Targets;

/// <summary>Files of a profile, from their bytes to what they mean together.</summary>
internal static class ConfigurationTargets
{
    private static readonly Lazy<ProfileUnderFuzz> Profile = new(() => new());

    public static ImmutableArray<FuzzTarget> All { get; } =
    [
        new(
            "configuration",
            [Utf8("kind: layoff_reports\nid: a\nname: 甲\npath: \"*.csv\"\nregion: { column: 区划, by: code }\nreport: { enterprise: 企业, people: { column: 人数, replace: [{ pattern: '^a' }] } }\n"), Utf8("- &a [*a]\n? b\n: !!binary aGk=\n"), .. Shipped("service.yaml", "roster.yaml", "calendar.yaml", "filing.yaml", "briefing.yaml")],
            Configuration),
        FuzzTarget.OfText("profile", text => Profile.Value.Load(text), Profile.Value.Samples),
        new("story", Shipped("stories/single-closure.yaml", "stories/opened-by-hand.yaml", "drills/shandong-demo.yaml"), Story),
        new("regions", [Utf8("code,name,level,parent\n990000,示例省,province,\n990100,甲市,city,990000\n990101,甲东县,county,990100\n"), Intake.Reading.AFile.Gzip(Utf8("code,name,level,parent\n990000,示例省,province,\n"))], Regions),
        FuzzTarget.OfText("template", Template, "{{ headline }}{% for item in items %}{% if item.rule == \"x\" %}{{ item.sentence }}{% else %}{{ item.grade.label }}{% endif %}{% endfor %}", "{% comment %}给{{ 运维 }}的说明{% endcomment %}{{ number }}  {%- if count > 1 -%}  等  {%- endif %}。", ShippedTexts.All["mail.text"], ShippedTexts.All["mail.html"]),
    ];

    private static void Configuration(byte[] bytes)
    {
        Bind<SourceDocument>(bytes);
        Bind<RulesDocument>(bytes);
        Bind<ServiceDocument>(bytes);
        Bind<RosterFileDocument>(bytes);
        Bind<CalendarDocument>(bytes);
        Bind<FilingDocument>(bytes);
        Bind<BriefingContentDocument>(bytes);
        Bind<ResponseDocument>(bytes);
    }

    private static void Bind<TDocument>(byte[] bytes)
        where TDocument : class
    {
        var errors = new ConfigErrors();
        var bound = new YamlBinder(errors, new()).Bind<TDocument>("a.yaml", bytes);
        Assert.True(bound.Document is not null || errors.Count > 0);
    }

    private static void Story(byte[] bytes)
    {
        var errors = new ConfigErrors();
        Assert.True(StoryFile.Read("a.yaml", bytes, Profile.Value.Sound, errors) is not null || errors.Count > 0);
        errors = new();
        Assert.True(DemoScenario.Read("a.yaml", bytes, Profile.Value.Sound, errors) is not null || errors.Count > 0);
    }

    private static void Regions(byte[] bytes)
    {
        var list = new RegionList("regions.csv", bytes, new());
        list.ReadListed(new());
        list.ReadBuilt(new() { Province = new() { Code = "990000", Name = "示例省" }, City = new() { Code = "parent", Name = "name" }, County = new() { Code = "code", Name = "name" } }, new("regions.yaml", 1, 1, ""));
        Assert.All(list.ReadPlaces(new() { File = "places.csv", Region = "code", Endings = ["镇", "市"] }), place => Assert.NotNull(place.Name));
    }

    private static void Template(string text)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["mail.text"] = text };
        var entry = new TextEntry<MailModel>("mail.text", TextForm.Plain);
        if (entry.Check(texts).IsEmpty)
        {
            entry.From(texts);
        }
    }

    private static ImmutableArray<byte[]> Shipped(params ReadOnlySpan<string> names) =>
        [.. names.ToArray().Select(name => File.ReadAllBytes(Path.Combine(RepositoryFolder.Path, "config", name)))];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
