using System.Collections.Immutable;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Worker.Demo;

/// <summary>How many people live in a county, and what a usual week and month look like there.</summary>
/// <remarks>The city's census population is divided among its counties by a made share that does not depend on the seed.</remarks>
internal sealed record CountySize(Region Region, double Population)
{
    private const double OpeningsPerThousand = 5.0;
    private const double ApplicantsPerThousand = 3.9;
    private const double ClaimsPerThousand = 0.25;
    private const double InsuredPerThousand = 190;

    public double Openings => PerThousand(OpeningsPerThousand, "openings");

    public double Applicants => PerThousand(ApplicantsPerThousand, "applicants");

    public double Claims => PerThousand(ClaimsPerThousand, "claims");

    public double Insured => PerThousand(InsuredPerThousand, "insured");

    /// <summary>The counties of the province in order of their codes.</summary>
    /// <exception cref="ArgumentException">The population of a city is not given.</exception>
    public static ImmutableArray<CountySize> Of(MonitoringFrame province) =>
    [
        .. province.Regions.AtLevel(AdministrativeLevel.City)
            .SelectMany(city => OfCity(city, province))
            .OrderBy(size => size.Region.Code, StringComparer.Ordinal),
    ];

    private static IEnumerable<CountySize> OfCity(Region city, MonitoringFrame province)
    {
        if (!province.Populations.TryGetValue(city.Code, out var population))
        {
            throw new ArgumentException($"The population of {city.Code} is not given, which the demo needs.", nameof(province));
        }

        var counties = province.Regions.ChildrenOf(city).Where(county => !county.IsZone).ToArray();
        var weights = counties.Select(Weight).ToArray();
        return counties.Select((county, at) => new CountySize(county, population * weights[at] / weights.Sum()));
    }

    // Districts and county-level cities are larger than counties, as a rule.
    private static double Weight(Region county) =>
        (county.Name[^1] == '县' ? 0.85 : 1.1) * (0.85 + (0.3 * SeededStream.Fixed("population", county.Code)));

    private double PerThousand(double rate, string purpose) =>
        Population / 1000 * rate * (0.85 + (0.3 * SeededStream.Fixed(purpose, Region.Code)));
}
