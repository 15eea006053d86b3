using System.Globalization;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;

namespace Monitor.Worker.TimeSeries;

/// <summary>
/// Pulls the series of a source window by window and leaves each window whose content has changed as a page in the inbox, where intake takes it like any file:
/// what came in can be looked at, quarantined, mended and read again without the server.
/// </summary>
internal sealed partial class SeriesPull(MonitorRecord record, DurableWrites writes, ServiceSetting setting, ILogger<SeriesPull> logger)
{
    private static readonly TimeSpan LeastWindow = TimeSpan.FromMinutes(1);

    /// <summary>Pulls what is new, and again what lies within the time that corrections are looked for.</summary>
    /// <returns>How it stands now; a fault is part of that, since the next turn tries again.</returns>
    public async Task<PullState> RunAsync(InfluxSource source, CancellationToken cancellationToken)
    {
        var state = await PullState.ReadAsync(record, source.Id, cancellationToken);
        var now = record.Now();
        var pages = 0;
        try
        {
            using var http = new InfluxHttp(InfluxServer.Of(source.Influx, setting.Configuration.Directory), setting.Clock);
            var query = new InfluxQuery(InfluxServer.Of(source.Influx, setting.Configuration.Directory), http);
            foreach (var (from, to) in Windows(source.Influx, state.Through, now))
            {
                pages += await PullAsync(source, query, from, to, now, cancellationToken);
            }

            state = new(now, now, pages, null);
        }
        catch (Exception fault) when (fault is InfluxFaultException or SecretUnavailableException)
        {
            state = state with { At = now, Pages = pages, Fault = fault.Message };
            LogPutOff(source.Id, fault.Message);
        }

        await state.WriteAsync(record, source.Id, cancellationToken);
        return state;
    }

    /// <summary>The windows to be asked for, counted from the first day of the source, so that the same window always means the same stretch.</summary>
    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Windows(InfluxReading reading, DateTimeOffset? through, DateTimeOffset now)
    {
        var since = setting.Configuration.Rules.StartOf(reading.Since).ToUniversalTime();
        var again = through is { } pulled && pulled - reading.Lookback > since ? pulled - reading.Lookback : since;
        for (var from = since + ((again - since).Ticks / reading.Window.Ticks * reading.Window); from < now; from += reading.Window)
        {
            yield return (from, from + reading.Window);
        }
    }

    private async Task<int> PullAsync(InfluxSource source, InfluxQuery query, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(setting.Data.Inbox, source.Folder);
        Directory.CreateDirectory(folder);
        using var page = new PulledPage(Path.Combine(folder, $".{source.Id}.tmp"), setting.Configuration.Rules.TimeZone, source.Influx.MostRows);
        try
        {
            await query.ReadAsync(QueryOf(source, from, to), page.Add, cancellationToken, source.Influx.MostBytes.Bytes);
        }
        catch (AnswerTooLargeException) when (to - from > LeastWindow)
        {
            page.Dispose();
            var middle = from + ((to - from) / 2);
            return await PullAsync(source, query, from, middle, now, cancellationToken) + await PullAsync(source, query, middle, to, now, cancellationToken);
        }
        catch (AnswerTooLargeException)
        {
            throw new InfluxFaultException($"{Stamp(from)} 起一分钟之内的数据已超过 most_rows 或 most_bytes 的上限，无法再分；请核对所取的度量，或调高上限");
        }

        return page.Keep(folder, $"{Stamp(from)}-{Stamp(to)}", Stamp(now), writes) ? 1 : 0;
    }

    private static string QueryOf(InfluxSource source, DateTimeOffset from, DateTimeOffset to)
    {
        var columns = SourceColumns.Of(source).Where(column => column != PulledPage.TimeColumn).Select(LineText.Name);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT {string.Join(", ", columns)} FROM {LineText.Name(source.Influx.Measurement)} WHERE time >= {LineText.Time(from.ToUnixTimeMilliseconds())} AND time < {LineText.Time(to.ToUnixTimeMilliseconds())} LIMIT {source.Influx.MostRows + 1}");
    }

    private static string Stamp(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    [LoggerMessage(9011, LogLevel.Warning, "{Source} cannot be pulled now and is tried again at its next turn: {Fault}")]
    private partial void LogPutOff(string source, string fault);
}
