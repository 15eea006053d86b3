using System.Collections.Immutable;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Worker.Demo;

/// <summary>The made monthly returns: a few enterprises of each city whose headcounts hardly move, and those of the events.</summary>
internal sealed class DemoReturns(DemoScenario scenario, MonitoringFrame province, NamedEnterprises named, ImmutableArray<DemoEnterprise> enterprises, int seed)
{
    private const int Smallest = 100;
    private const int Largest = 500;
    private const int CitiesOfGiants = 4;
    private const int SmallestGiant = 4000;
    private const int SmallestLarge = 1000;

    // So little that no sum of such enterprises comes near the loss of 2 % that the rules begin at.
    private const int MostOfThousand = 12;

    private static readonly (string Type, string Reason)[] Falls = [("自然减员", "自然减员"), ("正常解除或终止劳动合同", "自行离职"), ("正常解除或终止劳动合同", "订单不足")];

    private readonly RegionTree regions = province.Regions;

    private readonly ImmutableArray<DemoReturn> ofEvents = [.. scenario.EventsOf<ReturnsEvent>().SelectMany(one => one.Returns)];

    /// <summary>All returns by month; those of one month as they stand in its file. None where the scenario has no panel.</summary>
    public ImmutableArray<MadeReturn> Make()
    {
        if (scenario.Monitored is not { } monitored)
        {
            return [];
        }

        var months = Months(monitored.From).ToArray();
        var withGiant = regions.AtLevel(AdministrativeLevel.City).Where(city => !ofEvents.Any(one => regions.IsWithin(regions.Find(one.County)!, city))).Take(CitiesOfGiants).ToHashSet();
        return
        [
            .. regions.AtLevel(AdministrativeLevel.City).SelectMany(city => OfCity(city, monitored.PerCity, withGiant.Contains(city), months))
                .Concat(OfEvents(months))
                .OrderBy(made => made.Month),
        ];
    }

    private IEnumerable<MadeReturn> OfCity(Region city, int count, bool hasGiant, DateOnly[] months)
    {
        var chance = new SeededStream(seed, "monitored", city.Code);
        var choice = enterprises.Where(one => one.Headcount is >= Smallest and <= Largest && !IsAlone(one.County) && regions.IsWithin(one.County, city)).ToArray();
        chance.Shuffle(choice);
        var monitored = choice.Take(count).ToArray();
        var silent = months.Where(_ => chance.Below(3) > 0).ToDictionary(month => month, _ => monitored[chance.Below(monitored.Length)]);
        return monitored.Index()
            .SelectMany(one => Course(one.Item, hasGiant ? one.Index : int.MaxValue, months))
            .Where(made => silent.GetValueOrDefault(made.Month) != made.Enterprise);
    }

    // The only enterprise of an event in its county has no others beside it: what it loses is seen in the city, and of itself nothing is shown.
    private bool IsAlone(Region county) => ofEvents.Count(one => one.County == county.Code) == 1;

    // Where there is a giant, it is the first, and the second is a large one.
    private IEnumerable<MadeReturn> Course(DemoEnterprise enterprise, int place, DateOnly[] months)
    {
        var chance = new SeededStream(seed, "returns", enterprise.CreditCode);
        var filed = place switch
        {
            0 => SmallestGiant + chance.Below(SmallestGiant),
            1 => SmallestLarge + chance.Below(SmallestLarge),
            _ => enterprise.Headcount,
        };
        var people = filed;
        foreach (var month in months)
        {
            var net = Net(people, chance);
            var hired = Math.Max(0, net) + chance.Below(1 + (people * 2 / 100));
            var (type, reason) = net < 0 ? Falls[chance.Below(Falls.Length)] : ("", "");
            yield return new(enterprise, month, filed, people, people + net)
            {
                IsGiant = place == 0,
                Hired = hired,
                Left = hired - net,
                Hidden = chance.Uniform() < 0.1 ? chance.Below(5) : 0,
                Type = type,
                Reason = reason,
            };
            people += net;
        }
    }

    private static int Net(int people, SeededStream chance)
    {
        var (draw, most) = (chance.Uniform(), 1 + chance.Below(people * MostOfThousand / 1000));
        return draw switch
        {
            < 0.28 => -most,
            < 0.62 => most,
            _ => 0,
        };
    }

    private IEnumerable<MadeReturn> OfEvents(DateOnly[] months) =>
        ofEvents.GroupBy(one => named.Of(one.Enterprise, one.County)).SelectMany(one => Course(one.Key, [.. one.OrderBy(stated => stated.Month)], months));

    private static IEnumerable<MadeReturn> Course(DemoEnterprise enterprise, DemoReturn[] stated, DateOnly[] months)
    {
        var filed = stated[0].Previous;
        var people = filed;
        foreach (var month in months)
        {
            var changed = stated.FirstOrDefault(one => one.Month == month);
            var now = changed?.Current ?? people;
            yield return new(enterprise, month, filed, people, now)
            {
                Hired = Math.Max(0, now - people),
                Left = Math.Max(0, people - now),
                Type = changed?.Type ?? "",
                Reason = changed?.Reason ?? "",
                IsTransfer = changed is { Transfer: true },
                Counterpart = changed?.Counterpart ?? "",
            };
            people = now;
        }
    }

    private IEnumerable<DateOnly> Months(DateOnly from)
    {
        for (var month = from; month.AddMonths(1) <= scenario.Play.To; month = month.AddMonths(1))
        {
            yield return month;
        }
    }
}
