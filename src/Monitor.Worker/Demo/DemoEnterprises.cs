using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Regions;

namespace Monitor.Worker.Demo;

/// <summary>The made enterprises of the province: more where more people live, many small and a few large.</summary>
internal static class DemoEnterprises
{
    /// <summary>Numbers from here on belong to the enterprises that the scenario names.</summary>
    public const int FirstOfScenario = 900000;

    private static readonly (string Trade, string Industry)[] Trades =
    [
        ("纺织厂", "制造业"), ("机械厂", "制造业"), ("食品厂", "制造业"), ("建材厂", "制造业"), ("电子厂", "制造业"), ("家具厂", "制造业"), ("轮胎厂", "制造业"),
        ("建筑公司", "建筑业"), ("商贸公司", "批发和零售业"), ("物流公司", "交通运输、仓储和邮政业"), ("餐饮公司", "住宿和餐饮业"), ("软件公司", "信息传输、软件和信息技术服务业"),
    ];

    public static ImmutableArray<DemoEnterprise> Make(int count, int seed, ImmutableArray<CountySize> counties, RegionTree regions)
    {
        var population = counties.Sum(county => county.Population);
        var enterprises = ImmutableArray.CreateBuilder<DemoEnterprise>(count);
        foreach (var county in counties)
        {
            var chance = new SeededStream(seed, "enterprises", county.Region.Code);
            var share = (int)Math.Round(count * county.Population / population);
            for (var at = 1; at <= share; at++)
            {
                enterprises.Add(MakeOne(at, enterprises.Count + 1, county.Region, regions, chance));
            }
        }

        return enterprises.ToImmutable();
    }

    private static DemoEnterprise MakeOne(int at, int number, Region county, RegionTree regions, SeededStream chance)
    {
        var (trade, industry) = Trades[chance.Below(Trades.Length)];
        var draw = chance.Uniform();
        var headcount = 40 + (int)(1200 * draw * draw * draw);
        var name = string.Create(CultureInfo.InvariantCulture, $"示例{regions.FullName(county)}{trade}{at}号");
        return new(name, MadeCreditCode.Of(county.Code, number), county, industry, headcount);
    }
}
