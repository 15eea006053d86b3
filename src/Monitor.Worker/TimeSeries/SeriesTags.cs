using System.Text;

namespace Monitor.Worker.TimeSeries;

/// <summary>Takes the tags of a series out of line protocol.</summary>
internal static class SeriesTags
{
    public static IReadOnlyDictionary<string, string> Of(string series)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        var (name, part) = ("", new StringBuilder());
        var isFirst = true; // the measurement
        for (var at = 0; at <= series.Length; at++)
        {
            if (at == series.Length || series[at] == ',')
            {
                if (!isFirst)
                {
                    tags[name] = part.ToString();
                }

                (isFirst, name) = (false, "");
                part.Clear();
            }
            else if (series[at] == '=' && name.Length == 0)
            {
                name = part.ToString();
                part.Clear();
            }
            else
            {
                at += series[at] == '\\' ? 1 : 0;
                part.Append(series[at]);
            }
        }

        return tags;
    }
}
