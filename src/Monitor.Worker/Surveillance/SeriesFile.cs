using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using CsvHelper.Configuration;

namespace Monitor.Worker.Surveillance;

/// <summary>Reads a file of count series: a CSV, plain or gzip, one series a row.</summary>
internal static class SeriesFile
{
    private const string NotReported = "NA";
    private static readonly string[] Columns = ["series", "freq", "start", "test_from", "events", "counts", "lag0", "lag1", "lag2"];
    private static readonly string[] LagColumns = ["lag0", "lag1", "lag2"];

    /// <summary>The series in the order of the file.</summary>
    /// <exception cref="SeriesFileException">The file is not of this form.</exception>
    public static IEnumerable<CountSeries> Read(Stream file)
    {
        using var text = new StreamReader(Unpacked(file));
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null });
        if (!HasNext(csv) || !csv.ReadHeader())
        {
            throw new SeriesFileException("文件是空的，没有表头。");
        }

        if (Columns.Except(csv.HeaderRecord!).FirstOrDefault() is { } missing)
        {
            throw new SeriesFileException($"表头缺少“{missing}”列；应有的列：{string.Join("、", Columns)}。");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        while (HasNext(csv))
        {
            var row = new SeriesFields(csv);
            var series = Series(row);
            if (!names.Add(series.Name))
            {
                throw row.Fault("series", $"序列“{series.Name}”在前面已经出现过");
            }

            yield return series;
        }
    }

    private static bool HasNext(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (InvalidDataException)
        {
            throw new SeriesFileException("压缩文件已损坏，无法解开；请重新复制一份。");
        }
    }

    private static Stream Unpacked(Stream file)
    {
        var isPacked = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private static CountSeries Series(SeriesFields row)
    {
        var name = row.Text("series");
        if (name.Length == 0)
        {
            throw row.Fault("series", "是空的，每条序列都要有编号");
        }

        var counts = row.Counts("counts", NotReported);
        var series = new CountSeries(
            name,
            row.Number("freq", 12, 52) is var periods and (12 or 52) ? periods : throw row.Fault("freq", "应为 52（周）或 12（月）"),
            row.Day("start"),
            row.Number("test_from", 1, counts.Length),
            row.PanelChanges("events"),
            counts,
            LagColumns.All(c => row.Text(c).Length == 0) ? [] : [.. LagColumns.Select(c => row.Counts(c, NotReported))]);
        foreach (var (lag, column) in series.Lags.Zip(LagColumns))
        {
            if (lag.Length != counts.Length)
            {
                throw row.Fault(column, $"有 {lag.Length} 期，与 counts 的 {counts.Length} 期不符");
            }
        }

        return series;
    }
}
