using System.Globalization;

namespace Monitor.Worker.Demo;

/// <summary>Made social credit codes (统一社会信用代码, GB 32100-2015) with right check characters, inner and outer.</summary>
internal static class MadeCreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The code of the made enterprise of that number, registered in a county. The organisation part begins with DM, so that it shows as made.</summary>
    public static string Of(string county, int number)
    {
        var organisation = string.Create(CultureInfo.InvariantCulture, $"DM{number:000000}");
        return WithCheck($"91{county}{organisation}{OrganisationCheck(organisation)}");
    }

    /// <summary>Adds the check character to the first seventeen.</summary>
    public static string WithCheck(string seventeen)
    {
        var (sum, weight) = (0, 1);
        foreach (var character in seventeen)
        {
            sum += Alphabet.IndexOf(character, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return seventeen + Alphabet[(31 - (sum % 31)) % 31];
    }

    private static char OrganisationCheck(string organisation)
    {
        var sum = organisation.Zip(OrganisationWeights, (character, weight) => weight * (char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10)).Sum();
        return (11 - (sum % 11)) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };
    }
}
