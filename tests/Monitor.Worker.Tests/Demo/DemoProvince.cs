using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Testing;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Demo;
using Monitor.Worker.Tests.ConfigFiles;

namespace Monitor.Worker.Tests.Demo;

/// <summary>The shipped tree of regions and the shipped scenario, with what else the demo asks of a province.</summary>
internal static class DemoProvince
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    private static readonly Lazy<MonitorConfiguration> Shipped = new(() => ConfigurationLoader.Load(AProfile.Shipped, []).Configuration!);

    public static GradeScheme Grades { get; } = new(
        "four_colours", [new("蓝色预警", "一般", "#1d6fd1"), new("黄色预警", "较重", "#e0a800"), new("橙色预警", "严重", "#e8590c"), new("红色预警", "特别严重", "#c92a2a")]);

    public static MonitoringFrame Create() => new()
    {
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        Regions = RegionTree.Create(File.ReadLines(PathOf("regions/shandong-regions.csv")).Skip(1).Select(Entry)),
        Indicators = new IndicatorCatalog([]),
        Calendar = new FestivalCalendar(Enumerable.Range(2014, 17).Select(year => DateOnly.FromDateTime(Lunar.ToDateTime(year, 1, 1, 0, 0, 0, 0))), 15, 30),
        Populations = Populations.ToFrozenDictionary(),
    };

    public static DemoScenario Scenario()
    {
        var errors = new ConfigErrors();
        var scenario = Read(ScenarioText(), errors);
        return scenario ?? throw new InvalidDataException(string.Join('\n', errors.InOrder()));
    }

    public static string ScenarioText() => File.ReadAllText(PathOf("drills/shandong-demo.yaml"));

    public static DemoScenario? Read(string text, ConfigErrors errors) =>
        DemoScenario.Read("drills/shandong-demo.yaml", System.Text.Encoding.UTF8.GetBytes(text), Shipped.Value, errors);

    // 2020 census, as in the guide's table.
    private static Dictionary<string, double> Populations { get; } = new()
    {
        ["370100"] = 9202432,
        ["370200"] = 10071722,
        ["370300"] = 4704138,
        ["370400"] = 3855601,
        ["370500"] = 2193518,
        ["370600"] = 7102116,
        ["370700"] = 9386705,
        ["370800"] = 8357897,
        ["370900"] = 5472217,
        ["371000"] = 2906548,
        ["371100"] = 2968365,
        ["371300"] = 11018365,
        ["371400"] = 5611194,
        ["371500"] = 5952128,
        ["371600"] = 3928568,
        ["371700"] = 8795939,
    };

    private static RegionEntry Entry(string line)
    {
        var cells = line.Split(',');
        return new(cells[0], cells[1], Enum.Parse<AdministrativeLevel>(cells[2], ignoreCase: true), cells[3].Length == 0 ? null : cells[3]);
    }

    private static string PathOf(string file) => Path.Combine(RepositoryFolder.Path, "config", file);
}
