using System.Collections.Immutable;
using System.CommandLine;
using Monitor.Rules.Cases;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.TimeSeries;

namespace Monitor.Worker.CommandLine;

/// <summary>One call of a verb below <c>influx</c>.</summary>
internal sealed record InfluxCall(ParseResult Parsed, CommandConsole Console, RecordSession Session, TimeProvider Clock, bool Json)
{
    public CopyWording Wording => new(Session.Configuration.Rules.TimeZone);

    public ImmutableArray<InfluxSource> Sources => [.. Session.Configuration.Sources.OfType<InfluxSource>()];

    /// <summary>The copy; prints what to do and gives null where no server is configured.</summary>
    public CopyParts? Parts()
    {
        var parts = PartsIfAny();
        if (parts is null)
        {
            Console.Output.WriteLine("service.yaml 中没有配置时序数据库（influx），没有副本可言。配置办法见 docs/influxdb.md。");
        }

        return parts;
    }

    public CopyParts? PartsIfAny() => Session.Configuration.Service.Influx is { } influx
        ? new CopyParts(influx, Session.Configuration.Directory, Session.Record, Session.Configuration.Rules, Clock, Console.Loggers)
        : null;

    /// <summary>Prints a result for a person, or as JSON where that was asked for.</summary>
    public void Print<T>(T result, Action write)
    {
        if (Json)
        {
            Console.WriteJson(result, CaseJson.Options);
        }
        else
        {
            write();
        }
    }

    /// <summary>Prints a sentence for a person; nothing where JSON was asked for.</summary>
    public void Tell(string sentence)
    {
        if (!Json)
        {
            Console.Output.WriteLine(sentence);
        }
    }
}
