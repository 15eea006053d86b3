using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Record;

namespace Monitor.Worker.TimeSeries;

/// <summary>What a query gave, as JSON lines. It becomes a file of the inbox only where it says something else than the page before it of the same window.</summary>
internal sealed class PulledPage : IDisposable
{
    /// <summary>The column of a point's time.</summary>
    public const string TimeColumn = "time";

    private const int HashDigits = 12;

    private readonly string path;
    private readonly TimeZoneInfo zone;
    private readonly int mostRows;
    private readonly FileStream file;
    private readonly Utf8JsonWriter json;
    private int rows;

    public PulledPage(string path, TimeZoneInfo zone, int mostRows)
    {
        (this.path, this.zone, this.mostRows) = (path, zone, mostRows);
        file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        json = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Writes the rows of a piece of the answer.</summary>
    /// <exception cref="AnswerTooLargeException">There are more than allowed.</exception>
    public void Add(QueriedSeries found)
    {
        foreach (var row in found.Rows.EnumerateArray())
        {
            if (++rows > mostRows)
            {
                throw new AnswerTooLargeException();
            }

            json.WriteStartObject();
            for (var column = 0; column < found.Columns.Length; column++)
            {
                if (row[column].ValueKind != JsonValueKind.Null)
                {
                    json.WritePropertyName(found.Columns[column]);
                    Write(found.Columns[column], row[column]);
                }
            }

            json.WriteEndObject();
            json.Flush();
            json.Reset();
            file.WriteByte((byte)'\n');
        }
    }

    /// <summary>Puts the page into its place, unless the last one of its window says the same, or there is nothing on it.</summary>
    /// <returns>Whether it is there now.</returns>
    public bool Keep(string folder, string window, string pulledAt, DurableWrites writes)
    {
        file.Flush(flushToDisk: true);
        file.Position = 0;
        var hash = Convert.ToHexStringLower(SHA256.HashData(file))[..HashDigits];
        Dispose(deletes: false);
        var before = Directory.GetFiles(folder, $"{window}-*.jsonl").Max(StringComparer.Ordinal);
        if (rows == 0 || before?.EndsWith($"-{hash}.jsonl", StringComparison.Ordinal) == true)
        {
            File.Delete(path);
            return false;
        }

        writes.Around(() => File.Move(path, Path.Combine(folder, $"{window}-{pulledAt}-{hash}.jsonl"), overwrite: true));
        return true;
    }

    public void Dispose() => Dispose(deletes: true);

    private void Write(string column, JsonElement value)
    {
        if (column == TimeColumn)
        {
            var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(value.GetInt64()), zone);
            json.WriteStringValue(local.ToString(InfluxSource.TimeFormat, CultureInfo.InvariantCulture));
        }
        else
        {
            value.WriteTo(json);
        }
    }

    private void Dispose(bool deletes)
    {
        if (file.CanRead)
        {
            json.Dispose();
            file.Dispose();
            if (deletes)
            {
                File.Delete(path);
            }
        }
    }
}
