using System.Globalization;
using Monitor.Worker.Surveillance;

namespace Monitor.Benchmarks.Farrington;

/// <summary>Writes the judgements of the flexible Farrington algorithm on a series file, in the form in which <c>monitor detect</c> writes its own.</summary>
internal static class FarringtonCommand
{
    public static async Task RunAsync(string input, string output)
    {
        await using var file = File.OpenRead(input);
        await using var text = new StreamWriter(output) { NewLine = "\n" };
        await text.WriteLineAsync("series,week,alarm,score");
        foreach (var series in SeriesFile.Read(file))
        {
            var walk = new FarringtonWalk(series);
            for (var period = series.TestFrom; period <= series.Counts.Length; period++)
            {
                await text.WriteLineAsync(Row(series.Name, period, walk.Judge(period)));
            }
        }
    }

    private static string Row(string series, int period, FarringtonJudgement judgement) =>
        string.Create(CultureInfo.InvariantCulture, $"{series},{period},{(judgement.IsAlarm ? 1 : 0)},{judgement.Score:0.000000}");
}
