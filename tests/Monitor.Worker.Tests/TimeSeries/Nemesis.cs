namespace Monitor.Worker.Tests.TimeSeries;

/// <summary>What befalls a copy.</summary>
internal enum Nemesis
{
    /// <summary>The server is ended with kill -9 and started again.</summary>
    ServerKilled,

    /// <summary>The network is cut, in a request or before its answer, and mended.</summary>
    NetworkCut,

    /// <summary>The server's disk is full, and then no longer.</summary>
    DiskFull,

    /// <summary>Our own process is ended with kill -9 and started again.</summary>
    OurselvesKilled,
}
