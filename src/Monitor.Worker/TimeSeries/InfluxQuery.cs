using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Text.Json;

namespace Monitor.Worker.TimeSeries;

/// <summary>Asks a server by InfluxQL. Answers come in pieces and are handed on as they come, so that memory does not grow with them.</summary>
internal sealed class InfluxQuery(InfluxServer server, InfluxHttp http)
{
    private const string ChunkRows = "10000";
    private const long MostBytes = 1L << 40;

    /// <summary>Runs a query. Times are milliseconds since 1970.</summary>
    /// <exception cref="InfluxFaultException">The server cannot be asked, or says that the query failed.</exception>
    /// <exception cref="AnswerTooLargeException">The answer goes beyond <paramref name="mostBytes"/>.</exception>
    public Task ReadAsync(string query, Action<QueriedSeries> found, CancellationToken cancellationToken, long mostBytes = MostBytes) =>
        http.SendAsync(HttpMethod.Post, "/query", Form(query), (response, deadline) => ReadAsync(response, found, mostBytes, deadline), cancellationToken);

    private FormUrlEncodedContent Form(string query)
    {
        var form = new List<KeyValuePair<string, string>>
        {
            new("db", server.Database), new("q", query), new("epoch", "ms"), new("chunked", "true"), new("chunk_size", ChunkRows),
        };
        if (server.RetentionPolicy is { } policy)
        {
            form.Add(new("rp", policy));
        }

        return new(form);
    }

    /// <summary>Reads an answer.</summary>
    internal static async Task<bool> ReadAsync(HttpResponseMessage response, Action<QueriedSeries> found, long mostBytes, CancellationToken cancellationToken)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new InfluxFaultException(InfluxHttp.Refusal(response.StatusCode, await InfluxHttp.WordsAsync(response, cancellationToken)));
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var pipe = PipeReader.Create(stream);
        try
        {
            var total = 0L;
            while (true)
            {
                var piece = await pipe.ReadAsync(cancellationToken);
                var rest = piece.Buffer;
                while (rest.PositionOf((byte)'\n') is { } end)
                {
                    total = Counted(total + rest.Slice(0, end).Length, mostBytes);
                    Take(rest.Slice(0, end), found);
                    rest = rest.Slice(rest.GetPosition(1, end));
                }

                _ = Counted(total + rest.Length, mostBytes);
                if (piece.IsCompleted)
                {
                    Take(rest, found);
                    return true;
                }

                pipe.AdvanceTo(rest.Start, rest.End);
            }
        }
        finally
        {
            await pipe.CompleteAsync();
        }
    }

    private static long Counted(long bytes, long mostBytes) => bytes <= mostBytes ? bytes : throw new AnswerTooLargeException();

    private static void Take(ReadOnlySequence<byte> json, Action<QueriedSeries> found)
    {
        if (json.IsEmpty)
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            Take(document.RootElement, found);
        }
        catch (Exception fault) when (IsOfAnotherForm(fault))
        {
            throw new InfluxFaultException("时序数据库对查询的答复不是约定的 JSON，请核对地址是否为 InfluxDB 或兼容的服务器");
        }
    }

    // a row too short, a text for a number, half a character: what an answer may lack shows only where it is used
    private static bool IsOfAnotherForm(Exception fault) =>
        fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or OverflowException or ArgumentException or IndexOutOfRangeException;

    private static void Take(JsonElement answer, Action<QueriedSeries> found)
    {
        ThrowIfFault(answer);
        foreach (var result in answer.GetProperty("results").EnumerateArray())
        {
            ThrowIfFault(result);
            if (result.TryGetProperty("series", out var all))
            {
                foreach (var series in all.EnumerateArray())
                {
                    found(new(
                        series.TryGetProperty("name", out var name) ? Text(name) : "",
                        series.TryGetProperty("tags", out var tags) ? tags.EnumerateObject().ToDictionary(tag => tag.Name, tag => Text(tag.Value), StringComparer.Ordinal) : [],
                        [.. series.GetProperty("columns").EnumerateArray().Select(Text)],
                        series.GetProperty("values")));
                }
            }
        }
    }

    private static string Text(JsonElement value) => value.GetString() ?? throw new FormatException("A text is missing.");

    private static void ThrowIfFault(JsonElement answer)
    {
        if (answer.TryGetProperty("error", out var error))
        {
            throw new InfluxFaultException($"时序数据库查询失败：{Notifications.Channels.OutgoingField.Shown(error.ToString())}");
        }
    }
}
