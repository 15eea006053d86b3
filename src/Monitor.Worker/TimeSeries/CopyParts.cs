using Monitor.Rules.Evaluation;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Record;

namespace Monitor.Worker.TimeSeries;

/// <summary>The copy to one server with its reconciliation: what the service and the command line work with.</summary>
internal sealed class CopyParts : IDisposable
{
    private const int QueryPatience = 10; // counting every series takes longer than writing a batch

    private readonly InfluxHttp writing;
    private readonly InfluxHttp asking;

    public CopyParts(InfluxSettings settings, string directory, MonitorRecord record, RuleSet rules, TimeProvider clock, ILoggerFactory loggers)
    {
        Settings = settings;
        var server = InfluxServer.Of(settings, directory);
        writing = new(server, clock);
        asking = new(server with { Timeout = server.Timeout * QueryPatience }, clock);
        Writer = new InfluxLineWriter(settings, writing);
        Streams = new(record, rules);
        var pace = new CopyPace(settings.Batch, settings.Retry);
        Copy = new(record, Streams, Writer, pace, loggers.CreateLogger<SeriesCopy>());
        Query = new(server, asking);
        Reconciliation = new(record, Streams, Copy, Query, pace, loggers.CreateLogger<Reconciliation>());
    }

    public InfluxSettings Settings { get; }

    public ILineWriter Writer { get; }

    public CopyStreams Streams { get; }

    public SeriesCopy Copy { get; }

    public InfluxQuery Query { get; }

    public Reconciliation Reconciliation { get; }

    public void Dispose()
    {
        writing.Dispose();
        asking.Dispose();
    }
}
