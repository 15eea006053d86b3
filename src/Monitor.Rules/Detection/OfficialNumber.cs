using System.Globalization;

namespace Monitor.Rules.Detection;

/// <summary>Numbers as official Chinese texts write them.</summary>
public static class OfficialNumber
{
    /// <summary>A number with at most two decimals and no trailing zeros, such as 1480 or 5.3.</summary>
    public static string Write(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A share as per cent with at most one decimal, such as 35.2%.</summary>
    public static string Percent(decimal share) => Math.Round(share * 100, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>A number with its unit; per cent stands without a space.</summary>
    public static string WithUnit(decimal value, string unit) => Write(value) + unit;

    /// <summary>A change in words, such as 上升45.2% or 下降3%.</summary>
    public static string Change(decimal percent) => Math.Round(percent, 2, MidpointRounding.AwayFromZero) switch
    {
        > 0 => $"上升{Write(percent)}%",
        < 0 => $"下降{Write(-percent)}%",
        _ => "持平",
    };
}
